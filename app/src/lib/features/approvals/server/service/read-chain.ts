import type { Actor, Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { isTheirs, returnerOf, sinceOf, turnOf } from '../../turn.ts';
import type { Chain, Step } from '../../view.ts';
import { findProof, listSteps } from '../queries.ts';

/** The chain of a frozen version as the reader may act in it; null for what was frozen before there were chains. */
export async function readChain(tx: ReadTx, ctx: Context, subjectId: string): Promise<Chain | null> {
	const steps = await listSteps(tx, [subjectId]);
	return steps.length === 0 ? null : chainOf(steps, ctx.actor);
}

/** Who has each of these now, and since when. */
export async function readTurns(tx: ReadTx, ctx: Context, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Chain>> {
	const all = Map.groupBy(await listSteps(tx, subjectIds), ({ subjectId }) => subjectId);
	return new Map([...all].map(([id, steps]) => [id, chainOf(steps, ctx.actor)]));
}

/** The sheet that shows what was agreed, or given back, on paper. */
export async function openProof(ctx: Context, origin: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const name = await readOnly(ctx, (tx) => findProof(tx, origin, sha256));
	const bytes = name === null ? null : await readStored(ctx, sha256);
	if (name === null || !bytes) throw new Problem('file.not-found');
	return { bytes, name };
}

function chainOf(steps: readonly Step[], actor: Actor): Chain {
	const person = actor.kind === 'user' ? actor : null;
	const [turn, returner] = [turnOf(steps), returnerOf(steps)];
	return {
		steps,
		turn,
		since: sinceOf(steps),
		mayAgree: turn !== null && isTheirs(turn, person),
		mayReturn: returner !== null && isTheirs(returner, person)
	};
}
