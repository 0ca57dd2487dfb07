import type { Paragraph } from '../../../document/document.ts';
import type { Row } from '../../../presentation/pack.ts';
import { paragraphAt } from '../paper.ts';
import { isWithin, type Property, said, saidRange } from './property.ts';

/** Shorter text fits on one line, where nobody sees whether it is justified. */
const oneLine = 90;
const twipsPerCentimetre = 1440 / 2.54;
const twipsPerPoint = 20;
/** Word's tab stops where a paragraph has none of its own: half an inch. */
const defaultTab = 1.27;

export const alignment: Property = {
	code: 'layout.alignment',
	expected: (row) => row.align ?? null,
	wrong: (paper, { place }, row) => {
		const paragraph = paragraphAt(paper, place);
		if (!paragraph || !isAlone(paragraph, place.start, place.end)) return null;
		const align = paragraph.style.align ?? 'left';
		if (align === row.align || (row.align === 'left' && align === 'justify')) return null;
		return row.align === 'justify' && place.quote.length < oneLine ? null : align;
	}
};

/** Only the first line of a paragraph has a beginning of its own. */
export const indent: Property = {
	code: 'layout.indent',
	expected: (row) => row.indent?.map(said).join('; ') ?? null,
	wrong: (paper, { place }, row) => {
		const paragraph = paragraphAt(paper, place);
		if (!paragraph || !row.indent || !opens(paragraph, place.start) || ['center', 'right'].includes(paragraph.style.align ?? '')) return null;
		const start = startOfLine(paragraph);
		const isListed = paragraph.listLabel !== undefined || /^\s*(?:[-+•–]|\p{L}\)|\d+[.)])/u.test(place.quote);
		const isFit = row.indent.some((one) => Math.abs(start - one) <= 0.06) || (isListed && start > Math.min(...row.indent));
		return isFit ? null : said(start);
	}
};

export const lineSpacing: Property = {
	code: 'layout.line-spacing',
	expected: (row) => (row.exactLine ? `${saidRange(row.exactLine)} pt` : row.lines ? saidRange(row.lines) : null),
	wrong: (paper, { place }, row) => {
		const paragraph = paragraphAt(paper, place);
		return paragraph && wrongLine(paragraph, row);
	}
};

function wrongLine({ style, runs }: Paragraph, { lines, exactLine }: Row): string | null {
	const { value, rule } = style.line ?? { value: 240, rule: 'auto' };
	const points = value / twipsPerPoint;
	if (exactLine) return rule === 'exact' && isWithin(points, exactLine, 0.05) ? null : rule === 'auto' ? said(value / 240) : `${said(points)} pt`;
	if (!lines) return null;
	if (rule === 'auto') return isWithin(value / 240, lines, 0.02) ? null : said(value / 240);
	const single = singleLineOf(runs);
	const isFit = points <= single * lines[1] + 1 && (rule === 'atLeast' || points >= single * lines[0] - 1);
	return isFit ? null : `${said(points)} pt`;
}

/** A line of Times New Roman is this much higher than its letters, in points. */
function singleLineOf(runs: Paragraph['runs']): number {
	const sizes = runs.flatMap((run) => (run.kind === 'text' && run.style?.size !== undefined ? [run.style.size / 2] : []));
	return Math.max(0, ...sizes) * 1.15;
}

function startOfLine({ style, runs }: Paragraph): number {
	const first = runs.find((run) => run.kind === 'text' && run.change !== 'deleted');
	const start = ((style.indentLeft ?? 0) + (style.indentFirst ?? 0)) / twipsPerCentimetre;
	return start === 0 && first?.kind === 'text' && first.text.startsWith('\t') ? defaultTab : start;
}

function opens(paragraph: Paragraph, start: number): boolean {
	return textBefore(paragraph, start).trim() === '';
}

/** Nothing else stands on its lines: in a head without a table the issuer and the motto share one. */
function isAlone(paragraph: Paragraph, start: number, end: number): boolean {
	const text = textBefore(paragraph, Number.POSITIVE_INFINITY);
	const before = text.slice(0, start).split('\n').at(-1) ?? '';
	const after = text.slice(end).split('\n', 1)[0] ?? '';
	return `${before}${after}`.replace(/[-_*\s.,;:]/gu, '') === '';
}

function textBefore({ runs }: Paragraph, end: number): string {
	const text = runs.map((run) => (run.kind === 'text' && run.change !== 'deleted' ? run.text : run.kind === 'break' && run.of === 'line' ? '\n' : '')).join('');
	return text.slice(0, end);
}
