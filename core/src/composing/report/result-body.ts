import { readBodyText } from '../../drafting/body-text.ts';
import type { DraftPart } from '../../drafting/draft.ts';
import { type Outline, type Take, takenNowhere } from '../../reporting/outline.ts';
import type { ReportPart } from '../../reporting/report-row.ts';
import type { FoldedText, ResultFold } from '../../reporting/result-fold.ts';
import { groupedTexts } from './grouped-texts.ts';
import { headSentences, plannedSentence, unitsSentences } from './report-sentences.ts';

type Line = { readonly id: string; readonly text: string };
type Head = { readonly label: string; readonly title: string };

export type ResultSetting = { readonly outline: Outline; readonly heads: readonly Head[]; readonly opening: string; readonly closing: string };

/**
 * The body of the agency's result report: under each heading of the outline what the units' figures and words come to, in sentences, not their reports one
 * after another. A part keeps its id from one making to the next, so that what the Office rewrote is found again.
 */
export function resultBody(fold: ResultFold, { outline, heads, opening, closing }: ResultSetting): DraftPart[] {
	const filled = outline.map((item) => ({ item, lines: item.takes.flatMap((take) => linesOf(take, fold)) }));
	const rest = takenNowhere(outline, heads).flatMap((take) => linesOf(take, fold));
	const lines: Line[] = [
		{ id: 'opening', text: opening },
		...filled.flatMap(({ item, lines: own }, index) => {
			const isHeading =
				item.takes.length === 0 && (item.asked || filled.slice(index + 1, nextTop(outline, index)).some(({ lines: below }) => below.length > 0));
			if (own.length === 0 && !item.asked && !isHeading) return [];
			const nothing = own.length === 0 && item.takes.length > 0 ? [{ id: `${item.id}-nothing`, text: 'Không phát sinh.' }] : [];
			return [{ id: item.id, text: item.heading }, ...own, ...nothing];
		}),
		...(rest.length === 0 ? [] : [{ id: 'untaken', text: 'Nội dung khác:' }, ...rest]),
		{ id: 'closing', text: closing }
	];
	return asParts(renumbered(lines, outline));
}

/** Headings of our own outline count on where one is left out; those a superior prints keep the numbers they were given. */
function renumbered(lines: readonly Line[], outline: Outline): Line[] {
	const ours = new Set(outline.filter(({ asked }) => !asked).map(({ id }) => id));
	let n = 0;
	return lines.map((line) => {
		if (!ours.has(line.id)) return line;
		if (!/^\d+\. /u.test(line.text)) {
			n = 0;
			return line;
		}
		n += 1;
		return { ...line, text: line.text.replace(/^\d+/u, String(n)) };
	});
}

/** Where the headings below a heading end: at the next one that is as high. */
function nextTop(outline: Outline, index: number): number {
	const at = outline.findIndex(({ heading }, other) => other > index && /^[IVXLC]+\./u.test(heading));
	return at < 0 ? outline.length : at;
}

/** Headings and paragraphs are told apart by their labels, as in every draft. */
function asParts(lines: readonly Line[]): DraftPart[] {
	const body = readBodyText(lines.map(({ text }) => text.replace(/\s+/gu, ' ')).join('\n'));
	return body.flatMap((part, index) => (lines[index] ? [{ ...part, id: lines[index].id }] : []));
}

function linesOf(take: Take, fold: ResultFold): Line[] {
	if (take === 'units') return unitsSentences(fold.units).map((text, n) => ({ id: `units-${n}`, text }));
	if (take === 'planned') return [plannedSentence(fold.planned)].flatMap((text) => (text === '' ? [] : [{ id: 'planned', text }]));
	if (take === 'key') return keyResults(fold.texts);
	if (take === 'limits' || take === 'causes' || take === 'proposals') {
		return pointsOf(take, fold.texts);
	}
	const label = take === 'rest' ? null : take.slice('head:'.length);
	const head = fold.heads.find((one) => one.label === label);
	return head ? headSentences(head).map((text, n) => ({ id: `${take}-${n}`, text })) : [];
}

/** A point is named by the row that says it first and its place there, so that others' points do not rename it. */
function pointsOf(part: ReportPart, texts: readonly FoldedText[]): Line[] {
	const seen = new Map<string, number>();
	return groupedTexts(texts, part).map(({ words, sources: [first] }) => {
		const row = first?.row ?? '';
		const n = (seen.get(row) ?? 0) + 1;
		seen.set(row, n);
		return { id: `${part}-${row}-${n}`, text: `- ${closed(words)}` };
	});
}

function keyResults(texts: readonly FoldedText[]): Line[] {
	return texts.filter(({ part }) => part === 'key').map(({ unit, row, words }) => ({ id: `key-${row}`, text: `- ${unit}: ${closed(words)}` }));
}

function closed(words: string): string {
	return /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim().replace(/[;,]$/u, '')}.`;
}
