import { hourOfEnd, shortTask } from '@kheo/core';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { proposedColumns } from '../proposed-form.ts';
import type { ReturnView } from '../return-view.ts';
import type { ReturnKey } from './return-key.ts';

/** What is owed, by whom and on which form; refuses a unit that does not owe it. */
export async function getOwed(
	tx: ReadTx,
	{ obligationId, unitId }: ReturnKey
): Promise<Pick<ReturnView, 'obligation' | 'plan' | 'unit' | 'form'> & { readonly place: string | null; readonly year: number | null }> {
	const found = await findOwed(tx, { obligationId, unitId });
	if (!found) throw new Problem('submission.not-found');
	const name = shortTask(found.task, found.deadline?.words);
	return {
		obligation: {
			id: obligationId,
			kind: found.kind,
			name,
			task: found.task,
			due: found.due,
			plannedDue: found.plannedDue,
			waived: found.waivedAt !== null,
			time: found.extendedDue === null ? hourOfEnd(found.deadline) : null,
			words: found.deadline?.words ?? null,
			occasion: occasionOfFact(found)
		},
		plan: { id: found.planId, title: found.planTitle },
		unit: { id: unitId, name: found.unitName },
		form: { title: found.formTitle ?? name, columns: found.columns ?? proposedColumns, proposed: found.columns === null, removed: found.removed ?? [] },
		place: found.place,
		year: found.year
	};
}

function findOwed(tx: ReadTx, { obligationId, unitId }: ReturnKey) {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.innerJoin('unit_dues as d', (join) => join.onRef('d.obligation_id', '=', 'a.obligation_id').onRef('d.unit_id', '=', 'a.unit_id'))
		.leftJoin('forms as f', 'f.id', 'o.form_id')
		.select([
			'o.kind',
			'o.task',
			'd.due',
			'd.planned_due as plannedDue',
			'd.extended_due as extendedDue',
			'd.waived_at as waivedAt',
			'o.deadline',
			'o.source',
			'o.product',
			'p.id as planId',
			'p.title as planTitle',
			'p.place',
			'p.year',
			'u.name as unitName',
			'f.title as formTitle',
			'f.columns',
			'f.removed'
		])
		.where('a.obligation_id', '=', obligationId)
		.where('a.unit_id', '=', unitId)
		.executeTakeFirst();
}

export function listHeads(tx: ReadTx, planId: string) {
	return tx.selectFrom('content_heads').select(['label', 'title']).where('plan_id', '=', planId).orderBy('position').execute();
}

export function findVersion(tx: ReadTx, { obligationId, unitId }: ReturnKey, version: number) {
	return tx
		.selectFrom('submission_versions as v')
		.innerJoin('submissions as s', 's.id', 'v.submission_id')
		.leftJoin('forms as f', 'f.id', 'v.form_id')
		.select([
			'f.title as formTitle',
			'f.columns as sentColumns',
			'v.version',
			'v.status',
			'v.submitted_at as submittedAt',
			'v.received_at as receivedAt',
			'v.channel',
			'v.nil_reason as nilReason',
			'v.sha256',
			'v.rows',
			'v.actor'
		])
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '=', unitId)
		.where('v.version', '=', version)
		.executeTakeFirst();
}

export async function findReturnFile(tx: ReadTx, { obligationId, unitId }: ReturnKey, sha256: string) {
	return tx
		.selectFrom('submission_files as sf')
		.innerJoin('files as f', 'f.sha256', 'sf.sha256')
		.select(['sf.name', 'sf.purpose', 'f.type', 'f.sha256', 'sf.added_at as addedAt', 'sf.added_by as addedBy'])
		.where('sf.obligation_id', '=', obligationId)
		.where('sf.unit_id', '=', unitId)
		.where('sf.sha256', '=', sha256)
		.executeTakeFirst();
}
