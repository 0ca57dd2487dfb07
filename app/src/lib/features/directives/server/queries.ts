import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { Directive } from '../view.ts';

/** What leaders wrote on the slips of this obligation's versions, in the order of their days. */
export async function listDirectives(tx: ReadTx, obligationId: string): Promise<Directive[]> {
	const rows = await tx
		.selectFrom('directives as d')
		.innerJoin('consolidations as c', 'c.id', 'd.consolidation_id')
		.leftJoin('obligations as o', 'o.directive_id', 'd.id')
		.where('c.obligation_id', '=', obligationId)
		.select(['d.id', 'c.version', 'd.words', 'd.by_position as position', 'd.by_name as name', 'd.written_on as on', 'd.entered_by as enteredBy'])
		.select(['d.file_sha256 as sha256', 'd.file_name as fileName', 'o.id as dutyId', 'o.units_printed as units', 'o.deadline_words as deadline', 'o.due'])
		.orderBy('d.written_on')
		.orderBy('d.id')
		.execute();
	return rows.map(({ sha256, fileName, dutyId, units, deadline, due, ...row }) => ({
		...row,
		file: sha256 && fileName ? { sha256, name: fileName } : null,
		duty: dutyId ? { id: dutyId, units: units ?? [], deadline, due } : null
	}));
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
