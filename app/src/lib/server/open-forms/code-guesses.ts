import { Problem } from '../problem.ts';
import { countedTries } from '../tries.ts';

const missesOfCode = countedTries(5);
const missesOfAddress = countedTries(20);

/** Codes of any kind that are tried out: so many for one code, and for one address. */
export function refuseGuessing(code: string, address: string, now: Date): void {
	const at = now.getTime();
	if (missesOfCode.areOver(code, at) || missesOfAddress.areOver(address, at)) throw new Problem('form.code-tries');
}

export function countMiss(code: string, address: string, now: Date): void {
	missesOfCode.count(code.slice(0, 40), now.getTime());
	missesOfAddress.count(address, now.getTime());
}
