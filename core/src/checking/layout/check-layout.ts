import type { Document } from '../../document/document.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Finding } from '../finding.ts';
import { checkPageNumbers } from './check-page-numbers.ts';
import { checkPages } from './check-pages.ts';
import { checkRows } from './check-rows.ts';
import { checkTypeface } from './check-typeface.ts';
import { applicationFor } from '../../presentation/application-for.ts';
import type { ActsFrom } from '../../presentation/acts-from.ts';
import type { Application } from '../../presentation/pack.ts';
import { type Paper, paperOf } from './paper.ts';
import { systemOf } from './system-of.ts';

export type LayoutOptions = {
	/** The rules to hold the paper to, instead of those of its issuer's system and its day. */
	readonly application?: Application;
	/** From which day an act rules, where the agency settled it. */
	readonly actsFrom?: ActsFrom | null | undefined;
};

/**
 * Holds the presentation of an official paper against the act that rules it: margins, face, sizes, alignment, spacing, page numbers, rules.
 * A file without pages (plain text, pasted text), a paper that is no official one, and a time whose rules are not known give none.
 */
export function checkLayout(document: Document, reading: Reading, options: LayoutOptions = {}): Finding[] {
	if (document.sections.length === 0) return [];
	const paper = paperOf(document, reading);
	if (isHonour(paper, reading)) return [];
	const system = systemOf(paper.parts.head, reading.header);
	const application = options.application ?? (system && applicationFor(system, reading.header.date, options.actsFrom ?? {}));
	if (!application) return [];
	return [checkPages, checkPageNumbers, checkTypeface, checkRows].flatMap((check) => check(paper, application));
}

/** A giấy khen and its like have a form of their own, in the decree on emulation and rewards. */
function isHonour({ lines }: Pick<Paper, 'lines'>, { header }: Reading): boolean {
	return header.number === null && lines.slice(0, 10).some(({ folded }) => /^(?:giay khen|bang khen|giay chung nhan)$/u.test(folded.trim()));
}
