import type { Context } from '#lib/server/context.ts';
import { actorName } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { FeedbackPressesTable, StoodBefore } from '#lib/server/database/tables/feedback.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FeedbackRow } from './queries.ts';
import { lockFeedback, requireOffice } from './take-step.ts';

type Data = Readonly<Record<string, unknown>>;

/** One press on what was ticked (`id:version` each): all of it or nothing. How each stood is kept, so that one press takes it back. Returns the press. */
export async function pressMany(
	ctx: Context,
	act: FeedbackPressesTable['act'],
	chosen: readonly string[],
	key: string,
	work: (tx: Tx, rows: readonly FeedbackRow[]) => Promise<Data>
): Promise<string> {
	requireOffice(ctx);
	if (chosen.length === 0) throw new Problem('feedback.none-chosen');
	return inTransaction(ctx, `feedback.${act}-many`, (tx) =>
		onceFor(tx, key, async () => {
			const rows = [];
			for (const one of chosen.toSorted()) rows.push(await lockChosen(tx, one));
			const stood = await standing(tx, rows);
			const data = await work(tx, rows);
			const ids = rows.map(({ id }) => id);
			const after = new Map((await tx.selectFrom('feedback').select(['id', 'version']).where('id', 'in', ids).execute()).map((row) => [row.id, row.version]));
			const items = stood.map((one) => ({ ...one, version: after.get(one.id) ?? one.version }));
			const press = newId();
			await tx
				.insertInto('feedback_presses')
				.values({ id: press, act, items: jsonOf(items), pressed_at: ctx.now, pressed_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'feedback', id: ids[0] ?? '' }, data: { ...data, ids, press } });
			return press;
		})
	);
}

async function lockChosen(tx: Tx, chosen: string): Promise<FeedbackRow> {
	const [id = '', version] = chosen.split(':');
	const row = await lockFeedback(tx, id);
	if (row.version !== Number(version)) throw new Problem('feedback.moved');
	return row;
}

async function standing(tx: ReadTx, rows: readonly FeedbackRow[]): Promise<StoodBefore[]> {
	const ids = rows.map(({ id }) => id);
	const parts = await tx.selectFrom('feedback_units').selectAll().where('feedback_id', 'in', ids).execute();
	const followers = await tx.selectFrom('feedback').select(['id', 'same_as as head']).where('same_as', 'in', ids).execute();
	return rows.map(({ id, version, state, kind, due, same_as: sameAs }) => ({
		id,
		version,
		state,
		kind,
		due,
		sameAs,
		units: parts.filter(({ feedback_id: of }) => of === id).map((part) => ({ id: part.unit_id, isLead: part.is_lead, routedAt: part.routed_at.toISOString() })),
		followers: followers.filter(({ head }) => head === id).map((follower) => follower.id)
	}));
}
