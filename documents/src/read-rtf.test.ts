import { textsOf, type Document, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { readRtf } from './read-rtf.ts';

const rtf = (
	body: string,
	head = '\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset163 Arial;}{\\f2\\fcharset2 Symbol;}}'
): Uint8Array => Buffer.from(`{\\rtf1${head}${body}}`, 'latin1');
const read = (body: string): Document => readRtf(rtf(body));
const tableIn = ({ blocks }: Document): Table | undefined => blocks.find((block) => block.kind === 'table');

test('Unicode letters count once: what stands after them for older programs is passed over', () => {
	expect(textsOf(read("K\\u7871\\'3f ho\\u7841?ch\\par\\uc2 s\\u7889\\'3f\\'3f 5\\par\\uc0 \\u272 i\\u7873u\\par"))).toEqual(['Kế hoạch', 'số 5', 'Điều']);
});

test('bytes are read in the encoding of the font, else in that of the file; marks join their letters', () => {
	expect(textsOf(readRtf(rtf("{\\f1 K\\'ea\\'ec ho\\'61\\'f2ch}\\par", '\\ansi\\deff0{\\fonttbl{\\f1\\fcharset163 Arial;}}')))).toEqual(['Kế hoạch']);
	expect(textsOf(readRtf(rtf("c\\'f4ng", '\\ansi\\ansicpg1258')))).toEqual(['công']);
	expect(textsOf(readRtf(Buffer.concat([Buffer.from('{\\rtf1\\ansi c'), Buffer.from([0xf4]), Buffer.from('ng\\par}')])))).toEqual(['công']);
});

test('Word’s rows: definitions before and after the cells, merged down and across, a header row', () => {
	const definition = '\\trowd\\trhdr\\trleft-108\\clbrdrt\\brdrs\\clbrdrb\\brdrs\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000';
	const second = '\\trowd\\trleft-108\\clvmrg\\cellx1000\\cellx2000\\cellx3010';
	const body = `${definition}\\pard\\intbl Stt\\cell Quy mô\\cell \\cell{${definition}\\row}${second}\\pard\\intbl\\cell a\\par b\\cell c\\cell\\row\\pard het\\par`;
	const document = read(body);
	expect(tableIn(document)).toMatchObject({
		grid: [1108, 1000, 1000],
		rows: [
			{
				header: true,
				cells: [
					{ column: 0, rowSpan: 2 },
					{ column: 1, colSpan: 2 }
				]
			},
			{
				cells: [
					{ column: 1, colSpan: 1 },
					{ column: 2, colSpan: 1 }
				]
			}
		]
	});
	expect(textsOf(document)).toEqual(['', 'Stt', 'Quy mô', 'a', 'b', 'c', 'het']);
});

test('a nested table leaves its paragraphs in the outer cell', () => {
	const inner = '{\\pard\\intbl\\itap2 trong\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}}';
	expect(textsOf(read(`\\trowd\\cellx1000\\cellx2000\\pard\\intbl ngoai\\par${inner}\\pard\\intbl\\cell ke\\cell\\row`))).toEqual([
		'',
		'ngoai',
		'trong',
		'',
		'ke'
	]);
});

test('numbers printed for older programs are the labels of their items, bullets of symbol fonts too', () => {
	const document = read("{\\listtext\\pard 1.\\tab}\\ls3\\ilvl1 mot\\par\\pard{\\pntext\\f0 a)\\tab}hai\\par\\pard{\\listtext\\f2 \\'b7\\tab}\\ls4 ba\\par");
	expect(document.blocks).toMatchObject([{ listLabel: '1.', list: { id: 3, level: 1 } }, { listLabel: 'a)' }, { listLabel: '•', list: { id: 4, level: 0 } }]);
});

test('a footnote, with or without its star, leaves only its mark in the text', () => {
	const document = read('mot{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} chu thich}} hai\\par');
	expect(textsOf(document)).toEqual(['mot hai', ' chu thich']);
	expect(document.blocks[1]).toMatchObject({ within: 'footnote' });
});

test('hidden, optional and binary parts are not read; a page number is a field', () => {
	const body =
		'a{\\v an}{\\*\\unknown x}{\\*\\bkmkstart b}{\\bin5 }}}}}b{\\field{\\*\\fldinst{ PAGE }}{\\fldrslt 7}}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt c}}\\par';
	const document = read(body);
	expect(textsOf(document)).toEqual(['abc']);
	expect(document.blocks[0]).toMatchObject({ runs: [{ text: 'ab' }, { kind: 'field', field: 'page' }, { text: 'c' }] });
});

test('a file of pictures alone is a scan', async () => {
	await expect(readFile(rtf('{\\pict\\jpegblip ffd8ffe0}\\par'), 'a.rtf')).rejects.toMatchObject({ code: 'file.scan-without-text' });
});

test('a file cut off anywhere, or with braces that do not match, is read as far as it goes', () => {
	const whole = Buffer.from(rtf('\\trowd\\cellx1000\\pard\\intbl mot\\cell\\row\\pard hai{\\footnote ba}\\par}}}bon'));
	for (let end = 10; end < whole.length; end++) expect(() => readRtf(whole.subarray(0, end))).not.toThrow();
	expect(textsOf(readRtf(whole)).join(' ')).toContain('mot hai');
});

test('braces without end are refused', () => {
	expect(() => read('{'.repeat(100_000))).toThrow(expect.objectContaining({ code: 'file.zip-broken' }));
});
