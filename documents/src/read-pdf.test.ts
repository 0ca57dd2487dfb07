import { readFileSync } from 'node:fs';
import { textsOf, type Document, type Paragraph, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { readPdf } from './read-pdf.ts';
import { pdfOf, wide, type PdfPage } from './testing/pdf-of.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}.pdf`, import.meta.url));
const read = (...pages: PdfPage[]): Promise<Document> => readPdf(pdfOf(pages));
const tablesIn = ({ blocks }: Document): Table[] => blocks.filter((block) => block.kind === 'table');
const said = (document: Document): string[] => textsOf(document).filter((text) => text !== '');
const linesOf = (document: Document, words: string): unknown => {
	const block = document.blocks.find(
		(one): one is Paragraph => one.kind === 'paragraph' && textsOf({ blocks: [one], sections: [] })[0]?.startsWith(words) === true
	);
	return block?.lines;
};

/** Lines of text from the left edge, the first indented. */
function linesAt(y: number, texts: readonly string[], indent = 0): NonNullable<PdfPage['words']> {
	return texts.map((text, index) => [72 + (index === 0 ? indent : 0), y + index * 14, text] as const);
}

const box = (left: number, top: number, right: number, bottom: number): NonNullable<PdfPage['lines']> => [
	[left, top, right, top],
	[left, bottom, right, bottom],
	[left, top, left, bottom],
	[right, top, right, bottom]
];

test('the paper LibreOffice printed: its head in two columns, both tables, the footnote, two kinds of pages', async () => {
	const { format, document } = await readFile(fixture('ke-hoach-libreoffice'), 'a');
	expect(format).toBe('pdf');
	expect(said(document)).toEqual(
		expect.arrayContaining(['SỞ MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bắc Ninh, ngày 05 tháng 9 năm 2026', 'KẾ HOẠCH', '1. Tuyên truyền', 'PHỤ LỤC'])
	);
	expect(tablesIn(document)).toMatchObject([
		{ borders: 'none', rows: [{ cells: [{ column: 0 }, { column: 1 }] }] },
		{ borders: 'all', rows: [{ cells: [{ rowSpan: 2 }, { column: 1, colSpan: 2 }] }, { cells: [{ column: 1 }, { column: 2 }] }, { cells: [{}, {}, {}] }] }
	]);
	expect(document.blocks.at(-1)).toMatchObject({ within: 'footnote', runs: [{ text: 'Gồm cả bộ phận văn thư.' }] });
	expect(document.sections).toMatchObject([{ orientation: 'portrait' }, { orientation: 'landscape' }]);
});

test('lines a program broke are one paragraph; a line that had room for the next word ends one', async () => {
	const full = 'x'.repeat(60);
	const document = await read({
		words: linesAt(100, [`${full} y`, 'tiep theo cua doan mot.', 'Doan hai ngan.', `Doan ba ${'z'.repeat(52)}`, 'het doan ba.'], 0)
	});
	expect(said(document)).toEqual([`${full} y tiep theo cua doan mot.`, 'Doan hai ngan.', `Doan ba ${'z'.repeat(52)} het doan ba.`]);
});

test('an indent, a list mark and a wider gap begin a paragraph even after a full line', async () => {
	const full = 'a'.repeat(62);
	const words = [...linesAt(100, [full]), ...linesAt(114, [`b${full.slice(0, 57)}`], 30), ...linesAt(128, [`- ${full.slice(0, 60)}`]), ...linesAt(150, [full])];
	expect(said(await read({ words }))).toHaveLength(4);
});

test('a paragraph goes on over the end of a page, past the page number', async () => {
	const full = 'chin muoi '.repeat(6).trim();
	const first = { words: [...linesAt(760, ['mot hai ba', full]), [290, 800, '1'] as const] };
	const second = { words: [...linesAt(60, ['con lai cua doan.']), [290, 800, '2'] as const] };
	const document = await read(first, second);
	expect(said(document)).toEqual(['mot hai ba', `${full} con lai cua doan.`]);
	expect(linesOf(document, full)).toEqual([
		{ at: 0, page: 1, line: 2, column: 1 },
		{ at: full.length + 1, page: 2, line: 1, column: 1 }
	]);
});

test('a line that every page repeats at its foot is left out', async () => {
	const page = (number: number): PdfPage => ({ words: [...linesAt(100, [`Noi dung ${'abc'[number - 1]}`]), [72, 810, `Ban sao luu tru - Trang ${number}/3`]] });
	expect(said(await read(page(1), page(2), page(3)))).toEqual(['Noi dung a', 'Noi dung b', 'Noi dung c']);
});

test('a mark of secrecy that every page repeats is still seen', async () => {
	const page = (text: string): PdfPage => ({ words: [[270, 40, 'M', { bold: true }], ...linesAt(100, [text])] });
	const document = await read(page('Noi dung mot hai ba'), page('bon nam sau bay'), page('tam chin muoi'));
	expect(said(document)).toEqual(['Noi dung mot hai ba', 'bon nam sau bay', 'tam chin muoi']);
	expect(document.sections).toMatchObject([{ header: [{ runs: [{ text: 'M' }] }] }]);
});

test('columns side by side are cells of a table without borders, across the end of a page too', async () => {
	const long = [[72, 400, 'k'.repeat(62), { bold: true }] as const];
	const left = (y: number, text: string) => [72, y, text] as const;
	const right = (y: number, text: string) => [430 - wide(text) / 2, y, text] as const;
	const first = { words: [...long, left(740, 'Noi nhan:'), right(740, 'GIAM DOC'), left(754, '- Van phong;')] };
	const document = await read(first, { words: [left(60, '- Luu: VT.'), right(60, 'Nguyen Van A')] });
	expect(said(document)).toEqual(['k'.repeat(62), 'Noi nhan:', '- Van phong;', '- Luu: VT.', 'GIAM DOC', 'Nguyen Van A']);
	expect(tablesIn(document)).toMatchObject([{ borders: 'none', rows: [{ cells: [{ column: 0 }, { column: 1 }] }] }]);
});

test('a table that goes on over a page is one, its repeated head left out', async () => {
	const row = (y: number, ...texts: string[]) => texts.map((text, index) => [80 + index * 100, y, text] as const);
	const grid = (top: number, count: number): NonNullable<PdfPage['lines']> => [
		...Array.from({ length: count + 1 }, (_, index) => [72, top + index * 20, 272, top + index * 20] as const),
		...[72, 172, 272].map((x) => [x, top, x, top + count * 20] as const)
	];
	const document = await read(
		{ words: [...row(714, 'So thu tu', 'Cong viec'), ...row(734, '1', 'Mot')], lines: grid(700, 2) },
		{ words: [...row(64, 'So thu tu', 'Cong viec'), ...row(84, '2', 'Hai')], lines: grid(50, 2) }
	);
	expect(said(document)).toEqual(['So thu tu', 'Cong viec', '1', 'Mot', '2', 'Hai']);
	expect(tablesIn(document)).toMatchObject([{ rows: [{ header: true }, {}, {}] }]);
});

test('a box around words alone is no table', async () => {
	const document = await read({ words: [[80, 114, 'HOA TOC'], ...linesAt(200, ['Noi dung cua van ban.'])], lines: box(72, 100, 172, 120) });
	expect(tablesIn(document)).toEqual([]);
});

test('a file under a password, one without a text layer and a damaged one are refused, each with its reason', async () => {
	await expect(readFile(fixture('mat-khau'), 'a.pdf')).rejects.toMatchObject({ code: 'file.encrypted' });
	await expect(read({ lines: box(72, 72, 200, 200) })).rejects.toMatchObject({ code: 'file.scan-without-text' });
	await expect(readFile(Buffer.from('%PDF-1.7\nkhong phai'), 'a.pdf')).rejects.toMatchObject({ code: 'file.zip-broken' });
});

test('a file that takes longer or more memory than allowed is ended and refused', async () => {
	const many = pdfOf([{ words: Array.from({ length: 60_000 }, (_, index) => [72 + (index % 40) * 10, 72 + (index % 700), 'aa']) }]);
	await expect(readPdf(many, { seconds: 0.3, megabytes: 1000 })).rejects.toMatchObject({ code: 'file.too-complex' });
	await expect(readPdf(many, { seconds: 60, megabytes: 12 })).rejects.toMatchObject({ code: 'file.too-complex' });
});
