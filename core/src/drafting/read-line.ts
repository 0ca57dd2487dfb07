import { readLabel } from '../reading/read-label.ts';
import type { DraftBody, PlainPart } from './draft.ts';

/** What stands above a line decides what "Căn cứ …" and "1. …" are. */
export type Above = {
	readonly opening: boolean;
	readonly first: boolean;
	readonly underArticle: boolean;
	/** A khoản of this article, a điểm of this khoản went before. */
	readonly item: boolean;
	readonly point: boolean;
};

export const atTop: Above = { opening: true, first: true, underArticle: false, item: false, point: false };

/** What one line of plain text is, by its marker or by the label that it begins with. */
export function readLine(line: string, above: Above): DraftBody {
	return marked(line) ?? labelled(line) ?? (above.underArticle ? levelOf(line, above) : null) ?? byLabel(line, above);
}

export function belowOf(part: DraftBody, above: Above): Above {
	const opening = above.opening && (part.part === 'basis' || part.part === 'formula');
	const underArticle = part.part === 'article' || (above.underArticle && part.part !== 'section' && part.part !== 'part');
	return { opening, first: false, underArticle, ...levelsBelow(part, above) };
}

/** What stands above the line that comes after these parts. */
export function aboveOf(body: readonly DraftBody[]): Above {
	return body.reduce((above, part) => belowOf(part, above), atTop);
}

function levelsBelow({ part }: DraftBody, { item, point }: Above): Pick<Above, 'item' | 'point'> {
	if (part === 'item') return { item: true, point: false };
	if (part === 'point') return { item, point: true };
	return part === 'text' || part === 'labelled' || part === 'table' || part === 'basis' ? { item, point } : { item: false, point: false };
}

/** What a line is said to be where its beginning would say otherwise. */
export const markers: Readonly<Record<PlainPart, string>> = {
	basis: '[căn cứ]',
	part: '[phần]',
	section: '[mục lớn]',
	clause: '[mục]',
	item: '[khoản]',
	point: '[điểm]',
	text: '[đoạn]',
	formula: '[giữa dòng]'
};

const plainParts: readonly PlainPart[] = ['basis', 'part', 'section', 'clause', 'item', 'point', 'text', 'formula'];

function marked(line: string): DraftBody | null {
	for (const part of plainParts) {
		const text = line.startsWith(`${markers[part]} `) ? line.slice(markers[part].length + 1).trim() : '';
		if (text !== '') return { part, text };
	}
	return null;
}

/** "*Thời gian:* 8 giờ 00" */
function labelled(line: string): DraftBody | null {
	const [, label = '', text = ''] = /^\*([^*]+)\*(?:\s+(.*))?$/u.exec(line) ?? [];
	return label.trim() === '' ? null : { part: 'labelled', label: label.trim(), text: text.trim() };
}

/** Under an article "1." begins its khoản and "a)" its điểm; what begins with another number has come from elsewhere and keeps it. */
function levelOf(line: string, { item, point }: Above): DraftBody | null {
	const [, number, words = ''] = /^(\d{1,3})\.\s+(\S.*)$/u.exec(line) ?? [];
	if (number !== undefined && (item || number === '1')) return { part: 'item', text: words };
	const [, letter, said = ''] = /^([a-zđ]{1,2})\)\s+(\S.*)$/u.exec(line) ?? [];
	return letter !== undefined && (point || letter === 'a') ? { part: 'point', text: said } : null;
}

function byLabel(line: string, { opening, first, underArticle }: Above): DraftBody {
	const [, ordinal, text = ''] = article.exec(line) ?? [];
	if (ordinal !== undefined) return { part: 'article', label: `Điều ${ordinal}.`, text };
	if (opening && /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/u.test(line)) return { part: 'basis', text: line };
	return { part: isFormula(line, first) ? 'formula' : headingOf(line, underArticle), text: line };
}

/** "Điều 2. Nay …"; but "Điều 12 Luật Đất đai quy định …" is a sentence about another act. */
const article = /^Điều\s+(\d+[a-zđ]?)(?:[.:]\s*|\s+(?!(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị|Thông tư|Quyết định|Quy|Chỉ thị|Điều lệ)\s)(?=\p{Lu}))(.*)$/u;

/** "QUYẾT ĐỊNH:", and above all else whose decision it is. */
function isFormula(line: string, first: boolean): boolean {
	return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && readLabel(line) === null && (first || line.endsWith(':'));
}

function headingOf(line: string, underArticle: boolean): PlainPart {
	const rank = /^Điều\s/u.test(line) ? undefined : readLabel(line)?.rank;
	if (rank === 0 || rank === 0.5) return 'part';
	if (rank === 1) return 'section';
	return rank === 2 && !underArticle && line.length <= longestHeading && !/[.;:,…]$/u.test(line) ? 'clause' : 'text';
}

const longestHeading = 150;
