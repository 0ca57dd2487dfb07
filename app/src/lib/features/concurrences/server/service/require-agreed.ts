import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { type ListKind, subjectOf } from '../../concurrence.ts';
import { needsSecond } from '../second-person.ts';

/** Refuses what needs a second person and was put up to nobody. */
export async function refuseAlone(tx: ReadTx, ctx: Context): Promise<void> {
	if (await needsSecond(tx, ctx)) throw new Problem('concurrence.needed');
}

/** Refuses a list about people unless somebody else agreed a short while ago that this person takes it along. */
export async function requireAgreed(tx: ReadTx, ctx: Context, list: ListKind, of: string): Promise<void> {
	if (!(await isAgreed(tx, ctx, list, of))) throw new Problem('concurrence.needed');
}

export async function isAgreed(tx: ReadTx, ctx: Context, list: ListKind, of: string): Promise<boolean> {
	if (!(await needsSecond(tx, ctx))) return true;
	const agreed = await tx
		.selectFrom('concurrences')
		.select('id')
		.where('kind', '=', 'export')
		.where('subject', '=', subjectOf(list, of))
		.where('asked_by_id', '=', actorKey(ctx.actor))
		.where('agreed', '=', true)
		.where('expires_at', '>', ctx.now)
		.executeTakeFirst();
	return agreed !== undefined;
}
