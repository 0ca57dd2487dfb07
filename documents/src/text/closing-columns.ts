import type { TablePiece } from './piece.ts';

/** "Nơi nhận:          TM. ỦY BAN NHÂN DÂN": the label, then something far to its right. */
const opening = /^\s{0,12}nơi nhận\s*:?\s{3,}[^\s–+•*-]/iu;
const gap = /\s{3,}(?=\S)/gu;
/** What begins farther to the right than this stands in the right column. */
const RIGHT = 16;
const MOST_LINES = 40;
const MOST_EMPTY = 6;
const nextPart = /^\s*(?:phụ lục|biểu|mẫu|danh sách|kế hoạch|bảng)\s/iu;

/** Does a closing laid out with blanks open here: recipients on the left, signature on the right? */
export function opensClosing(line: string): boolean {
	return opening.test(line);
}

/** The closing that starts at `start` as a table of two cells. It ends where text begins at the margin again that is no entry of the list. */
export function readClosing(lines: readonly string[], start: number): { table: TablePiece; next: number } {
	const left: string[] = [];
	const right: string[] = [];
	let next = start;
	let empty = 0;
	for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at++) {
		const line = lines[at] ?? '';
		empty = line.trim() === '' ? empty + 1 : 0;
		if (empty > MOST_EMPTY || (at > start && endsClosing(line, left))) break;
		if (empty > 0) continue;
		const parts = partsOf(line);
		if (parts.left !== '') addEntry(left, parts.left);
		if (parts.right !== '') right.push(parts.right);
		next = at + 1;
	}
	return { table: { kind: 'table', rows: [[left, right]] }, next };
}

function endsClosing(line: string, left: readonly string[]): boolean {
	if (nextPart.test(line)) return true;
	const { left: own } = partsOf(line);
	const isEntry = /^[-–+•*]/u.test(own) || (own !== '' && !/[.;:]$/u.test(left.at(-1) ?? '') && /^[\p{Ll}(]/u.test(own));
	return own !== '' && !isEntry;
}

/** The line cut at its last wide gap that leads into the right column; a line that begins there is all right. */
function partsOf(line: string): { left: string; right: string } {
	const indent = line.length - line.trimStart().length;
	if (indent >= RIGHT) return { left: '', right: line.trim() };
	const cut = [...line.matchAll(gap)].findLast(({ index, 0: blanks }) => index > indent && index + blanks.length >= RIGHT);
	return cut ? { left: line.slice(0, cut.index).trim(), right: line.slice(cut.index).trim() } : { left: line.trim(), right: '' };
}

/** An entry of the list that was wrapped goes on in small letters. */
function addEntry(left: string[], text: string): void {
	const last = left.at(-1);
	if (last !== undefined && !/[.;:]$/u.test(last) && /^[\p{Ll}(]/u.test(text)) left[left.length - 1] = `${last} ${text}`;
	else left.push(text);
}
