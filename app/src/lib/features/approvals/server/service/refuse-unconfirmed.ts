import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { readChain } from './read-chain.ts';

/** Taking a correction over pulls the paper from under whoever has it: the person at the form says, by the place in the chain, that they have been told. */
export async function refuseUnconfirmed(tx: ReadTx, ctx: Context, subjectId: string, holder: number | null): Promise<void> {
	const turn = (await readChain(tx, ctx, subjectId))?.turn ?? null;
	if (turn !== null && holder === null) throw new Problem('correction.holder-unconfirmed');
	if (turn !== null && holder !== turn.position) throw new Problem('correction.moved');
}
