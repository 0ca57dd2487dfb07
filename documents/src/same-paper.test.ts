import { readFileSync } from 'node:fs';
import { textsOf, type Document, type Paragraph, type Table } from '@kheo/core';
import { describe, expect, test } from 'vitest';
import { readFile, type ReadFile } from './read-file.ts';

const open = (ending: string): Promise<ReadFile> => readFile(readFileSync(new URL(`../fixtures/ke-hoach-libreoffice.${ending}`, import.meta.url)), 'a');
const paragraphsIn = ({ blocks }: Document): Paragraph[] => blocks.filter((block) => block.kind === 'paragraph');
const textOf = (block: Paragraph | undefined): string => (block ? (textsOf({ blocks: [block], sections: [] })[0] ?? '') : '');
const said = (document: Document): string[] => paragraphsIn(document).flatMap((block) => textOf(block).trim() || []);
const tablesIn = ({ blocks }: Document): Table[] => blocks.filter((block) => block.kind === 'table');
const paragraphWith = (document: Document, words: string): Paragraph | undefined => paragraphsIn(document).find((block) => textOf(block).includes(words));

const word = (await open('docx')).document;

/** One paper saved by LibreOffice in each format of a word processor: what the Word file says, the others say. */
describe.each(['doc', 'odt', 'rtf'])('the paper saved as .%s', async (ending) => {
	const { format, document } = await open(ending);

	test('is known by its content', () => expect(format).toBe(ending));

	test('has every paragraph of the Word file, in its order', () => {
		expect(said(document)).toEqual(said(word));
	});

	test('keeps both tables, their cells, spans and frame', () => {
		const shape = (from: Document) =>
			tablesIn(from).map(({ rows, borders }) => ({
				borders,
				rows: rows.map(({ cells }) => cells.map((cell) => [cell.column, cell.colSpan, cell.rowSpan, cell.end - cell.first]))
			}));
		expect(shape(document)).toEqual(shape(word));
	});

	// LibreOffice writes no header rows into RTF.
	test.skipIf(ending === 'rtf')('knows the header row', () => {
		expect(tablesIn(document)[1]?.rows.map(({ header }) => header ?? false)).toEqual([true, false, false]);
	});

	test('prints the same numbers before its list items', () => {
		expect(paragraphsIn(document).flatMap(({ listLabel }) => listLabel ?? [])).toEqual(['1.', 'a)', 'b)', '2.']);
	});

	test('counts inserted words and keeps deleted ones aside', () => {
		const runs = paragraphWith(document, 'Văn phòng tổng')?.runs ?? [];
		expect(runs.flatMap((run) => (run.kind === 'text' && run.change ? [[run.change, run.text.trim()]] : []))).toEqual([
			['inserted', ', trình ký'],
			['deleted', 'cũ']
		]);
	});

	test('puts the footnote after the text, and its mark leads there', () => {
		const mark = paragraphWith(document, 'Văn phòng tổng')?.runs.find((run) => run.kind === 'note');
		expect(document.blocks[mark?.note ?? -1]).toMatchObject({ within: 'footnote' });
		expect(textsOf(document)[mark?.note ?? -1]).toContain('Gồm cả bộ phận văn thư.');
	});

	test('reads the text box after the paragraph it is anchored to', () => {
		const box = document.blocks.findIndex((block) => block.kind === 'paragraph' && block.within === 'text-box');
		expect(textsOf(document).slice(box - 1, box + 1)).toEqual([expect.stringMatching(/^Văn phòng tổng/), 'KHẨN']);
	});

	test('says how its words look: bold, italic, colour, font and size, raised', () => {
		const styleOf = (from: Document, words: string) =>
			paragraphsIn(from)
				.flatMap(({ runs }) => runs)
				.find((run) => run.kind === 'text' && run.text === words);
		for (const words of ['SỞ MẪU', 'Bắc Ninh, ngày 05 tháng 9 năm 2026', '2', 'PHỤ LỤC'])
			expect(styleOf(document, words)).toHaveProperty('style', (styleOf(word, words) as { style: unknown }).style);
	});

	test('says how its paragraphs stand: centred, indented, spaced, with a rule below', () => {
		for (const words of ['SỞ MẪU', 'Tổng kết trong tháng 10.', 'KẾ HOẠCH'])
			expect(paragraphWith(document, words)?.style).toEqual(paragraphWith(word, words)?.style);
		expect(paragraphsIn(document).some(({ runs, style }) => runs.length === 0 && style.ruleBelow)).toBe(true);
	});

	test('has an upright and a lying section, page numbers at the top of the first', () => {
		expect(document.sections).toMatchObject([
			{ orientation: 'portrait', paper: { width: 11906, height: 16838 }, header: [{ style: { align: 'center' }, runs: [{ kind: 'field', field: 'page' }] }] },
			{ orientation: 'landscape', paper: { width: 16838, height: 11906 }, pageNumberStart: 1 }
		]);
		expect(document.sections[1]?.first).toBe(document.sections[0]?.end);
	});
});
