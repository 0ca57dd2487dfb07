import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Document, PageSection, Paragraph, RunStyle, Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { withoutOrigins } from './testing/without-origins.ts';
import { writeDocx } from './write-docx.ts';

const font: RunStyle = { font: 'Times New Roman', size: 28 };
const line = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
	kind: 'paragraph',
	runs: text ? [{ kind: 'text', text, style: font }] : [],
	style: {},
	within: 'body',
	...more
});
const pageNumber: Paragraph = { ...line(''), runs: [{ kind: 'field', field: 'page', style: font }], style: { align: 'center' } };
const portrait: PageSection = {
	first: 0,
	end: 0,
	paper: { width: 11906, height: 16838 },
	orientation: 'portrait',
	margins: { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 },
	header: [pageNumber],
	footer: [],
	differentFirstPage: true,
	pageNumberStart: 1
};
const landscape: PageSection = { ...portrait, paper: { width: 16838, height: 11906 }, orientation: 'landscape' };
const table = (cells: Table['rows'][number]['cells'][number][][], more: Partial<Table> = {}): Table => ({
	kind: 'table',
	grid: [1000, 2000],
	rows: cells.map((row, index) => ({ cells: row, ...(index === 0 && { header: true }), cantSplit: true })),
	borders: 'all',
	...more
});
const cell = (first: number, column: number, more = {}): Table['rows'][number]['cells'][number] => ({
	first,
	end: first + 1,
	column,
	colSpan: 1,
	rowSpan: 1,
	...more
});
const documentXml = (document: Document): string => strFromU8(unzipSync(writeDocx(document))['word/document.xml'] ?? new Uint8Array());
const sectionsFor = (blocks: readonly Block[], at: number): PageSection[] => [
	{ ...portrait, end: at },
	{ ...landscape, first: at, end: blocks.length }
];

const annex: Block[] = [
	line('Nội dung chính'),
	table([[cell(2, 0, { rowSpan: 2 }), cell(3, 1)], [cell(4, 1)]]),
	line('Stt'),
	line('Nội dung'),
	line(''),
	table([[cell(6, 0, { colSpan: 2 })]], { borders: 'none', align: 'center' }),
	line('cuối')
];

const models: readonly (readonly [string, Document])[] = [
	['an annex that begins with a table, and two tables in a row', { blocks: annex, sections: sectionsFor(annex, 1) }],
	[
		'paragraph looks, tabs, breaks, tracked changes and page fields',
		{
			blocks: [
				line('', {
					style: {
						align: 'justify',
						indentLeft: 10,
						indentRight: 20,
						indentFirst: -5,
						spaceBefore: 60,
						spaceAfter: 120,
						line: { value: 300, rule: 'exact' },
						keepNext: true,
						keepLines: true
					},
					runs: [
						{
							kind: 'text',
							text: ' đầu\tdòng ',
							style: { ...font, bold: true, italic: true, underline: true, capitals: true, color: 'C00000', vertical: 'superscript' }
						},
						{ kind: 'break', of: 'line' },
						{ kind: 'text', text: 'thêm', style: font, change: 'inserted' },
						{ kind: 'text', text: 'bớt', style: font, change: 'deleted' },
						{ kind: 'break', of: 'page' },
						{ kind: 'field', field: 'pages', style: font }
					]
				}),
				line('Mục', { style: { heading: 2, pageBreakBefore: true, ruleBelow: true } })
			],
			sections: [{ ...portrait, end: 2, firstHeader: [line('Trang đầu')], footer: [line('chân')] }]
		}
	],
	[
		'lists that count, footnotes and text boxes',
		{
			blocks: [
				line('một', { listLabel: 'I.', list: { id: 4, level: 0 } }),
				line('hai', { listLabel: '1.', list: { id: 4, level: 1 } }),
				line('ba', { listLabel: '2.', list: { id: 4, level: 1 }, runs: [{ kind: 'note', note: 6 }] }),
				line('trong khung', { within: 'text-box' }),
				line('bốn', { listLabel: 'II.', list: { id: 4, level: 0 } }),
				line('năm', { listLabel: '-', list: { id: 9, level: 0 } }),
				line('ghi chú', { within: 'footnote' })
			],
			sections: [{ ...portrait, end: 6 }]
		}
	]
];

test.each(models)('written and read again, a model is equal: %s', (_, document) => {
	expect(withoutOrigins(readDocx(writeDocx(document)))).toEqual(withoutOrigins(document));
});

test.each(['ke-hoach-libreoffice.docx', 'bang-tu-html-libreoffice.docx'])('a file made by LibreOffice, read, written and read again, is equal: %s', (name) => {
	const document = readDocx(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), { media: true });
	expect(withoutOrigins(readDocx(writeDocx(document), { media: true }))).toEqual(withoutOrigins(document));
});

test('a picture keeps its bytes, size and words', () => {
	const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
	const blocks: Block[] = [line('', { runs: [{ kind: 'image', part: 'word/media/a.png', width: 1000, height: 500, alt: 'Ảnh' }] })];
	const again = readDocx(writeDocx({ blocks, sections: [], media: new Map([['word/media/a.png', picture]]) }), { media: true });
	expect(again.blocks).toEqual(blocks);
	expect(again.media?.get('word/media/a.png')).toEqual(picture);
});

test('labels that no counting gives are still printed as they were', () => {
	const blocks = ['1.', '3.', '7.'].map((label) => line('x', { listLabel: label, list: { id: 1, level: 0 } }));
	const again = readDocx(writeDocx({ blocks, sections: [] }));
	expect(again.blocks.map((block) => (block.kind === 'paragraph' ? block.listLabel : null))).toEqual(['1.', '3.', '7.']);
});

test('between a section break and the first table stands a paragraph, for LibreOffice would ignore the landscape page', () => {
	expect(documentXml({ blocks: annex, sections: sectionsFor(annex, 1) })).toMatch(
		/<\/w:sectPr><\/w:pPr>.*?<\/w:p><w:p><w:pPr><w:pStyle w:val="KheoGap"\/><\/w:pPr><\/w:p><w:tbl>/
	);
});

test('heading rows repeat, rows do not break, the first page has no number and the annex counts anew on a landscape page', () => {
	const xml = documentXml({ blocks: annex, sections: sectionsFor(annex, 1) });
	expect(xml).toContain('<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>');
	expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
	expect(xml).toMatch(/w:orient="landscape"\/>.*<w:pgNumType w:start="1"\/><w:titlePg\/><\/w:sectPr><\/w:body>/);
});

test('characters that XML cannot carry are left out, markup is escaped', () => {
	const again = readDocx(writeDocx({ blocks: [line('a\u0000\u0007b <w:p> & "c" \ud800')], sections: [] }));
	expect(again.blocks[0]).toMatchObject({ runs: [{ text: 'ab <w:p> & "c" \ufffd' }] });
});

test('the same model gives the same bytes in every time zone', () => {
	const zone = process.env['TZ'];
	const [utc, saigon] = ['UTC', 'Asia/Ho_Chi_Minh'].map((name) => {
		process.env['TZ'] = name;
		return writeDocx({ blocks: annex, sections: sectionsFor(annex, 1) }, { title: 'Kế hoạch' });
	});
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
	expect(utc).toEqual(saigon);
});

test('text without a font of its own is Times New Roman 14 pt, in Vietnamese', () => {
	const styles = strFromU8(unzipSync(writeDocx({ blocks: [], sections: [] }))['word/styles.xml'] ?? new Uint8Array());
	expect(styles).toMatch(/w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<w:lang w:val="vi-VN"/);
});
