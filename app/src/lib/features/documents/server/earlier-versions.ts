import { type Reading, type VersionHeader, versionLikeness } from '@kheo/core';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { isSamePaper } from '../same-paper.ts';
import { type Facts, factsSchema } from '../schema.ts';
import { findDocument, type StoredDocument } from './queries.ts';

/** Another file of the same paper that was read before, or undefined. */
export async function findSamePaper(tx: ReadTx, reading: Reading): Promise<StoredDocument | undefined> {
	for (const id of await listEarlierVersions(tx, '', reading)) {
		const document = await findDocument(tx, id);
		if (document && isSamePaper(document.reading, reading)) return document;
	}
	return undefined;
}

/** The first file in which a stored paper was read before this one, or undefined. */
export async function findEarlierFile(tx: ReadTx, { id, reading, createdAt }: StoredDocument): Promise<StoredDocument | undefined> {
	const same: StoredDocument[] = [];
	for (const other of await listEarlierVersions(tx, id, reading)) {
		const document = await findDocument(tx, other);
		if (document && document.createdAt < createdAt && isSamePaper(document.reading, reading)) same.push(document);
	}
	return same.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0];
}

/** The agency's documents that are likely earlier versions of one, by what was read or by what people said; the likeliest first, of equals the newest. */
export async function listEarlierVersions(tx: ReadTx, id: string, { header }: Pick<Reading | Facts, 'header'>): Promise<string[]> {
	const rows = await tx
		.selectFrom('documents')
		.select(['id', sql<unknown>`facts -> 'header'`.as('said'), sql<unknown>`reading -> 'header'`.as('read')])
		.$if(id !== '', (query) => query.where('id', '!=', id))
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const likely = rows.map((row) => ({ id: row.id, alike: Math.max(...[row.said, row.read].map((stored) => versionLikeness(header, headerOf(stored)))) }));
	return likely
		.filter(({ alike }) => alike > 0)
		.toSorted((a, b) => b.alike - a.alike)
		.map((one) => one.id);
}

function headerOf(stored: unknown): VersionHeader {
	return v.parse(factsSchema.entries.header, stored);
}
