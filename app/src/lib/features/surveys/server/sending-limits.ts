import { formGuard } from '#lib/server/open-forms/form-guard.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';

/** A family, an office and a hall answer through one address. */
export const { refusePrograms, refuseBeginnings } = formGuard({ ofAddress: 30, ofNetwork: 150 });
const fromKiosk = countedTries(150);
const wrongCodes = countedTries(10);

export function refuseHastyKiosk(deskId: string, now: Date): void {
	if (fromKiosk.areOver(deskId, now.getTime())) throw new Problem('form.too-many');
	fromKiosk.count(deskId, now.getTime());
}

/** Counted only when a code was wrong, so that a hall of people with right ones is let in. */
export function refuseGuessing(address: string, now: Date): void {
	if (wrongCodes.areOver(address, now.getTime())) throw new Problem('form.code-tries');
}

export function countWrongCode(address: string, now: Date): void {
	wrongCodes.count(address, now.getTime());
}
