import type { Document } from './document.ts';
import type { Source } from './source.ts';

/** Where a place lies in its file, counted from 1: line and column of a text, page and line of a PDF, else block and column. */
export type FilePlace =
	| { readonly kind: 'line'; readonly line: number; readonly column: number }
	| { readonly kind: 'page'; readonly page: number; readonly line: number }
	| { readonly kind: 'block'; readonly block: number; readonly column: number };

/** The place of a fact as a person finds it again in the file: by line where the file has lines, else by the number of its paragraph. */
export function placeInFile({ blocks }: Document, { block, start }: Pick<Source, 'block' | 'start'>): FilePlace {
	const paragraph = blocks[block];
	const origin = paragraph?.kind === 'paragraph' ? (paragraph.lines?.findLast(({ at }) => at <= start) ?? paragraph.lines?.[0]) : undefined;
	if (!origin) return { kind: 'block', block: block + 1, column: start + 1 };
	const { page, line, column, at } = origin;
	return page === undefined ? { kind: 'line', line, column: column + Math.max(0, start - at) } : { kind: 'page', page, line };
}
