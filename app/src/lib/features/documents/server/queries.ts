import type { Document, Reading } from '@kheo/core';
import { sql } from 'kysely';
import * as v from 'valibot';
import { writeAudited } from '#lib/server/database/audit.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { type Facts, factsSchema } from '../schema.ts';

export type NewDocument = {
	readonly id: string;
	readonly name: string;
	readonly sha256: string;
	readonly format: string;
	readonly model: Document;
	readonly reading: Reading;
	readonly facts: Facts;
	readonly at: Date;
	readonly by: string;
};

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
	const { id, name, sha256, format, model, reading, facts, at, by } = document;
	await tx
		.insertInto('documents')
		.values({ id, name, file_sha256: sha256, format, model: jsonOf(model), reading: jsonOf(reading), facts: jsonOf(facts), created_at: at, created_by: by })
		.execute();
}

export async function findDocumentByHash(tx: ReadTx, sha256: string): Promise<{ id: string } | undefined> {
	return tx.selectFrom('documents').select('id').where('file_sha256', '=', sha256).orderBy('created_at').executeTakeFirst();
}

export type StoredDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

export async function findDocument(tx: ReadTx, id: string) {
	const row = await tx
		.selectFrom('documents')
		.select(['id', 'name', 'file_sha256 as sha256', 'format', 'model', 'reading', 'facts', 'facts_version as factsVersion'])
		.select(['plan_id as planId', 'created_at as createdAt', 'created_by as createdBy'])
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { ...row, facts: v.parse(factsSchema, row.facts) };
}

export async function findDocumentName(tx: ReadTx, id: string | null): Promise<{ id: string; name: string } | null> {
	const found = id === null ? undefined : await tx.selectFrom('documents').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
	return found ?? null;
}

/** The document that bears this number, as people cite it: "165-KH/BDVTU", "12/KH-UBND". */
export async function findDocumentByNumber(tx: ReadTx, number: string): Promise<Pick<StoredDocument, 'id' | 'reading'> | undefined> {
	const plain = number.replaceAll(/\s/g, '').toUpperCase();
	return tx
		.selectFrom('documents')
		.select(['id', 'reading'])
		.where(
			sql<string>`regexp_replace(upper(((facts #>> '{header,number}') || '-' || (facts #>> '{header,symbol}')) collate "und-x-icu"), '\\s', '', 'g')`,
			'in',
			[plain, plain.replace('/', '-')]
		)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
}

/** Newest first, without their texts. */
export async function listDocuments(tx: ReadTx) {
	return tx
		.selectFrom('documents')
		.select(['id', 'name', 'created_at as createdAt', 'created_by as createdBy', 'plan_id as planId'])
		.select(sql<string | null>`facts #>> '{header,kind}'`.as('kind'))
		.select(sql<string | null>`facts #>> '{header,title}'`.as('title'))
		.select(sql<boolean>`jsonb_path_exists(facts, '$.obligations[*] ? (@.removed == false)')`.as('hasDuties'))
		.orderBy('created_at', 'desc')
		.execute();
}

export type FactsChange = { readonly id: string; readonly version: number; readonly facts: Facts; readonly audit: { readonly [field: string]: unknown } };

/** Writes and audits in one statement; undefined when the facts moved meanwhile or the document became a plan. */
export async function updateFacts(tx: Tx, { id, version, facts, audit }: FactsChange): Promise<{ version: number } | undefined> {
	return writeAudited(
		tx,
		{ subject: { type: 'document', id }, data: audit },
		(part) =>
			sql<{ version: number }>`with changed as (
			update documents set facts = ${jsonOf(facts)}::jsonb, facts_version = facts_version + 1
			where id = ${id} and facts_version = ${version} and plan_id is null returning facts_version as version
		), audited as (${part('changed')})
		select version from changed`
	);
}

/** Others who would change the document wait until this is done. */
export async function holdDocument(tx: Tx, id: string): Promise<void> {
	await tx.selectFrom('documents').select('id').where('id', '=', id).forUpdate().execute();
}

/** Binds the document to its plan; false when the facts moved or it is bound already. */
export async function bindPlan(tx: Tx, id: string, version: number, planId: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('documents')
		.set({ plan_id: planId })
		.where('id', '=', id)
		.where('facts_version', '=', version)
		.where('plan_id', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Who last changed the document, and when. */
export async function findLastChange(tx: ReadTx, id: string): Promise<{ by: string; at: Date } | undefined> {
	const last = await tx.selectFrom('audit_entries').select(['actor_name as by', 'at']).where('subject_id', '=', id).orderBy('seq', 'desc').executeTakeFirst();
	return reveal(tx, last);
}
