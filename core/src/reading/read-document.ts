import type { Document } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import { blocksOf } from './blocks-of.ts';
import { byColumns } from './by-columns.ts';
import { withYearOf } from './due-without-year.ts';
import { withUnitsInCase } from './units-in-case.ts';
import { linesOf, type Line } from './lines.ts';
import { withoutLongPast } from './long-past.ts';
import { partsOf, startsAttachment } from './parts.ts';
import { readAddressees, withoutAddressees } from './read-addressees.ts';
import { readAppendices } from './read-appendices.ts';
import { readCitations } from './read-citations.ts';
import { readHeader } from './read-header.ts';
import { readObligations } from './read-obligations.ts';
import { readPeriods } from './read-periods.ts';
import { readRecipients } from './read-recipients.ts';
import { itemsOf, sectionsOf } from './read-sections.ts';
import { mainSignature, readSignatures } from './read-signature.ts';
import { readTableDuties } from './read-table-duties.ts';
import { readTitle } from './read-title.ts';
import { readUnnumbered } from './read-unnumbered.ts';
import { uniqueCitations } from './unique-citations.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the facts of a plan or letter out of its text. Total and pure: any document gives a reading, what is not printed stays
 * null, and every fact carries the place it was read from. Findings are the checker's business.
 */
export function readDocument(document: Document): Reading {
	const texts = textsOf(document);
	return readPaper(document, linesOf(document, texts), texts);
}

function readPaper(document: Document, lines: readonly Line[], texts: readonly string[]): Reading {
	const parts = partsOf(lines);
	const header = readHeader(parts);
	const body = withoutAddressees(parts.body);
	const items = itemsOf(body.slice(readTitle(body).lines));
	const close = byColumns(parts.close);
	const signatures = readSignatures(close);
	const attachments = attachedPapers(parts.annex).map((annex) => readPaper(document, annex, texts));
	const own = firstAttachment(parts.annex);
	const tables = [...new Set([...parts.body, ...parts.annex.slice(0, own)].flatMap((line) => line.cell?.table ?? []))];
	const blocks = blocksOf(document, lines).map((block) => ({ text: texts[block] ?? '', block }));
	return {
		blocks: texts,
		header,
		citations: uniqueCitations(
			blocks.flatMap(({ text, block }) => readCitations(text, block)),
			header
		),
		unnumberedCitations: blocks.flatMap(({ text, block }) => readUnnumbered(text, block)),
		sections: sectionsOf(items),
		obligations: withoutLongPast(header.date, [
			...withYearOf(header.date, withUnitsInCase(readObligations(items, looseLines(body, items), readTableDuties(document, tables)), lines)),
			...attachments.flatMap((one) => one.obligations)
		]),
		periods: readPeriods(parts.body),
		addressees: readAddressees(lines),
		appendices: [...readAppendices(document, parts.annex.slice(0, own)), ...attachments.flatMap((one) => one.appendices)],
		attachments,
		recipients: readRecipients(close).map(({ name }) => name),
		signature: mainSignature(signatures),
		signatures,
		findings: [],
		unread: []
	};
}

/** Body lines before the first labelled item: the preamble, or the whole text of a letter. */
function looseLines(body: readonly Line[], items: readonly { readonly line: Line }[]): Line[] {
	const first = items[0]?.line.block ?? Number.POSITIVE_INFINITY;
	return body.filter((line) => line.cell === null && line.block < first);
}

function firstAttachment(annex: readonly Line[]): number {
	const at = annex.findIndex((_, index) => startsAttachment(annex, index));
	return at < 0 ? annex.length : at;
}

function attachedPapers(annex: readonly Line[]): Line[][] {
	const at = firstAttachment(annex);
	return at < annex.length ? [annex.slice(at)] : [];
}
