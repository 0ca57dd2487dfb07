import { checked, type CheckOptions, type Finding, findingKey } from '@kheo/core';
import { correctedReading } from '../corrected-reading.ts';
import type { StoredDocument } from './queries.ts';

export type NamedFinding = Finding & { readonly key: string };

/**
 * What a careful clerk would raise about the facts as they were corrected, under the meaning of "trước ngày" that was chosen. A number and a
 * day make it more than a draft.
 */
export function findingsOf({ reading, model, facts }: Pick<StoredDocument, 'reading' | 'model' | 'facts'>): readonly NamedFinding[] {
	const isDraft = facts.header.number === null || facts.header.date.iso === null;
	const options: CheckOptions = { meaning: { before: facts.beforeMeaning }, isDraft };
	const asRead = checked(reading, model, options).findings;
	return checked(correctedReading(reading, facts), model, options).findings.map((finding) => ({ ...shownOf(finding), key: keyOf(finding, asRead) }));
}

/** What one press mends is one finding whatever it would be mended to, so that the press can be undone after another correction. */
function keyOf(finding: Finding, asRead: readonly Finding[]): string {
	const twin = finding.fix && asRead.find((one) => one.code === finding.code && firstPlace(one) === firstPlace(finding));
	return findingKey(twin ?? finding);
}

function firstPlace({ places: [first] }: Finding): string {
	return first ? `${first.block}:${first.start}` : '';
}

/** An obligation that a person added has no place in the text to lead to. */
function shownOf(finding: Finding): Finding {
	return finding.fix ? finding : { ...finding, places: finding.places.filter(({ start, end }) => end > start) };
}
