import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { countedTries } from '../tries.ts';

const missesOfCode = countedTries('code', 5);
const missesOfAddress = countedTries('code-from', 20);

/** Codes of any kind that are tried out: so many for one code, and for one address. */
export function refuseGuessing(code: string, address: string, now: Date): void {
	const at = now.getTime();
	if (missesOfCode.areOver(code, at) || missesOfAddress.areOver(address, at)) throw new Problem('form.code-tries');
}

export async function countMiss(ctx: Context, code: string, address: string): Promise<void> {
	await missesOfCode.count(ctx, code.slice(0, 40));
	await missesOfAddress.count(ctx, address);
}
