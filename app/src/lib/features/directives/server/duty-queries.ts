import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Duty, DutyPart, DutyReport } from '../duty.ts';

type Which = { readonly dutyId?: string; readonly planIds?: readonly string[]; readonly visitIds?: readonly string[] };
type DutyRow = Omit<Duty, 'parts' | 'plan' | 'recall' | 'who' | 'finding'> & {
	visitId: string | null;
	foundBy: string | null;
	planId: string;
	planTitle: string;
	position: string;
	name: string;
	recalledOn: PlainDate | null;
	recalledBy: string | null;
	recallReason: string | null;
};

const dayOf = (column: string) => sql<PlainDate | null>`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Duties given out by a leader's hand, in the order of their days, each with where its units stand. */
export async function listDuties(tx: ReadTx, { dutyId, planIds, visitIds }: Which): Promise<Duty[]> {
	const { rows } = await sql<DutyRow>`
		select o.id, d.visit_id as "visitId", d.found_by as "foundBy", d.note_id as "noteId", o.task as words, d.by_position as position, d.by_name as name, d.written_on as "on", o.plan_id as "planId", p.title as "planTitle",
			o.deadline_words as deadline, o.due, ${dayOf('r.recalled_at')} as "recalledOn", r.recalled_by as "recalledBy", r.reason as "recallReason"
		from obligations o join directives d on d.agency_id = o.agency_id and d.id = o.directive_id join plans p on p.agency_id = o.agency_id and p.id = o.plan_id
		left join duty_recalls r on r.agency_id = o.agency_id and r.obligation_id = o.id
		where ${dutyId !== undefined ? sql`o.id = ${dutyId}` : visitIds ? sql`d.visit_id = any(${visitIds}::uuid[])` : sql`o.plan_id = any(${planIds ?? []}::uuid[])`} order by d.written_on, o.id`.execute(
		tx
	);
	const parts = await partsOf(
		tx,
		rows.map(({ id }) => id)
	);
	return rows.map(({ visitId, foundBy, planId, planTitle, position, name, recalledOn, recalledBy, recallReason, ...row }) => ({
		...row,
		who: [position, name].filter(Boolean).join(' '),
		finding: visitId !== null && foundBy !== null ? { visitId, by: foundBy } : null,
		plan: { id: planId, title: planTitle },
		parts: parts.get(row.id) ?? [],
		recall: recalledOn ? { on: recalledOn, by: recalledBy ?? '', reason: recallReason ?? '' } : null
	}));
}

async function partsOf(tx: ReadTx, dutyIds: readonly string[]): Promise<ReadonlyMap<string, DutyPart[]>> {
	const { rows } = await sql<{ dutyId: string; unitId: string; unit: string }>`
		select a.obligation_id as "dutyId", a.unit_id as "unitId", u.name as unit from assignments a join units u on u.agency_id = a.agency_id and u.id = a.unit_id
		where a.obligation_id = any(${dutyIds}::uuid[]) order by u.position, u.name collate "vi-x-icu"`.execute(tx);
	const reports = Map.groupBy(await reportsOf(tx, dutyIds), ({ dutyId, unitId }) => `${dutyId} ${unitId}`);
	const part = ({ dutyId, unitId, unit }: (typeof rows)[number]) => ({
		unit: { id: unitId, name: unit },
		reports: (reports.get(`${dutyId} ${unitId}`) ?? []).map(({ report }) => report)
	});
	return new Map([...Map.groupBy(rows, ({ dutyId }) => dutyId)].map(([id, of]) => [id, of.map(part)]));
}

async function reportsOf(tx: ReadTx, dutyIds: readonly string[]): Promise<{ dutyId: string; unitId: string; report: DutyReport }[]> {
	if (dutyIds.length === 0) return [];
	const rows = await tx
		.selectFrom('duty_reports')
		.where('obligation_id', 'in', dutyIds)
		.select(['id', 'obligation_id as dutyId', 'unit_id as unitId', 'words', 'reported_by as by', 'file_sha256 as sha256', 'file_name as fileName'])
		.select(['accepted', 'answered_by as answeredBy', 'answer_reason as reason'])
		.select([dayOf('reported_at').$castTo<PlainDate>().as('on'), dayOf('answered_at').as('answeredOn')])
		.orderBy('reported_at')
		.orderBy('id')
		.execute();
	return rows.map(({ dutyId, unitId, id, words, by, on, sha256, fileName, accepted, answeredBy, answeredOn, reason }) => {
		const answer = accepted === null || answeredOn === null ? null : { accepted, on: answeredOn, by: answeredBy ?? '', reason: reason ?? '' };
		return { dutyId, unitId, report: { id, words, by, on, file: sha256 && fileName ? { sha256, name: fileName } : null, answer } };
	});
}

/** Holds the duty until the transaction ends, so that it is not called back meanwhile. */
export async function lockDuty(tx: Tx, dutyId: string): Promise<Duty | undefined> {
	await sql`select from obligations where id = ${dutyId} and directive_id is not null for update`.execute(tx);
	return (await listDuties(tx, { dutyId }))[0];
}

export async function insertReport(tx: Tx, row: Parameters<ReturnType<typeof reports>['values']>[0]): Promise<void> {
	await reports(tx).values(row).execute();
}

function reports(tx: Tx) {
	return tx.insertInto('duty_reports');
}

export async function setAnswer(tx: Tx, id: string, answer: { accepted: boolean; at: Date; by: string; reason: string | null }): Promise<void> {
	const { accepted, at, by, reason } = answer;
	await tx.updateTable('duty_reports').set({ accepted, answered_at: at, answered_by: by, answer_reason: reason }).where('id', '=', id).execute();
}

export async function insertRecall(tx: Tx, dutyId: string, { reason, at, by }: { reason: string; at: Date; by: string }): Promise<void> {
	await tx.insertInto('duty_recalls').values({ obligation_id: dutyId, reason, recalled_at: at, recalled_by: by }).execute();
	await tx.updateTable('obligations').set({ withdrawn_at: at }).where('id', '=', dutyId).execute();
}
