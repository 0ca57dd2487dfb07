import type { PlainDate, Stage } from '@kheo/core';
import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Call, NotedMessage } from '../contact.ts';

/** The calls about one product, by unit, the newest first. */
export async function listCalls(tx: ReadTx, obligationId: string): Promise<ReadonlyMap<string, Call[]>> {
	const rows = await tx
		.selectFrom('unit_calls')
		.where('obligation_id', '=', obligationId)
		.select(['id', 'unit_id as unitId', 'person', 'called_on as calledOn', 'words', 'promised_on as promisedOn', 'entered_name as by'])
		.orderBy('called_on', 'desc')
		.orderBy('entered_at', 'desc')
		.execute();
	const grouped = Map.groupBy(rows, ({ unitId }) => unitId);
	return new Map(
		[...grouped].map(([unitId, of]) => [unitId, of.map(({ id, person, calledOn, words, promisedOn, by }) => ({ id, person, calledOn, words, promisedOn, by }))])
	);
}

export type Promised = { readonly obligationId: string; readonly unitId: string; readonly promisedOn: PlainDate };

/** The day each unit last promised for each product of a plan: one that was given in a later call stands for an earlier one. */
export async function listPromises(tx: ReadTx, planId: string): Promise<Promised[]> {
	const { rows } = await sql<Promised>`
		select distinct on (c.obligation_id, c.unit_id) c.obligation_id as "obligationId", c.unit_id as "unitId", c.promised_on as "promisedOn"
		from unit_calls c join obligations o on o.agency_id = c.agency_id and o.id = c.obligation_id
		where o.plan_id = ${planId} and c.promised_on is not null order by c.obligation_id, c.unit_id, c.called_on desc, c.entered_at desc`.execute(tx);
	return rows;
}

/** What was said in the group about one product, or, of none, about answers to people. */
export async function listNoted(tx: ReadTx, obligationId: string | null, nameOf: (unitId: string) => string): Promise<NotedMessage[]> {
	const rows = await tx
		.selectFrom('group_messages')
		.where('obligation_id', obligationId === null ? 'is' : '=', obligationId)
		.select(['id', 'stage', 'unit_ids as unitIds', 'text', 'noted_at as notedAt', 'noted_name as by'])
		.orderBy('noted_at', 'desc')
		.execute();
	return rows.map(({ unitIds, notedAt, ...message }) => ({ ...message, on: dayIn(notedAt), units: unitIds.map(nameOf) }));
}

export async function listTemplates(tx: ReadTx): Promise<Partial<Record<Stage, string>>> {
	const rows = await tx.selectFrom('message_templates').select(['stage', 'text']).execute();
	return Object.fromEntries(rows.map(({ stage, text }) => [stage, text]));
}

/** Whether the unit owes the product still, as far as it has been given out. */
export async function isAssigned(tx: ReadTx, obligationId: string, unitIds: readonly string[]): Promise<boolean> {
	const rows = await tx
		.selectFrom('assignments')
		.where('obligation_id', '=', obligationId)
		.where('unit_id', 'in', unitIds)
		.where('withdrawn_at', 'is', null)
		.select('unit_id')
		.execute();
	return rows.length === new Set(unitIds).size;
}
