import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import { tokenAge } from './pass.ts';

const fromAddress = countedTries(8);
/** A commune's office or a café sends through one network. */
const fromNetwork = countedTries(40);
const missesOfCode = countedTries(5);
const missesOfAddress = countedTries(20);

const QUICKEST = 5;
const OLDEST = 12 * 60 * 60;

export type Guard = { readonly token: string; readonly website: string; readonly address: string };

/** Without JavaScript a program is told from a person by these: a field that people do not see, the time the form took, and how much comes from one place. */
export function refusePrograms(agencyId: string, { token, website, address }: Guard, now: Date): void {
	if (website !== '') throw new Problem('feedback.left-empty');
	const age = tokenAge(agencyId, token, now);
	if (age === null || age > OLDEST) throw new Problem('feedback.form-old');
	if (age < QUICKEST) throw new Problem('feedback.too-quick');
	const [at, network] = [now.getTime(), networkOf(address)];
	if (fromAddress.areOver(address, at) || fromNetwork.areOver(network, at)) throw new Problem('feedback.too-many');
	fromAddress.count(address, at);
	fromNetwork.count(network, at);
}

export function refuseGuessing(code: string, address: string, now: Date): void {
	const at = now.getTime();
	if (missesOfCode.areOver(code, at) || missesOfAddress.areOver(address, at)) throw new Problem('feedback.pin-tries');
}

export function countMiss(code: string, address: string, now: Date): void {
	missesOfCode.count(code, now.getTime());
	missesOfAddress.count(address, now.getTime());
}

/** The /24 of an address of four numbers, the /48 of a longer one. */
export function networkOf(address: string): string {
	const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/u.exec(address)?.[1];
	return four ?? address.split(':').slice(0, 3).join(':');
}
