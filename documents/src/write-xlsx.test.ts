import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx, type XlsxSheet } from './write-xlsx.ts';

const sheet: XlsxSheet = {
	name: 'Đăng ký: quý I/2026',
	title: ['BIỂU ĐĂNG KÝ', '(Kèm theo Công văn)'],
	columns: [
		{ heading: 'Stt', width: 6 },
		{ heading: 'Nội dung', width: 50 }
	],
	rows: [
		['1', '=HYPERLINK("http://x")'],
		['2', 'a\u0007b']
	]
};

async function partsOf(): Promise<Record<string, string>> {
	return Object.fromEntries(Object.entries(unzipSync(await writeXlsx(sheet))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('no cell is a formula, and characters that XML cannot carry are left out', async () => {
	const parts = await partsOf();
	expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
	expect(parts['xl/sharedStrings.xml']).toContain('<t>=HYPERLINK(');
	expect(parts['xl/sharedStrings.xml']).toContain('<t>ab</t>');
});

test('the heading row is frozen and printed on every page, the page is landscape A4 as wide as the table', async () => {
	const parts = await partsOf();
	const xml = parts['xl/worksheets/sheet1.xml'];
	expect(xml).toContain('ySplit="3"');
	expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
	expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
	expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Đăng ký  quý I 2026'!$3:$3</definedName>`);
});

test('the same sheet gives the same bytes', async () => {
	expect(await writeXlsx(sheet)).toEqual(await writeXlsx(sheet));
});
