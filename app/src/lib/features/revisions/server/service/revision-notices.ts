import { listUnits } from '#lib/features/agencies/server/service.ts';
import { requireOffice } from '#lib/features/documents/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actorName, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { RevisedObligation, StoodAs } from '#lib/server/database/tables/revised-obligation.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RevisionLine, RevisionNotice, RevisionSlips } from '../../view.ts';
import { insertReceipt, listRevisions } from '../queries.ts';

/** What the reader's unit has not yet taken note of: only revisions that touch it, and of each only what touches it. */
export function readRevisionNotices(ctx: Context): Promise<RevisionNotice[]> {
	const unitId = unitOf(ctx.actor);
	return unitId === null ? Promise.resolve([]) : readOnly(ctx, (tx) => noticesOf(tx, unitId));
}

async function noticesOf(tx: ReadTx, unitId: string): Promise<RevisionNotice[]> {
	const revisions = await listRevisions(tx, null);
	return revisions.flatMap(({ id, planId, plan, changes, revisedAt, seenBy }) => {
		const own = changesFor(unitId, changes);
		return own.length === 0 || seenBy.includes(unitId) ? [] : [{ id, planId, plan, on: dayIn(revisedAt), changes: own }];
	});
}

/** What is different for this unit: an obligation in which it only comes or goes is new to it, or gone. */
function changesFor(unitId: string, changes: readonly RevisedObligation[]): RevisionNotice['changes'] {
	const stood = (side: StoodAs | null) =>
		side?.unitIds.includes(unitId)
			? { task: side.task, words: side.words, due: side.due, time: side.time ?? null, occasion: side.occasion ?? null, units: [] }
			: null;
	const own = changes.filter(({ unitIds }) => unitIds.includes(unitId));
	return own.map(({ before, after, fields }) => ({ before: stood(before), after: stood(after), fields }));
}

/** What every unit that a revision touches is to be told, in the agency's order; the others are told nothing. */
export function readRevisionSlips(ctx: Context, planId: string, revisionId: string): Promise<RevisionSlips> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const revision = (await listRevisions(tx, planId)).find(({ id }) => id === revisionId);
		if (!revision) throw new Problem('revision.not-found');
		const { plan, changes, revisedAt, seenBy } = revision;
		const slips = (await listUnits(tx)).flatMap(({ id, name }) => {
			const own = changesFor(id, changes);
			return own.length === 0 ? [] : [{ unitId: id, unit: name, seen: seenBy.includes(id), changes: own }];
		});
		return { planId, plan, on: dayIn(revisedAt), slips };
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
