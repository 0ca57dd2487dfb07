import { textsOf, type Paragraph, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const paragraphs = (html: string): Paragraph[] => readHtml(html).blocks.filter((block) => block.kind === 'paragraph');
const table = (html: string): Table | undefined => readHtml(html).blocks.find((block) => block.kind === 'table');

test('spaces collapse as in a browser, entities and fixed spaces are read, text is NFC', () => {
	const html = `<p>  Kế\n  hoạch &amp;&nbsp;${'chương trình'.normalize('NFD')} </p>`;
	expect(textsOf(readHtml(html))).toEqual(['Kế hoạch & chương trình']);
	expect(paragraphs(html)[0]?.runs).toHaveLength(1);
});

test('headings, emphasis, breaks and alignment are kept', () => {
	const [title, body] = paragraphs('<h2 align="center">Mục</h2><p>một <b>đậm <i>nghiêng</i></b><br>hai<sup>2</sup></p>');
	expect(title).toMatchObject({ style: { heading: 2, align: 'center' } });
	expect(body?.runs).toMatchObject([
		{ text: 'một ' },
		{ text: 'đậm ', style: { bold: true } },
		{ text: 'nghiêng', style: { bold: true, italic: true } },
		{ of: 'line' },
		{ text: 'hai' },
		{ style: { vertical: 'superscript' } }
	]);
});

test('scripts, styles and hidden parts say nothing', () => {
	expect(textsOf(readHtml('<style>p{}</style><script>alert("<p>x</p>")</script><p style="display:none">ẩn</p><p>hiện</p>'))).toEqual(['hiện']);
});

test('list items have the labels a browser prints', () => {
	const labels = paragraphs('<ol start="3"><li>ba<ol type="a"><li>a</li><li>b</li></ol></li><li><p>bốn</p><p>tiếp</p></li></ol><ul><li>gạch</li></ul>').map(
		(item) => item.listLabel
	);
	expect(labels).toEqual(['3.', 'a.', 'b.', '4.', undefined, '-']);
});

test('spans push the cells of later rows to their columns', () => {
	const read = table(
		'<table><thead><tr><th rowspan="2">Stt</th><th colspan="2">Nội dung</th></tr><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1<td>x<td></table>'
	);
	expect(read?.rows.map((row) => [row.header ?? false, row.cells.map((cell) => [cell.column, cell.colSpan, cell.rowSpan])])).toEqual([
		[
			true,
			[
				[0, 1, 2],
				[1, 2, 1]
			]
		],
		[
			true,
			[
				[1, 1, 1],
				[2, 1, 1]
			]
		],
		[
			false,
			[
				[0, 1, 1],
				[1, 1, 1],
				[2, 1, 1]
			]
		]
	]);
});

test('a span past the last row ends there, and an empty cell holds one empty paragraph', () => {
	expect(table('<table><tr><td rowspan="99"></td><td>x</td></tr></table>')?.rows).toMatchObject([
		{
			cells: [
				{ first: 1, end: 2, rowSpan: 1 },
				{ first: 2, end: 3 }
			]
		}
	]);
});

test('a table inside a cell leaves its paragraphs there', () => {
	const html = '<table><tr><td>ngoài<table><tr><td>trong</td></tr></table></td><td>kế</td></tr></table>';
	expect(textsOf(readHtml(html))).toEqual(['', 'ngoài', 'trong', 'kế']);
	expect(table(html)?.rows[0]?.cells).toHaveLength(2);
});

test('a list item pasted from Word has its number as label', () => {
	const word = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Tuyên truyền<o:p></o:p></p>`;
	expect(paragraphs(word)).toMatchObject([{ listLabel: '1.', runs: [{ text: 'Tuyên truyền' }] }]);
});

test('cells pasted from Excel are a table, breaks inside a cell stay', () => {
	const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{}</style></head><body><table border=0 style='border-collapse:collapse'><col width=64><tr height=20><td class=xl65>1</td><td>A<br style='mso-data-placement:same-cell;'>B</td></tr></table></body></html>`;
	expect(textsOf(readHtml(excel))).toEqual(['', '1', 'A\nB']);
});

test('broken markup gives what can be seen of it', () => {
	expect(textsOf(readHtml('<p>một<div>hai</span><table><tr><td>ba')).join('|')).toBe('một|hai||ba');
});

test('footnotes as LibreOffice and Word write them leave their mark in the text and stand after it', () => {
	const libreOffice =
		'<p>ngày 18/7/2026<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Chú thích.</p></div>';
	const word =
		'<p>ngày 18/7/2026<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>Chú thích.</p></div>';
	for (const html of [libreOffice, word]) {
		const document = readHtml(html);
		expect(textsOf(document)).toEqual(['ngày 18/7/2026.', 'Chú thích.']);
		expect(document.blocks).toMatchObject([{ runs: [{}, { kind: 'note', note: 1 }, {}] }, { within: 'footnote' }]);
		expect(document.sections).toMatchObject([{ end: 1 }]);
	}
});

test('lines of preformatted text are paragraphs, empty ones are kept', () => {
	expect(textsOf(readHtml('<pre>KẾ HOẠCH\n\nI. MỤC ĐÍCH\n  thụt vào</pre>'))).toEqual(['KẾ HOẠCH', '', 'I. MỤC ĐÍCH', '  thụt vào']);
});
