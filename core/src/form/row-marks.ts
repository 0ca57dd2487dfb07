import type { Cells, Column } from './form.ts';
import { wordsInFile } from './words-in-file.ts';

/** Says of a file that goes out to be filled whose it is, when it went, and in which order a row's mark tells of its columns. */
export type FileMark = { readonly obligation: string; readonly unit: string; readonly at: number; readonly columns: readonly string[] };

/** Says of a row in such a file which row it is and what each cell said then, so that later one can tell who changed it. */
export type RowMark = { readonly row: string; readonly said: readonly string[] };

const start = 'kheo:';
const filePattern = /^kheo:f1:([\w-]+):([\w-]+):([0-9a-z]+):([\w.-]*)$/;
const rowPattern = /^kheo:r1:([\w-]+):((?:[0-9a-z]{7})*)$/;

/** Whether a text is a mark: it is for this system to read, and no words of a person. */
export function isMark(text: string): boolean {
	return text.startsWith(start);
}

export function sayFileMark({ obligation, unit, at, columns }: FileMark): string {
	return `${start}f1:${obligation}:${unit}:${at.toString(36)}:${columns.join('.')}`;
}

export function sayRowMark(row: string, cells: Cells, columns: readonly string[]): string {
	return `${start}r1:${row}:${columns.map((column) => wordsPrint(cells[column] ?? '')).join('')}`;
}

export function readFileMark(text: string): FileMark | null {
	const [, obligation = '', unit = '', at = '', columns = ''] = filePattern.exec(text.trim()) ?? [];
	return obligation === '' ? null : { obligation, unit, at: Number.parseInt(at, 36), columns: columns.split('.').filter(Boolean) };
}

export function readRowMark(text: string): RowMark | null {
	const [, row = '', said = ''] = rowPattern.exec(text.trim()) ?? [];
	return row === '' ? null : { row, said: said.match(/.{7}/g) ?? [] };
}

/** The columns that a file to be filled tells of: all but Stt, which is counted anew. */
export function markedColumns(columns: readonly Column[]): string[] {
	return columns.filter(({ type }) => type !== 'ordinal').map(({ key }) => key);
}

/** A short print of a cell's words, as FNV-1a makes it; spaces that an office program changes do not count. */
export function wordsPrint(words: string): string {
	let hash = 0x811c9dc5;
	for (const letter of wordsInFile(words)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36).padStart(7, '0');
}
