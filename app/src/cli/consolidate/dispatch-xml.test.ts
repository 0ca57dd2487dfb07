import { composeRegister, type Column, type RegisterContent } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { inflateEntry } from '@kheo/documents/zip/inflate-entry';
import { openZip } from '@kheo/documents/zip/open-zip';
import { expect, test } from 'vitest';

const twips = (mm: number) => (mm * 1440) / 25.4;
const columns = ['Stt', 'Tên nội dung', 'Thời gian', 'Quy mô', 'Đối tượng', 'Kết quả', 'Ghi chú'].map((heading, index): Column => {
	const type = ({ 0: 'ordinal', 2: 'date', 6: 'note' } as const)[index as 0 | 2 | 6] ?? 'text';
	return { key: `c${index + 1}`, heading, type };
});
const content: RegisterContent = {
	schema: 'kheo.register/1',
	heading: {
		issuer: 'Sở Xây dựng',
		parentIssuer: 'UBND tỉnh Bắc Ninh',
		issuerAbbreviation: 'SXD',
		place: 'Bắc Ninh',
		year: 2026,
		addressee: 'Ban Chỉ đạo tỉnh',
		basis: null,
		theme: '“Tuần lễ Nước sạch” năm 2026',
		recipients: ['Như trên', 'Lưu: VT, VP'],
		signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A' }
	},
	formTitle: 'ĐĂNG KÝ HOẠT ĐỘNG',
	columns,
	rows: [{ stt: 1, cells: { c2: 'Nạo vét kênh', c3: '10/10' } }],
	units: { expected: 2, sent: 1, missing: ['Phòng B'], nil: [] }
};

const zip = openZip(writeDocx(composeRegister(content)));
const xml = part('word/document.xml');
const [letter = '', annex = ''] = xml.split(/(?<=<\/w:sectPr>)/);
const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, value]) => Number(value));
const paragraphWith = (text: string) =>
	[...xml.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)].map(([found]) => found).find((found) => found.includes(`>${text}<`)) ?? '';

function part(name: string): string {
	const entry = zip.entries.get(name);
	if (!entry) return '';
	const decoder = new TextDecoder();
	let text = '';
	inflateEntry(zip, entry, (piece) => (text += decoder.decode(piece, { stream: true })));
	return text;
}

test('pages are A4 with margins inside the ranges of NĐ 30/2020, the annex on its side', () => {
	expect(sections).toHaveLength(2);
	for (const section of sections) {
		const margin = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(/<w:pgMar[^>]*>/.exec(section)?.[0] ?? '')?.[1]);
		expect(margin('top')).toBeGreaterThanOrEqual(Math.floor(twips(20)));
		expect(margin('bottom')).toBeLessThanOrEqual(Math.ceil(twips(25)));
		expect(margin('left')).toBeGreaterThanOrEqual(Math.floor(twips(30)));
		expect(margin('left')).toBeLessThanOrEqual(Math.ceil(twips(35)));
		expect(margin('right')).toBeGreaterThanOrEqual(Math.floor(twips(15)));
		expect(margin('right')).toBeLessThanOrEqual(Math.ceil(twips(20)));
	}
	expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
});

test('pages are numbered at the top centre, not on the first page, and the annex starts again at 1', () => {
	for (const section of sections) {
		expect(section).toContain('<w:titlePg/>');
		expect(section).toMatch(/<w:pgNumType[^>]*w:start="1"/);
	}
	expect(sections[0]).toMatch(/<w:headerReference w:type="default"/);
	const headers = [...zip.entries.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name)).map(part);
	expect(headers.some((header) => /PAGE/.test(header) && /<w:jc w:val="center"\/>/.test(header))).toBe(true);
});

test('a paragraph stands between the section break and the annex’s table', () => {
	expect(annex.indexOf('<w:p')).toBeLessThan(annex.indexOf('<w:tbl>'));
	expect(annex.slice(0, annex.indexOf('<w:tbl>'))).toContain('Phụ lục');
});

test('the annex’s table fills the page and ends 15 mm or more before its right edge', () => {
	const widths = numbers(/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(annex)?.[0] ?? '', /<w:gridCol w:w="(\d+)"/g);
	const width = widths.reduce((sum, each) => sum + each, 0);
	const left = Number(/w:left="(\d+)"/.exec(/<w:pgMar[^>]*>/.exec(sections[1] ?? '')?.[0] ?? '')?.[1]);
	expect(widths).toHaveLength(7);
	expect(left + width).toBeLessThanOrEqual(16_838 - twips(15));
	expect([...widths].sort((a, b) => b - a).slice(0, 2)).toEqual([widths[1], widths[5]]);
});

test('the heading row is repeated and no row breaks across pages', () => {
	const rows = [...annex.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
	expect(rows.map((row) => /<w:tblHeader\/>/.test(row))).toEqual([true, false]);
	expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
});

test.each([
	['UBND TỈNH BẮC NINH', 24, false, false],
	['SỞ XÂY DỰNG', 24, true, false],
	['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, false],
	['Độc lập - Tự do - Hạnh phúc', 26, true, false],
	['Số:       /SXD-VP', 26, false, false],
	['Bắc Ninh, ngày        tháng        năm 2026', 26, false, true],
	['Kính gửi: Ban Chỉ đạo tỉnh', 28, false, false],
	['Nơi nhận:', 24, true, true],
	['- Như trên;', 22, false, false],
	['KT. GIÁM ĐỐC', 28, true, false],
	['Nguyễn Văn A', 28, true, false],
	['Phụ lục', 28, true, false]
])('"%s" is set in %i half-points, bold %s, italic %s', (text, size, bold, italic) => {
	const found = paragraphWith(text);
	expect(numbers(found, /<w:sz w:val="(\d+)"/g)[0] ?? 28).toBe(size);
	expect(/<w:b\/>/.test(found)).toBe(bold);
	expect(/<w:i\/>/.test(found)).toBe(italic);
});

test('body paragraphs are justified, indented 1.27 cm and at least 6 pt apart', () => {
	const body = [...letter.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)].map(([found]) => found).filter((found) => /<w:jc w:val="both"\/>/.test(found));
	expect(body.length).toBeGreaterThanOrEqual(3);
	for (const found of body) {
		expect(found).toMatch(/w:firstLine="720"/);
		expect(numbers(found, /w:after="(\d+)"/g)[0]).toBeGreaterThanOrEqual(120);
	}
});

test('the letterhead and the signatures stand in tables without borders', () => {
	const tables = [...letter.matchAll(/<w:tblPr>.*?<\/w:tblPr>/gs)].map(([properties]) => properties);
	expect(tables).toHaveLength(2);
	expect(tables.some((properties) => /w:val="single"/.test(properties))).toBe(false);
});

test('the rule under the motto is as long as the motto, the one under the issuer a third to a half of its name', () => {
	const lines = [...letter.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<w:pBdr>.*?<\/w:p>/gs)].map(([found]) => found);
	const indents = lines.map((found) => numbers(found, /w:left="(\d+)"/g)[0] ?? 0);
	const [issuerColumn = 0, nationColumn = 0] = numbers(/<w:tblGrid>.*?<\/w:tblGrid>/s.exec(letter)?.[0] ?? '', /<w:gridCol w:w="(\d+)"/g);
	const padding = 216;
	expect(nationColumn - padding - 2 * (indents[1] ?? 0)).toBeCloseTo(3183, -1);
	const issuerRule = issuerColumn - padding - 2 * (indents[0] ?? 0);
	const issuerText = 1684;
	expect(issuerRule / issuerText).toBeGreaterThan(1 / 3);
	expect(issuerRule / issuerText).toBeLessThan(1 / 2);
});
