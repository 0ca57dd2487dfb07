import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import { tokenAge } from './marks.ts';

/** A family, an office and a hall answer through one address. */
const fromAddress = countedTries(30);
const fromKiosk = countedTries(150);
const wrongCodes = countedTries(10);

const QUICKEST = 5;
const OLDEST = 12 * 60 * 60;

export type Guard = { readonly token: string; readonly website: string; readonly address: string };

/** Without JavaScript a program is told from a person by a field that people do not see, the time the form took, and how much comes from one place. */
export function refusePrograms(agencyId: string, { token, website, address }: Guard, now: Date): void {
	if (website !== '') throw new Problem('survey.left-empty');
	const age = tokenAge(agencyId, token, now);
	if (age === null || age > OLDEST) throw new Problem('survey.form-old');
	if (age < QUICKEST) throw new Problem('survey.too-quick');
	refuseMany(fromAddress, address, now);
}

/** Where nothing is filled in yet, a person may well be quick. */
export function refuseBeginnings({ website, address }: Omit<Guard, 'token'>, now: Date): void {
	if (website !== '') throw new Problem('survey.left-empty');
	refuseMany(fromAddress, address, now);
}

export function refuseHastyKiosk(deskId: string, now: Date): void {
	refuseMany(fromKiosk, deskId, now);
}

/** Counted only when a code was wrong, so that a hall of people with right ones is let in. */
export function refuseGuessing(address: string, now: Date): void {
	if (wrongCodes.areOver(address, now.getTime())) throw new Problem('survey.too-many');
}

export function countWrongCode(address: string, now: Date): void {
	wrongCodes.count(address, now.getTime());
}

function refuseMany(tries: ReturnType<typeof countedTries>, from: string, now: Date): void {
	if (tries.areOver(from, now.getTime())) throw new Problem('survey.too-many');
	tries.count(from, now.getTime());
}
