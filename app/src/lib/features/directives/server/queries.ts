import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Directive, SlipOf } from '../view.ts';

/** The slips a directive may stand on, each with the number of its version or round. */
function written(tx: ReadTx, { of, id }: SlipOf) {
	const all = tx
		.selectFrom('directives as d')
		.leftJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.leftJoin('draft_rounds as r', 'r.id', 'd.draft_round_id');
	return of === 'register' ? all.where('c.obligation_id', '=', id) : all.where('r.draft_id', '=', id);
}

/** What leaders wrote on the slips of this register or draft, in the order of their days. */
export async function listDirectives(tx: ReadTx, slip: SlipOf): Promise<Directive[]> {
	const rows = await written(tx, slip)
		.leftJoin('obligations as o', (join) => join.onRef('o.directive_id', '=', 'd.id').on('o.withdrawn_at', 'is', null))
		.select((eb) => eb.fn.coalesce('c.version', 'r.round').$castTo<number>().as('version'))
		.select(['d.id', 'd.words', 'd.by_position as position', 'd.by_name as name', 'd.written_on as on', 'd.entered_by as enteredBy'])
		.select(['d.file_sha256 as sha256', 'd.file_name as fileName', 'o.id as dutyId', 'o.plan_id as planId', 'o.units_printed as units'])
		.select(['o.deadline_words as deadline', 'o.due'])
		.orderBy('d.written_on')
		.orderBy('d.id')
		.execute();
	const recalls = await listRecalls(tx, slip);
	return rows.map(({ sha256, fileName, dutyId, planId, units, deadline, due, ...row }) => ({
		...row,
		file: sha256 && fileName ? { sha256, name: fileName } : null,
		recalls: recalls.filter(({ directiveId }) => directiveId === row.id),
		duty: dutyId && planId ? { id: dutyId, planId, units: units ?? [], deadline, due } : null
	}));
}

/** Duties that came of these words and were called back; the words may have been given out again since. */
function listRecalls(tx: ReadTx, slip: SlipOf) {
	return written(tx, slip)
		.innerJoin('obligations as o', 'o.directive_id', 'd.id')
		.innerJoin('duty_recalls as x', 'x.obligation_id', 'o.id')
		.select(['d.id as directiveId', 'o.id as dutyId', 'x.recalled_by as by', 'x.reason'])
		.select(sql<PlainDate>`(x.recalled_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'))
		.orderBy('x.recalled_at')
		.execute();
}

/** The newest version or round that went to signature: its slip is what somebody writes on. */
export async function lastPutUp(tx: ReadTx, { of, id }: SlipOf): Promise<string | undefined> {
	const { rows } = await (
		of === 'register'
			? sql<{ id: string }>`select id from consolidations where obligation_id = ${id} and status <> 'open' order by version desc limit 1`
			: sql<{ id: string }>`select id from draft_rounds where draft_id = ${id} and status <> 'open' order by round desc limit 1`
	).execute(tx);
	return rows[0]?.id;
}

export async function insertDirective(tx: Tx, row: Parameters<ReturnType<typeof inserting>['values']>[0]): Promise<void> {
	await inserting(tx).values(row).execute();
}

function inserting(tx: Tx) {
	return tx.insertInto('directives');
}

export type Given = { readonly words: string; readonly planId: string | null; readonly draftId: string | null };

/** What is to be given out: its words, and the plan of the register or the draft it was written on. */
export async function findDirective(tx: ReadTx, id: string): Promise<Given | undefined> {
	const { rows } = await sql<Given>`
		select d.words, o.plan_id as "planId", r.draft_id as "draftId" from directives d
		left join consolidations c on c.agency_id = d.agency_id and c.id = d.consolidation_id
		left join obligations o on o.agency_id = c.agency_id and o.id = c.obligation_id
		left join draft_rounds r on r.agency_id = d.agency_id and r.id = d.draft_round_id where d.id = ${id}`.execute(tx);
	return rows[0];
}

/** The running plans a draft's duty may go into: that whose results the draft tells first, then the newest. */
export async function plansFor(tx: ReadTx, draftId: string): Promise<{ id: string; title: string }[]> {
	const { rows } = await sql<{ id: string; title: string }>`
		select p.id, p.title from plans p order by exists (select from result_reports x join obligations o on o.agency_id = x.agency_id and o.id = x.obligation_id
			where x.draft_id = ${draftId} and o.plan_id = p.id) desc, p.confirmed_at desc limit 100`.execute(tx);
	return rows;
}

export async function findSheet(tx: ReadTx, slip: SlipOf, sha256: string): Promise<string | null> {
	return (await listDirectives(tx, slip)).find(({ file }) => file?.sha256 === sha256)?.file?.name ?? null;
}
