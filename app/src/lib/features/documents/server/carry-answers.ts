import { type VersionHeader, versionLikeness } from '@kheo/core';
import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { factsSchema } from '../schema.ts';
import { insertAnswers, listAnswers } from './answer-queries.ts';
import { besideOf } from './check-beside.ts';
import { findingsOf } from './findings-of.ts';
import type { StoredDocument } from './queries.ts';

type NewVersion = Pick<StoredDocument, 'id' | 'reading' | 'model' | 'facts' | 'format'>;

/** Which answers came along, and from which document. */
export type Carried = { readonly from: string; readonly findings: readonly string[] };

/**
 * Whoever answered a finding in the version before need not answer it again: what was accepted or ignored there is so here, as long as the
 * same finding is made. What was mended was mended in the words of that version and does not come along.
 */
export async function carryAnswers(tx: Tx, document: NewVersion): Promise<Carried | null> {
	const from = await findEarlierVersion(tx, document);
	const given = from === null ? [] : (await listAnswers(tx, from)).filter(({ answer }) => answer !== 'mended');
	if (from === null || given.length === 0) return null;
	const made = new Set(findingsOf(document, await besideOf(tx, document)).map(({ key }) => key));
	const batch = newId();
	const carried = given.filter(({ finding }) => made.has(finding)).map((answer) => ({ ...answer, carriedFrom: from, batch }));
	if (carried.length === 0) return null;
	await insertAnswers(tx, document.id, carried);
	return { from, findings: carried.map(({ finding }) => finding) };
}

/** The likeliest earlier version among the agency's documents; of equals the newest. */
async function findEarlierVersion(tx: ReadTx, { id, facts }: Pick<NewVersion, 'id' | 'facts'>): Promise<string | null> {
	const rows = await tx
		.selectFrom('documents')
		.select(['id', sql<unknown>`facts -> 'header'`.as('header')])
		.where('id', '!=', id)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const likely = rows.map((row) => ({ id: row.id, alike: versionLikeness(facts.header, headerOf(row.header)) })).filter(({ alike }) => alike > 0);
	return likely.toSorted((a, b) => b.alike - a.alike)[0]?.id ?? null;
}

function headerOf(stored: unknown): VersionHeader {
	return v.parse(factsSchema.entries.header, stored);
}
