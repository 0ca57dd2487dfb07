import canonicalize from 'canonicalize';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ImpactAnswers, ImpactContent, ImpactVersion } from '../impact.ts';
import { type ImpactDue, type ImpactRefreshed, type ImpactRules, lastRefreshed, refreshDue, sendDue, usualImpactRules } from '../impact-clock.ts';
import type { PurposeEntry } from '../purpose-entry.ts';

export async function impactRulesIn(tx: ReadTx): Promise<ImpactRules & { readonly source: string; readonly version: number }> {
	const row = await tx.selectFrom('impact_rules').select(['months', 'remind_days as remindDays', 'source', 'version']).executeTakeFirst();
	return row ?? { ...usualImpactRules, source: '', version: 0 };
}

/** The assessments, the newest first. */
export async function versionsIn(tx: ReadTx): Promise<ImpactVersion[]> {
	const rows = await tx
		.selectFrom('impact_assessments')
		.select(['number', 'version', 'answers', 'signed_on', 'signer', 'content_sha256', 'sent_on', 'sent_to', 'sent_document'])
		.orderBy('number', 'desc')
		.execute();
	return rows.map(({ number, version, answers, signed_on: on, signer, content_sha256: sha256, sent_on: sentOn, sent_to: sentTo, sent_document }) => ({
		number,
		version,
		answers: answers as ImpactAnswers,
		sentOn,
		sentTo,
		sentDocument: sent_document,
		signed: on && signer && sha256 ? { on, by: signer, sha256 } : null
	}));
}

/** The times it was gone over and nothing had changed, the newest first. */
export function reviewsIn(tx: ReadTx) {
	return tx
		.selectFrom('impact_reviews')
		.select(['number', 'reviewed_on as on', 'document', 'sent_to as sentTo', 'noted_by as by'])
		.orderBy('reviewed_on', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** `send`: the newest signed one was not sent yet. */
export type ImpactClock = {
	readonly last: ImpactRefreshed;
	readonly refresh: ImpactDue;
	readonly send: { readonly number: number; readonly due: ImpactDue } | null;
};

/** What is owed of the assessment; null where none was ever signed. */
export async function impactClockIn(tx: ReadTx): Promise<ImpactClock | null> {
	const [rules, versions] = [await impactRulesIn(tx), await versionsIn(tx)];
	const last = lastRefreshed(versions, await reviewsIn(tx));
	if (last === null) return null;
	const newest = versions.find(({ signed }) => signed !== null);
	const send = newest?.signed && newest.sentOn === null ? { number: newest.number, due: sendDue(newest.signed.on, rules) } : null;
	return { last, refresh: refreshDue(last, rules), send };
}

/** The purposes of which the register says something else today than in the newest signed assessment; a change is not left until the half year is over. */
export async function changedSinceSigned(tx: ReadTx, entries: readonly PurposeEntry[]): Promise<PurposeEntry['name'][]> {
	const signed = tx.selectFrom('impact_assessments').select('content').where('content', 'is not', null).orderBy('number', 'desc');
	const row = await signed.limit(1).executeTakeFirst();
	if (!row) return [];
	const then = new Map((row.content as ImpactContent).entries.map((entry) => [entry.name, said(entry)]));
	const now = new Map(entries.map((entry) => [entry.name, said(entry)]));
	return [...new Set([...then.keys(), ...now.keys()])].filter((name) => then.get(name) !== now.get(name));
}

/** Without who changed it and how often, which is not said in the paper, and whatever the order. */
function said(entry: PurposeEntry): string {
	const fields = entry.fields.map((field) => canonicalize({ ...field, columns: field.columns.toSorted() }) ?? '').toSorted();
	return canonicalize({ ...entry, fields, version: 0, changed: null }) ?? '';
}
