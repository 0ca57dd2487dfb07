import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Directive } from '../view.ts';

/** What leaders wrote on the slips of this obligation's versions, in the order of their days. */
export async function listDirectives(tx: ReadTx, obligationId: string): Promise<Directive[]> {
	const rows = await tx
		.selectFrom('directives as d')
		.innerJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.leftJoin('obligations as o', (join) => join.onRef('o.directive_id', '=', 'd.id').on('o.withdrawn_at', 'is', null))
		.where('c.obligation_id', '=', obligationId)
		.select(['d.id', 'c.version', 'd.words', 'd.by_position as position', 'd.by_name as name', 'd.written_on as on', 'd.entered_by as enteredBy'])
		.select(['d.file_sha256 as sha256', 'd.file_name as fileName', 'o.id as dutyId', 'o.units_printed as units', 'o.deadline_words as deadline', 'o.due'])
		.orderBy('d.written_on')
		.orderBy('d.id')
		.execute();
	const recalls = await listRecalls(tx, obligationId);
	return rows.map(({ sha256, fileName, dutyId, units, deadline, due, ...row }) => ({
		...row,
		file: sha256 && fileName ? { sha256, name: fileName } : null,
		recalls: recalls.filter(({ directiveId }) => directiveId === row.id),
		duty: dutyId ? { id: dutyId, units: units ?? [], deadline, due } : null
	}));
}

/** Duties that came of these words and were called back; the words may have been given out again since. */
async function listRecalls(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('duty_recalls as r')
		.innerJoin('obligations as o', 'o.id', 'r.obligation_id')
		.innerJoin('directives as d', 'd.id', 'o.directive_id')
		.innerJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.where('c.obligation_id', '=', obligationId)
		.select(['d.id as directiveId', 'o.id as dutyId', 'r.recalled_by as by', 'r.reason'])
		.select(sql<PlainDate>`(r.recalled_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'))
		.orderBy('r.recalled_at')
		.execute();
}

/** The newest version that went to signature: its slip is what somebody writes on. */
export async function lastPutUp(tx: ReadTx, obligationId: string): Promise<string | undefined> {
	const { rows } = await sql<{ id: string }>`select id from consolidations where obligation_id = ${obligationId} and status <> 'open'
		order by version desc limit 1`.execute(tx);
	return rows[0]?.id;
}

export async function insertDirective(tx: Tx, row: Parameters<ReturnType<typeof inserting>['values']>[0]): Promise<void> {
	await inserting(tx).values(row).execute();
}

function inserting(tx: Tx) {
	return tx.insertInto('directives');
}

/** What is to be given out: its words and the plan it belongs to. */
export async function lockDirective(tx: Tx, id: string): Promise<{ readonly words: string; readonly planId: string } | undefined> {
	const { rows } = await sql<{ words: string; planId: string }>`
		select d.words, o.plan_id as "planId" from directives d join consolidations c on c.agency_id = d.agency_id and c.id = d.consolidation_id
		join obligations o on o.agency_id = c.agency_id and o.id = c.obligation_id where d.id = ${id} for share of c`.execute(tx);
	return rows[0];
}

export async function findSheet(tx: ReadTx, obligationId: string, sha256: string): Promise<string | null> {
	return (await listDirectives(tx, obligationId)).find(({ file }) => file?.sha256 === sha256)?.file?.name ?? null;
}
