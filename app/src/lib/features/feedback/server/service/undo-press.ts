import type { Context } from '#lib/server/context.ts';
import { actorName, actsForOffice } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { StoodBefore } from '#lib/server/database/tables/feedback.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Press } from '../../feedback.ts';
import { insertStep, lockFeedback, requireOffice } from '../take-step.ts';

/** What the history of each says of it: an answer together, sorting and sending, spam. */
const steps = { deal: 'undo', group: 'ungroup', spam: 'not-spam' } as const;

/** Takes one press on several back, all of it or nothing: none of them may have gone on since. */
export async function undoPress(ctx: Context, { press }: { readonly press: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'feedback.press-undone', (tx) =>
		onceFor(tx, key, async () => {
			const found = await tx.selectFrom('feedback_presses').selectAll().where('id', '=', press).forUpdate().executeTakeFirst();
			if (!found) throw new Problem('feedback.not-found');
			if (found.undone_at !== null) throw new Problem('feedback.undone-already');
			for (const stood of found.items.toSorted((a, b) => a.id.localeCompare(b.id))) {
				await putBack(tx, stood);
				await insertStep(tx, ctx, stood.id, steps[found.act], '');
			}
			await tx
				.updateTable('feedback_presses')
				.set({ undone_at: ctx.now, undone_by: actorName(ctx.actor) })
				.where('id', '=', press)
				.execute();
			await audit(tx, { subject: { type: 'feedback', id: found.items[0]?.id ?? '' }, data: { press, ids: found.items.map(({ id }) => id) } });
		})
	);
}

async function putBack(tx: Tx, { id, version, state, kind, due, sameAs, units, followers }: StoodBefore): Promise<void> {
	const row = await lockFeedback(tx, id);
	if (row.version !== version) throw new Problem('feedback.undo-moved');
	await tx
		.updateTable('feedback')
		.set({ state, kind, due, same_as: sameAs, version: version + 1 })
		.where('id', '=', id)
		.execute();
	await tx.deleteFrom('feedback_units').where('feedback_id', '=', id).execute();
	const parts = units.map((unit) => ({ feedback_id: id, unit_id: unit.id, is_lead: unit.isLead, routed_at: new Date(unit.routedAt) }));
	if (parts.length > 0) await tx.insertInto('feedback_units').values(parts).execute();
	if (followers.length > 0)
		await tx
			.updateTable('feedback')
			.set({ same_as: id })
			.where('id', 'in', [...followers])
			.where('same_as', 'is', null)
			.where('state', 'in', ['received', 'sorted', 'in-hand'])
			.execute();
}

/** What was just done to several, for the line that offers to take it back; null for whoever may not. */
export async function readPress(ctx: Context, id: string | null): Promise<Press | null> {
	if (id === null || !actsForOffice(ctx.actor) || !/^[\da-f-]{36}$/u.test(id)) return null;
	const found = await readOnly(ctx, (tx) =>
		tx.selectFrom('feedback_presses').select(['id', 'act', 'items', 'undone_at']).where('id', '=', id).executeTakeFirst()
	);
	return found ? { id, act: found.act, count: found.items.length, isUndone: found.undone_at !== null } : null;
}
