import { hourOfEnd, shortTask } from '@kheo/core';
import { sql } from 'kysely';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PlanConsolidation, PlanHead, PlanLine } from '../plan-head.ts';
import type { NumberedPlan } from '../plans-named.ts';
import type { Task, TaskHead } from '../task.ts';

/** The agency's plans, the newest first. */
export function listPlans(tx: ReadTx): Promise<PlanLine[]> {
	return tx
		.selectFrom('plans')
		.select((eb) => [
			'id',
			'title',
			'number',
			'symbol',
			'confirmed_at as confirmedAt',
			eb
				.selectFrom('obligations')
				.whereRef('obligations.plan_id', '=', 'plans.id')
				.where('obligations.withdrawn_at', 'is', null)
				.select(sql<number>`count(*)`.as('n'))
				.$asScalar()
				.as('obligations')
		])
		.orderBy('confirmed_at', 'desc')
		.execute() as Promise<PlanLine[]>;
}

export function listNumberedPlans(tx: ReadTx): Promise<NumberedPlan[]> {
	return tx.selectFrom('plans').select(['id', 'title', 'number', 'symbol', 'superior']).orderBy('confirmed_at', 'desc').execute();
}

export async function findPlan(tx: ReadTx, id: string): Promise<PlanHead | undefined> {
	const plan = await tx
		.selectFrom('plans')
		.select(['id', 'title', 'number', 'symbol', 'document_id as documentId', 'period_from as periodFrom', 'period_to as periodTo'])
		.where('id', '=', id)
		.executeTakeFirst();
	return plan && { ...plan, consolidations: await listConsolidations(tx, id) };
}

/** Where what the units hand in on a form comes together: each of the Office's obligations once. */
export async function listConsolidations(tx: ReadTx, planId: string): Promise<PlanConsolidation[]> {
	const lower = await tx
		.selectFrom('obligations as lower')
		.innerJoin('obligations as upper', 'upper.id', 'lower.folds_into')
		.select(['upper.id', 'upper.position', 'lower.kind'])
		.where('lower.plan_id', '=', planId)
		.where('lower.form_id', 'is not', null)
		.where('lower.withdrawn_at', 'is', null)
		.orderBy('upper.position')
		.orderBy('lower.position')
		.execute();
	const first = lower.filter(({ id }, index) => lower.findIndex((other) => other.id === id) === index);
	return first.map(({ id, kind }) => ({ id, of: kind === 'report' ? 'report' : 'registration' }));
}

/** The plan's obligations in the order of the document, each with the units that owe it. */
export async function listTasks(tx: ReadTx, planId: string): Promise<Task[]> {
	const withUnits = tasksOf(tx, planId).select((eb) =>
		eb
			.selectFrom('assignments as a')
			.whereRef('a.obligation_id', '=', 'o.id')
			.where('a.withdrawn_at', 'is', null)
			.select(sql<string[]>`coalesce(array_agg(a.unit_id::text), '{}')`.as('units'))
			.$asScalar()
			.as('unitIds')
	);
	return (await withUnits.execute()).map(({ unitIds, ...row }) => ({ ...headOf(row), unitIds: unitIds ?? [] }));
}

/** The same without their units. */
export async function listTaskHeads(tx: ReadTx, planId: string): Promise<TaskHead[]> {
	return (await tasksOf(tx, planId).execute()).map(headOf);
}

function tasksOf(tx: ReadTx, planId: string) {
	return tx
		.selectFrom('obligations as o')
		.leftJoin('directives as d', 'd.id', 'o.directive_id')
		.select([
			'o.id',
			'o.kind',
			'o.task',
			'o.role',
			'o.product',
			'o.recipient',
			'o.recipient_inferred as recipientInferred',
			'o.deadline',
			'o.due',
			'o.source',
			'o.form_id as formId',
			'o.folds_into as foldsInto',
			'o.deadline_words as deadlineWords',
			'd.written_on as writtenOn',
			'd.by_position as byPosition',
			'd.by_name as byName',
			'd.words as writtenWords',
			'd.visit_id as visitId',
			'd.note_id as noteId'
		])
		.where('o.plan_id', '=', planId)
		.where('o.withdrawn_at', 'is', null)
		.orderBy('o.position');
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof tasksOf>['execute']>>[number];

function headOf({ deadline, deadlineWords, formId, writtenOn, byPosition, byName, writtenWords, visitId, noteId, ...row }: HeadRow): TaskHead {
	return {
		...row,
		name: shortTask(row.task, deadline?.words),
		time: hourOfEnd(deadline),
		occasion: occasionOfFact({ deadline, source: row.source }),
		words: deadline?.words ?? deadlineWords,
		directive: writtenOn && {
			on: writtenOn,
			who: [byPosition, byName].filter(Boolean).join(' '),
			words: writtenWords ?? '',
			from: visitId ? 'visit' : noteId ? 'note' : 'slip'
		},
		hasForm: formId !== null
	};
}

export type AskedForm = Awaited<ReturnType<typeof listAskedForms>>[number];

/** The forms that running plans ask units to fill in, those of the newest plan first. */
export async function listAskedForms(tx: ReadTx) {
	const rows = await tx
		.selectFrom('obligations as o')
		.innerJoin('forms as f', 'f.id', 'o.form_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.select(['o.id as obligationId', 'o.task', 'o.deadline', 'p.id as planId', 'p.title as plan', 'p.heading', 'f.title', 'f.columns'])
		.select((eb) =>
			eb
				.selectFrom('assignments as a')
				.whereRef('a.obligation_id', '=', 'o.id')
				.where('a.withdrawn_at', 'is', null)
				.select(sql<string[]>`coalesce(array_agg(a.unit_id::text), '{}')`.as('units'))
				.$asScalar()
				.as('unitIds')
		)
		.where('o.withdrawn_at', 'is', null)
		.orderBy('p.confirmed_at', 'desc')
		.orderBy('o.position')
		.execute();
	return rows.map((row) => ({ ...row, unitIds: row.unitIds ?? [] }));
}
