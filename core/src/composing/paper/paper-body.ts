import type { Paragraph } from '../../document/document.ts';
import type { LookBook } from '../../presentation/look.ts';
import { formTable } from '../form-table.ts';
import type { Part, TablePart } from '../lay-down.ts';
import { paragraphOf, runsOf } from '../paragraph.ts';
import { spannedTable } from '../spanned-table.ts';
import { dressed, facesOf, inCase, layOf } from './dressed.ts';
import type { BodyPart } from './paper-content.ts';
import { isTitle, printedLabels } from './printed-labels.ts';

const components = { basis: 'basis', part: 'part', section: 'section', clause: 'clause-title', text: 'body' } as const;

/** The body, part by part, `width` twips wide. */
export function paperBody(body: readonly BodyPart[], look: LookBook, width: number): Part[] {
	const labels = printedLabels(body);
	return body.flatMap((one, index) => partOf(one, { label: labels[index] ?? '', next: body[index + 1]?.part }, look, width));
}

/** What a part is printed with, and what comes after it. */
type Place = { readonly label: string; readonly next: BodyPart['part'] | undefined };

function partOf(one: BodyPart, { label, next }: Place, look: LookBook, width: number): Part[] {
	switch (one.part) {
		case 'formula':
			return [dressed(one.text, { ...look('kind'), space: 12 })];
		case 'article':
		case 'labelled':
			return [labelled(one, look, one.part === 'article' && isTitle(one.text, next))];
		case 'item':
		case 'point':
			return [level(one, { label, next }, look)];
		case 'table':
			return [spacer(look), table(one, width), spacer(look)];
		case 'box':
			return [spacer(look), box(one, look, width), spacer(look)];
		case 'note':
			return [dressed(one.text, { ...look('recipients'), space: 6 })];
		default:
			return [dressed(one.text, look(components[one.part]), headed(one.part))];
	}
}

function table({ columns, rows, spans = [] }: Extract<BodyPart, { readonly part: 'table' }>, width: number): TablePart {
	if (spans.length > 0) return spannedTable({ columns, rows, spans }, width);
	return formTable(
		columns,
		rows.map((cells, index) => ({ stt: index + 1, cells })),
		width
	);
}

/** Headings are headings for a reader of screens, and stay with what they head. */
function headed(part: keyof typeof components): Paragraph['style'] {
	if (part === 'part' || part === 'section') return { heading: 1, keepNext: true };
	return part === 'clause' ? { heading: 2, keepNext: true } : {};
}

/** A khoản with a title is set as one; without, like the words of the body, as a điểm always is (NĐ 30/2020, Phụ lục I, II.6.đ). */
function level({ part, text }: { readonly part: 'item' | 'point'; readonly text: string }, { label, next }: Place, look: LookBook): Paragraph {
	const titled = part === 'item' && next === 'point' && isTitle(text, next);
	return dressed(`${label} ${text}`, look(titled ? 'clause-title' : 'body'), titled ? { keepNext: true } : {});
}

/** The title of an article is as strong as its number; a sentence after the number is not. */
function labelled(
	{ part, label, text }: { readonly part: 'article' | 'labelled'; readonly label: string; readonly text: string },
	look: LookBook,
	titled: boolean
): Paragraph {
	const [strong, running] = [part === 'article' ? look('article') : { ...look('body'), bold: true }, look('body')];
	const runs = [...runsOf(`${inCase(label, strong)} `, facesOf(strong)), ...runsOf(text, facesOf(titled ? strong : running))];
	return paragraphOf(runs, { ...layOf(running), ...(titled && { keepNext: true }) });
}

function box({ label, lines }: { readonly label: string; readonly lines: number }, look: LookBook, width: number): TablePart {
	const empty = Array.from({ length: lines }, () => dressed('', { ...look('body'), indent: 0 }));
	const named = dressed(label, { ...look('body'), indent: 0, bold: true, align: 'left' });
	return { kind: 'table-part', grid: [width], borders: 'all', rows: [{ cantSplit: true, cells: [{ paragraphs: [named, ...empty] }] }] };
}

function spacer(look: LookBook): Paragraph {
	return dressed('', { ...look('body'), indent: 0, space: 0, exactLine: 6 });
}
