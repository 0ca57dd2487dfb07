import { sourceIn, type Line } from '../../../reading/lines.ts';
import type { Parts } from '../../../reading/parts.ts';
import { itemsOf, type Item } from '../../../reading/read-sections.ts';
import { readTitle } from '../../../reading/read-title.ts';
import { isCapitals } from '../../../reading/signing-words.ts';
import type { ComponentName } from '../../../presentation/pack.ts';
import { isRuleOfSigns, type Piece } from './component.ts';

const longestTitle = 160;

/** The text itself: whom it is written to, what it is based on, its headings and its paragraphs. Tables are free. */
export function findBody({ body }: Parts): Piece[] {
	const text = body.slice(readTitle(body).lines);
	const to = addresseeLines(text);
	const items = new Map(flat(itemsOf(text)).map((item) => [item.line, item]));
	const firstItem = text.findIndex((line) => items.has(line));
	const bases = basisLines(firstItem < 0 ? text : text.slice(0, firstItem));
	return text.flatMap((line): Piece[] => {
		if (to.has(line)) return [{ component: 'addressee', place: sourceIn(line) }];
		if (line.cell !== null || isRuleOfSigns(line.text)) return [];
		const item = items.get(line);
		if (item) return itemPieces(item);
		if (bases.has(line)) return [{ component: 'basis', place: sourceIn(line) }];
		return isCapitals(line.text) && line.text.length < longestTitle ? [] : [{ component: 'body', place: sourceIn(line) }];
	});
}

function addresseeLines(text: readonly Line[]): ReadonlySet<Line> {
	const at = text.findIndex((line) => line.folded.startsWith('kinh gui'));
	if (at < 0) return new Set();
	const end = text.findIndex((line, index) => index > at && !/^[-+•–]/u.test(line.text) && line.listLabel === '');
	return new Set(text.slice(at, end < 0 ? text.length : end));
}

function flat(items: readonly Item[]): Item[] {
	return items.flatMap((item) => [item, ...flat(item.children)]);
}

function itemPieces(item: Item): Piece[] {
	const component = componentOf(item);
	if (component !== 'article') return [{ component, place: sourceIn(item.line) }];
	const label = item.line.raw.slice(0, item.textAt).trimEnd().length;
	const number: Piece = { component, place: sourceIn(item.line, 0, label) };
	return isArticleTitle(item) ? [number] : [number, { component: 'body', place: sourceIn(item.line, item.textAt) }];
}

/** The title of an article over its khoản is bold (NĐ 30/2020, Phụ lục I, II.6.đ); what looks like one may be a sentence, so it is left free. */
function isArticleTitle({ line, textAt, children, more }: Item): boolean {
	return isTitle(line.text.slice(textAt).trim()) && children.length + more.length > 0;
}

function isTitle(text: string): boolean {
	return text !== '' && text.length <= longestTitle && !/[.;:,]$/u.test(text);
}

function componentOf({ label, rank, line, textAt, children, more }: Item): ComponentName {
	const titled = isTitle(line.text.slice(textAt).trim());
	if (rank === 0) return 'part';
	if (label.startsWith('Điều')) return 'article';
	if (rank === 1 && titled) return 'section';
	return rank >= 2 && rank < 4 && titled && children.length + more.length > 0 ? 'clause-title' : 'body';
}

/** "Căn cứ …;" and what stands with it ("Theo đề nghị của …"); an opening sentence that ends with "như sau:" is text. */
function basisLines(before: readonly Line[]): ReadonlySet<Line> {
	const bases = new Set<Line>();
	for (const [index, line] of before.entries()) {
		const follows = bases.has(before[index - 1] ?? line);
		if (/^(?:[-–]\s*)?can cu\s.*[;.,]$/u.test(line.folded) || (follows && /^(?:[-–]\s*)?(?:theo de nghi|xet de nghi|thuc hien)\s.*[;.,]$/u.test(line.folded)))
			bases.add(line);
	}
	return bases;
}
