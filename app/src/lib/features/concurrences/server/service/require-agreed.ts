import { actorKey, type Context } from '#lib/server/context.ts';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { type ListKind, subjectOf } from '../../concurrence.ts';
import { needsSecond } from './second-person.ts';

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
	const unused = agreedTo(tx, ctx, list, of).where(sql<boolean>`taken = '{}'`);
	return (await unused.executeTakeFirst()) !== undefined;
}

/**
 * Takes the list along in this form of the file, once for each agreement: of two presses at once one is refused. Gives the agreement, for the log; null where nobody else
 * is there to agree.
 */
export async function useAgreement(tx: Tx, ctx: Context, list: ListKind, of: string, form: string): Promise<string | null> {
	if (!(await needsSecond(tx, ctx))) return null;
	const agreed = await agreedTo(tx, ctx, list, of)
		.where(sql<boolean>`not ${form} = any(taken)`)
		.orderBy('asked_at')
		.limit(1)
		.forUpdate()
		.executeTakeFirst();
	if (!agreed) throw new Problem('concurrence.needed');
	await tx
		.updateTable('concurrences')
		.set({ taken: sql`array_append(taken, ${form})` })
		.where('id', '=', agreed.id)
		.execute();
	return agreed.id;
}

function agreedTo(tx: ReadTx, ctx: Context, list: ListKind, of: string) {
	return tx
		.selectFrom('concurrences')
		.select('id')
		.where('kind', '=', 'export')
		.where('subject', '=', subjectOf(list, of))
		.where('asked_by_id', '=', actorKey(ctx.actor))
		.where('agreed', '=', true)
		.where('expires_at', '>', ctx.now);
}
