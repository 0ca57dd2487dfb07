import { checked, checkLayout, type CheckOptions, type Finding, findingKey } from '@kheo/core';
import { correctedReading } from '../corrected-reading.ts';
import { isLayout } from '../layout-findings.ts';
import type { CheckBeside } from './check-beside.ts';
import type { StoredDocument } from './queries.ts';

export type NamedFinding = Finding & { readonly key: string };

/**
 * What a careful clerk would raise about the facts as they were corrected, under the meaning of "trước ngày" that was chosen. A number and a
 * day make it more than a draft. The look of a Word file comes after its text.
 */
export function findingsOf(
	document: Pick<StoredDocument, 'reading' | 'model' | 'facts' | 'format'>,
	{ off, superior, registry, actsFrom }: CheckBeside
): readonly NamedFinding[] {
	const { reading, model, facts, format } = document;
	const isDraft = facts.header.number === null || facts.header.date.iso === null;
	const options: CheckOptions = { meaning: { before: facts.beforeMeaning }, isDraft, superior, registry };
	const asRead = checked(reading, model, options).findings;
	const corrected = correctedReading(reading, facts);
	const layout = format === 'docx' ? checkLayout(model, corrected, { actsFrom }) : [];
	const found = [...checked(corrected, model, options).findings, ...layout].filter(({ code }) => !isOff(code, off));
	return found.map((finding) => ({ ...shownOf(finding), key: keyOf(finding, asRead) }));
}

/** Does the agency not want to be told of this? The look of a paper is one switch. */
export function isOff(code: string, off: ReadonlySet<string>): boolean {
	return off.has(code) || (off.has('layout') && isLayout(code));
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
