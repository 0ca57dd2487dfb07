import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { docxOf, paragraphOf, xlsxOf } from './testing/package-of.ts';
import { markedPageHeader, wrongFiles } from './testing/wrong-files.ts';

const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId7"/></v:shape></w:pict></w:r></w:p>';

test.each(wrongFiles())('$what is refused as $code', async ({ name, code, bytes }) => {
	await expect(readFile(bytes, name, { expects: 'plan' })).rejects.toMatchObject({ code });
});

test('a workbook is taken where any file is', async () => {
	const workbook = wrongFiles().find(({ code }) => code === 'file.not-a-plan');
	expect((await readFile(workbook?.bytes ?? new Uint8Array(), 'bang.xlsx')).format).toBe('xlsx');
});

test('page numbers and the line of a scanning program do not make a scan readable', async () => {
	const scan = docxOf([picture, paragraphOf('Trang 1'), picture, paragraphOf('- 2 -'), paragraphOf('Scanned with CamScanner')].join(''));
	await expect(readFile(scan, 'a.docx')).rejects.toMatchObject({ code: 'file.scan-without-text' });
	await expect(readFile(new TextEncoder().encode('<p><img src="1.jpg"></p>'), 'a.html')).rejects.toMatchObject({ code: 'file.scan-without-text' });
});

test('a picture beside words is no scan, and figures without a picture are no empty file', async () => {
	expect((await readFile(docxOf(picture + paragraphOf('Sơ đồ')), 'a.docx')).format).toBe('docx');
	expect((await readFile(new TextEncoder().encode('1 2 3'), 'a.txt')).format).toBe('txt');
});

test('the mark of a scanned secret document is what it is refused for', async () => {
	await expect(readFile(markedPageHeader('MẬT'), 'a.docx')).rejects.toMatchObject({ code: 'file.secret', params: { mark: 'MẬT' } });
});

test('a mark drawn as word art, and one in a text box below the first running text, are found', async () => {
	const drawn = `<w:p><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>`;
	await expect(readFile(docxOf(paragraphOf('KẾ HOẠCH') + drawn), 'a.docx')).rejects.toMatchObject({ params: { mark: 'TỐI MẬT' } });
	const box = `<w:p><w:r><w:t>${'Thực hiện nhiệm vụ được giao, '.repeat(8)}</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent>${paragraphOf('MẬT')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
	await expect(readFile(docxOf(box), 'a.docx')).rejects.toMatchObject({ params: { mark: 'MẬT' } });
});

test('a mark in the page header of a sheet is found between the codes', async () => {
	const cell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Stt</t></is></c></row></sheetData>';
	const header = '<headerFooter><oddHeader>&amp;LSở Mẫu&amp;C&amp;"Times New Roman,Bold"&amp;14MẬT&amp;RTrang &amp;P</oddHeader></headerFooter>';
	await expect(readFile(xlsxOf(cell + header), 'a.xlsx')).rejects.toMatchObject({ code: 'file.secret', params: { mark: 'MẬT' } });
	expect((await readFile(xlsxOf(cell + header.replace('MẬT', 'BẢO MẬT')), 'a.xlsx')).format).toBe('xlsx');
});

test('a cell that claims to span a billion columns costs no memory', async () => {
	const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraphOf('Nội dung')}</w:tc></w:tr></w:tbl>`;
	const { document } = await readFile(docxOf(wide), 'a.docx');
	expect(document.blocks[0]).toMatchObject({ rows: [{ cells: [{ colSpan: 1000 }] }] });
});
