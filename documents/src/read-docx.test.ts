import { readFileSync } from 'node:fs';
import { textsOf, type Document, type Paragraph, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { W_NAMESPACE } from './docx/namespaces.ts';
import { readDocx } from './read-docx.ts';
import { docxOf, paragraphOf } from './testing/package-of.ts';

const plan = readDocx(readFileSync(new URL('../fixtures/ke-hoach-libreoffice.docx', import.meta.url)));
const tablesOf = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');
const paragraphWith = (document: Document, text: string): Paragraph | undefined =>
	document.blocks.find((block): block is Paragraph => block.kind === 'paragraph' && textsOf({ blocks: [block], sections: [] })[0]?.includes(text) === true);

test('a cell spanning rows and one spanning columns are read with their spans, covered cells are not listed', () => {
	const table = tablesOf(plan)[1];
	expect(table?.rows[0]).toMatchObject({
		header: true,
		cells: [
			{ column: 0, rowSpan: 2 },
			{ column: 1, colSpan: 2 }
		]
	});
	expect(table?.rows[1]?.cells.map(({ column }) => column)).toEqual([1, 2]);
	expect(table?.borders).toBe('all');
});

test('the head of an official paper is a table without borders', () => {
	expect(tablesOf(plan)[0]).toMatchObject({ borders: 'none', grid: [3402, 5669] });
});

test('a cell holds all its paragraphs', () => {
	const cell = tablesOf(plan)[1]?.rows[2]?.cells[1];
	expect(textsOf(plan).slice(cell?.first, cell?.end)).toEqual(['Làm đường', 'Trồng cây']);
});

test('numbers that Word prints before list items are their labels', () => {
	const labels = plan.blocks.flatMap((block) => (block.kind === 'paragraph' && block.listLabel ? [block.listLabel] : []));
	expect(labels).toEqual(['1.', 'a)', 'b)', '2.']);
});

test('inserted text counts, deleted text does not', () => {
	const text = textsOf(plan).find((line) => line.startsWith('Văn phòng'));
	expect(text).toBe('Văn phòng tổng hợp, trình ký và gửi\ttrước\nngày 25/9/2026. Diện tích 5 m2.');
});

test('a footnote stands after the last section and its mark leads to it', () => {
	const mark = paragraphWith(plan, 'Văn phòng tổng')?.runs.find((run) => run.kind === 'note');
	expect(mark).toBeDefined();
	const note = plan.blocks[mark?.note ?? -1];
	expect(note).toMatchObject({ kind: 'paragraph', within: 'footnote' });
	expect(mark?.note).toBe(plan.sections.at(-1)?.end);
});

test('a text box, written twice in the file for old and new programs, is read once, after its anchor', () => {
	const boxes = plan.blocks.filter((block) => block.kind === 'paragraph' && block.within === 'text-box');
	expect(boxes).toHaveLength(1);
	expect(textsOf(plan)[plan.blocks.indexOf(boxes[0] ?? { kind: 'table', grid: [], rows: [], borders: 'all' }) - 1]).toMatch(/^Văn phòng tổng/);
});

test('sections keep paper, orientation, header field and page-number start', () => {
	expect(plan.sections).toMatchObject([
		{
			orientation: 'portrait',
			paper: { width: 11906, height: 16838 },
			pageNumberStart: null,
			header: [{ style: { align: 'center' }, runs: [{ kind: 'field', field: 'page' }] }]
		},
		{ orientation: 'landscape', paper: { width: 16838, height: 11906 }, pageNumberStart: 1 }
	]);
	expect(plan.sections[1]?.first).toBe(plan.sections[0]?.end);
});

test('an empty paragraph with a line under it keeps its rule and the indents that make it short', () => {
	expect(plan.blocks).toContainEqual({ kind: 'paragraph', runs: [], style: { indentLeft: 3402, indentRight: 3402, ruleBelow: true }, within: 'body' });
});

test('bold and size come down from styles, and a run may take bold back', () => {
	const styles =
		`<w:styles xmlns:w="${W_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		'<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style></w:styles>';
	const document = readDocx(
		docxOf('<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>đậm</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>thường</w:t></w:r></w:p>', {
			'word/styles.xml': styles
		})
	);
	expect(document.blocks[0]).toMatchObject({ style: { align: 'center' }, runs: [{ style: { font: 'Arial', size: 28, bold: true } }, {}] });
	expect(paragraphWith(document, 'thường')?.runs[1]).toHaveProperty('style', { font: 'Arial', size: 28 });
});

test('text is NFC even when a mark is cut from its letter by a run; soft hyphens go, fixed spaces become spaces', () => {
	const split = '<w:p><w:r><w:t>Dân vâ</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0323n</w:t></w:r></w:p>';
	expect(textsOf(readDocx(docxOf(split)))).toEqual(['Dân vận']);
	expect(textsOf(readDocx(docxOf(paragraphOf('kế\u00a0hoạch tuyên\u00adtruyền'.normalize('NFD')))))).toEqual(['kế hoạch tuyêntruyền']);
});

test('an unusual prefix and the strict namespace read the same', () => {
	const strict =
		'<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>';
	expect(readDocx(docxOf('', { 'word/document.xml': strict })).blocks[0]).toMatchObject({ style: { align: 'center' }, runs: [{ text: 'Kế hoạch' }] });
});

test('a table inside a cell leaves its paragraphs in the outer cell', () => {
	const inner = `<w:tbl><w:tr><w:tc>${paragraphOf('trong')}</w:tc></w:tr></w:tbl>`;
	const document = readDocx(docxOf(`<w:tbl><w:tr><w:tc>${paragraphOf('ngoài')}${inner}<w:p/></w:tc><w:tc>${paragraphOf('kế')}</w:tc></w:tr></w:tbl>`));
	expect(textsOf(document)).toEqual(['', 'ngoài', 'trong', '', 'kế']);
	expect(tablesOf(document)[0]?.rows).toMatchObject([
		{
			cells: [
				{ first: 1, end: 4 },
				{ first: 4, end: 5, column: 1 }
			]
		}
	]);
});

test('a list starts anew where the file says so, and "a)" counts on after it', () => {
	const numbering =
		`<w:numbering xmlns:w="${W_NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>` +
		'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>' +
		'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>';
	const item = (list: number, level: number): string =>
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
	const document = readDocx(docxOf(item(1, 0) + item(1, 1) + item(1, 1) + item(1, 0) + item(1, 1) + item(2, 0), { 'word/numbering.xml': numbering }));
	expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.listLabel : null))).toEqual(['I.', 'I.1)', 'I.2)', 'II.', 'II.1)', 'V.']);
});

test('a run knows the part and place it came from', () => {
	const document = readDocx(docxOf(`${paragraphOf('một')}<w:p><w:r><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:p>`));
	expect(document.blocks[1]).toMatchObject({
		runs: [{ origin: { part: 'word/document.xml', path: '0/1/0', start: 0, end: 3 } }, { of: 'line' }, { origin: { path: '0/1/0', start: 3, end: 5 } }]
	});
});
