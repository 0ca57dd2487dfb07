import { type DocumentRelation, numberKey, type PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn } from '#lib/server/clock.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { How } from '../hows.ts';
import { citeHeader, type KnownRelation } from '../relation.ts';
import { factsSchema } from '../schema.ts';
import { citeSuperior } from '../superior.ts';

type Entered = { readonly at: Date; readonly by: string };

/** What a document says of others. What the agency knows already, or has removed, stays as it is. */
export async function insertReadRelations(tx: Tx, documentId: string, relations: readonly DocumentRelation[], { at, by }: Entered): Promise<void> {
	if (relations.length === 0) return;
	const rows = relations.map(({ how, object, by: other, from, source }) => ({
		id: newId(),
		how,
		number: object.number,
		number_key: numberKey(object.number),
		kind: object.kind,
		issued: object.date,
		by_citation: other && citeSuperior({ ...other, kind: other.kind ?? '' }),
		by_key: other ? numberKey(other.number) : documentId,
		holds_from: from,
		document_id: documentId,
		place: jsonOf(source),
		created_at: at,
		created_by: by
	}));
	await tx
		.insertInto('document_relations')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export type EnteredRelation = {
	readonly how: How;
	readonly number: string;
	readonly kind: string | null;
	readonly issued: PlainDate | null;
	readonly by: string;
	readonly from: PlainDate;
};

/** One that a person enters stands also where it had been removed. */
export async function upsertRelation(tx: Tx, { how, number, kind, issued, by, from }: EnteredRelation, entered: Entered): Promise<void> {
	const values = { kind, issued, by_citation: by, holds_from: from, document_id: null, place: null, created_at: entered.at, created_by: entered.by };
	await tx
		.insertInto('document_relations')
		.values({ id: newId(), how, number, number_key: numberKey(number), by_key: numberKey(by), ...values })
		.onConflict((conflict) =>
			conflict
				.columns(['agency_id', 'how', 'number_key', 'by_key'])
				.doUpdateSet({ kind, issued, by_citation: by, holds_from: from, removed_at: null, removed_by: null })
		)
		.execute();
}

/** False when there is no such entry. */
export async function markRemoved(tx: Tx, id: string, removed: Entered | null): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('document_relations')
		.set({ removed_at: removed?.at ?? null, removed_by: removed?.by ?? null })
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Newest first. A document that speaks of itself is named, and dated, by its header as people corrected it; a draft replaces nothing yet. */
export async function listRelations(tx: ReadTx): Promise<KnownRelation[]> {
	const rows = await tx
		.selectFrom('document_relations as r')
		.leftJoin('documents as d', (join) => join.onRef('d.agency_id', '=', 'r.agency_id').onRef('d.id', '=', 'r.document_id'))
		.select([
			'r.id',
			'r.how',
			'r.kind',
			'r.number',
			'r.issued',
			'r.by_citation',
			'r.holds_from',
			'r.document_id',
			'r.place',
			'r.created_at',
			'r.created_by',
			'r.removed_at'
		])
		.select(['d.name', sql<unknown>`d.facts -> 'header'`.as('header')])
		.orderBy('r.created_at', 'desc')
		.orderBy('r.id', 'desc')
		.execute();
	return rows.map((row) => {
		const { id, how, kind, number, issued, document_id: documentId, name, place } = row;
		const header = row.by_citation === null && row.header ? v.parse(factsSchema.entries.header, row.header) : null;
		return {
			id,
			how,
			kind,
			number,
			issued,
			by: row.by_citation ?? (header && citeHeader(header)) ?? '',
			from: header?.number === null ? null : (row.holds_from ?? header?.date.iso ?? null),
			source: documentId !== null && name !== null && place ? { documentId, name, block: place.block, quote: place.quote } : null,
			enteredOn: dayIn(row.created_at),
			enteredBy: row.created_by,
			removed: row.removed_at !== null
		};
	});
}
