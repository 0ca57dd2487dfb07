import { listUnits } from '#lib/features/agencies/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actorName, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { StoodAs } from '#lib/server/database/tables/revised-obligation.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RevisionLine, RevisionNotice } from '../../view.ts';
import { insertReceipt, listRevisions } from '../queries.ts';

/** What the reader's unit has not yet taken note of: only revisions that touch it, and of each only what touches it. */
export function readRevisionNotices(ctx: Context): Promise<RevisionNotice[]> {
	const unitId = unitOf(ctx.actor);
	return unitId === null ? Promise.resolve([]) : readOnly(ctx, (tx) => noticesOf(tx, unitId));
}

async function noticesOf(tx: ReadTx, unitId: string): Promise<RevisionNotice[]> {
	const revisions = await listRevisions(tx, null);
	return revisions.flatMap(({ id, planId, plan, changes, revisedAt, seenBy }) => {
		const own = changes.filter(({ unitIds }) => unitIds.includes(unitId));
		if (own.length === 0 || seenBy.includes(unitId)) return [];
		const stood = (side: StoodAs | null) =>
			side?.unitIds.includes(unitId) ? { task: side.task, words: side.words, due: side.due, time: side.time ?? null, units: [] } : null;
		return [
			{ id, planId, plan, on: dayIn(revisedAt), changes: own.map(({ before, after, fields }) => ({ before: stood(before), after: stood(after), fields })) }
		];
	});
}

/** The unit has taken note. Once is enough; a unit that is not touched has nothing to take note of. */
export function takeNote(ctx: Context, revisionId: string): Promise<void> {
	const unitId = unitOf(ctx.actor);
	if (unitId === null) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'revision.seen', async (tx) => {
		const notice = (await noticesOf(tx, unitId)).find(({ id }) => id === revisionId);
		if (!notice) throw new Problem('revision.not-found');
		await insertReceipt(tx, { revisionId, unitId, at: ctx.now, by: actorName(ctx.actor) });
		await audit(tx, { subject: { type: 'plan', id: notice.planId }, data: { revisionId, unitId } });
	});
}

/** How a plan came to what it is, and which units have not yet taken note. */
export function readRevisions(ctx: Context, planId: string): Promise<RevisionLine[]> {
	return readOnly(ctx, async (tx) => {
		const units = await listUnits(tx);
		const namesOf = (ids: readonly string[]) => units.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
		return (await listRevisions(tx, planId)).map(({ id, changes, revisedAt, revisedBy, seenBy }) => {
			const touched = [...new Set(changes.flatMap(({ unitIds }) => unitIds))];
			return { id, on: dayIn(revisedAt), by: revisedBy, touched: namesOf(touched), unseen: namesOf(touched.filter((unit) => !seenBy.includes(unit))) };
		});
	});
}
