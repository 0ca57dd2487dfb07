import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { insertAnswers, listAnswers } from './answer-queries.ts';
import { besideOf } from './check-beside.ts';
import { listEarlierVersions } from './earlier-versions.ts';
import { findingsOf } from './findings-of.ts';
import type { StoredDocument } from './queries.ts';

type NewVersion = Pick<StoredDocument, 'id' | 'reading' | 'model' | 'facts' | 'format'>;

/** Which answers came along, and from which document. */
export type Carried = { readonly from: string; readonly findings: readonly string[] };

/**
 * Whoever answered a finding in the version before need not answer it again: what was accepted or ignored there is so here, as long as the
 * same finding is made. What was mended was mended in the words of that version and comes along only with its repair, into another file of
 * the same paper. `before` names the version where it is known, else it is the likeliest.
 */
export async function carryAnswers(tx: Tx, document: NewVersion, before: string | null = null): Promise<Carried | null> {
	const from = before ?? (await listEarlierVersions(tx, document.id, document.facts))[0] ?? null;
	const repaired = new Set(document.facts.repairs.map(({ finding }) => finding));
	const given = from === null ? [] : (await listAnswers(tx, from)).filter(({ answer, finding }) => answer !== 'mended' || repaired.has(finding));
	if (from === null || given.length === 0) return null;
	const made = new Set(findingsOf(document, await besideOf(tx, document)).map(({ key }) => key));
	const batch = newId();
	const there = new Set((await listAnswers(tx, document.id)).map(({ finding }) => finding));
	const carried = given.filter(({ finding }) => made.has(finding) && !there.has(finding)).map((answer) => ({ ...answer, carriedFrom: from, batch }));
	if (carried.length === 0) return null;
	await insertAnswers(tx, document.id, carried);
	return { from, findings: carried.map(({ finding }) => finding) };
}
