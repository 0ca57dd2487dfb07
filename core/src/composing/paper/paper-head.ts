import type { Paragraph } from '../../document/document.ts';
import type { Look, LookBook } from '../../presentation/look.ts';
import { balanced } from '../balanced.ts';
import { boldWidth } from '../bold-width.ts';
import type { TablePart } from '../lay-down.ts';
import { rule } from '../rule.ts';
import { dressed, inCase } from './dressed.ts';
import type { PaperContent } from './paper-content.ts';

/** What Word leaves on each side of a cell's text. */
const cellPadding = 108;
/** Word and LibreOffice measure a little differently. */
const ease = 60;
const nation = 'Cộng hòa xã hội chủ nghĩa Việt Nam';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const partyHeading = 'Đảng Cộng sản Việt Nam';

export type PaperHead = Pick<PaperContent, 'system' | 'parentIssuer' | 'issuer'> & {
	/** "Số: …" as printed; null leaves it out. */
	readonly number: string | null;
	/** "V/v …" of a letter; null for papers with a kind. */
	readonly about: string | null;
	/** As printed, or null. */
	readonly placeAndDate: string | null;
};

/** The head of a paper as a table without borders: who issues on the left, the state's or the Party's heading on the right. */
export function paperHead(head: PaperHead, look: LookBook, width: number): TablePart {
	const heading = headingOf(head, look);
	const right = Math.max(heading.width + 2 * cellPadding + ease, Math.round(width * 0.5));
	const [left, inner] = [width - right, width - right - 2 * cellPadding];
	const first = { cells: [{ paragraphs: issuers(head, look, inner) }, { paragraphs: heading.lines(right - 2 * cellPadding) }] };
	const second = { cells: [{ paragraphs: numbered(head, look, inner) }, { paragraphs: [dressed(head.placeAndDate ?? '', look('place-and-date'))] }] };
	const isBare = head.number === null && head.placeAndDate === null;
	return { kind: 'table-part', grid: [left, right], borders: 'none', rows: isBare ? [first] : [first, second] };
}

function headingOf({ system }: PaperHead, look: LookBook) {
	if (system === 'party') {
		const own = look('party-heading');
		return { width: printedWidth(partyHeading, own), lines: (measure: number) => underlined(partyHeading, own, measure) };
	}
	return {
		width: printedWidth(nation, look('nation')),
		lines: (measure: number) => [dressed(nation, look('nation')), ...underlined(motto, look('motto'), measure)]
	};
}

function issuers({ parentIssuer, issuer }: PaperHead, look: LookBook, measure: number): Paragraph[] {
	const parent = parentIssuer === null ? [] : [dressed(broken(parentIssuer, look('parent-issuer'), measure), look('parent-issuer'))];
	return [...parent, ...underlined(issuer, look('issuer'), measure)];
}

function numbered({ number, about }: PaperHead, look: LookBook, measure: number): Paragraph[] {
	const line = dressed(number ?? '', look('number'));
	return about === null ? [line] : [line, dressed(broken(`V/v ${about}`, look('letter-subject'), measure), look('letter-subject'))];
}

/** A line with the rule or the star under it that its act asks for. */
export function underlined(text: string, look: Look, measure: number): Paragraph[] {
	const lines = broken(text, look, measure);
	const printed = dressed(lines, look);
	if (look.rule === null) return [printed];
	if (look.rule === '*') return [printed, dressed('*', { ...look, bold: false, upper: false })];
	const last = lines.split('\n').at(-1) ?? lines;
	return [printed, rule(Math.min(printedWidth(last, look), measure) * look.rule, measure)];
}

function broken(text: string, look: Look, measure: number): string {
	return balanced(inCase(text, look), Math.round(look.size * 2), measure);
}

function printedWidth(text: string, look: Look): number {
	return boldWidth(inCase(text, look), Math.round(look.size * 2));
}
