import { actFor, composePaper, type Document, type PaperContent, plainDate } from '@kheo/core';
import { describe, expect, test } from 'vitest';
import { papers } from '../../core/src/composing/paper/testing/papers.ts';
import { elementsNamed, type PageLine, pageLines, partsOf, type XmlLine, xmlLines } from './testing/printed-lines.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const decree = actFor('state', plainDate('2026-09-08'));
const long = Array.from(
	{ length: 40 },
	(_, n) => ({ part: 'text', text: `Các phòng, đơn vị thực hiện việc thứ ${n + 1} theo phân công của Giám đốc Sở Xây dựng trong năm 2026.` }) as const
);
const levels: PaperContent = {
	...papers.plan,
	annexes: [],
	body: [
		{ part: 'part', text: 'Phần I' },
		{ part: 'article', label: 'Điều 1.', text: 'Sở Xây dựng tổ chức thực hiện Kế hoạch này trong toàn ngành.' },
		{ part: 'item', text: 'Phạm vi và đối tượng áp dụng' },
		{ part: 'point', text: 'các phòng thuộc Sở;' },
		{ part: 'item', text: 'Chánh Văn phòng Sở chịu trách nhiệm theo dõi, tổng hợp việc thực hiện.' },
		...long
	]
};
const oneAddressee = { ...papers.letter, addressees: ['Ủy ban nhân dân tỉnh Bắc Ninh'] };

type Row = {
	readonly of: string;
	readonly from: PaperContent;
	readonly words: string;
	readonly size: readonly [number, number];
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly align?: 'center' | 'both';
	readonly indent?: boolean;
	/** The rule under it, as a share of its text. */
	readonly rule?: readonly [number, number];
	readonly stands?: 'left' | 'right' | 'middle' | 'margin';
};

/** Rows of the decree's Phụ lục I, each by the words it is printed with in one of the papers. */
const rows: readonly Row[] = [
	{ of: '1 Quốc hiệu', from: papers.plan, words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: [12, 13], bold: true, align: 'center', stands: 'right' },
	{ of: '1 Tiêu ngữ', from: papers.plan, words: 'Độc lập - Tự do - Hạnh phúc', size: [13, 14], bold: true, align: 'center', rule: [1, 1], stands: 'right' },
	{ of: '2 cơ quan chủ quản', from: papers.plan, words: 'UBND TỈNH BẮC NINH', size: [12, 13], align: 'center', stands: 'left' },
	{ of: '2 cơ quan ban hành', from: papers.plan, words: 'SỞ XÂY DỰNG', size: [12, 13], bold: true, align: 'center', rule: [1 / 3, 1 / 2], stands: 'left' },
	{ of: '3 số, ký hiệu', from: papers.plan, words: 'Số: 57/KH-SXD', size: [13, 13], align: 'center', stands: 'left' },
	{
		of: '4 địa danh, ngày tháng',
		from: papers.plan,
		words: 'Bắc Ninh, ngày 08 tháng 9 năm 2026',
		size: [13, 14],
		italic: true,
		align: 'center',
		stands: 'right'
	},
	{ of: '5a tên loại', from: papers.plan, words: 'KẾ HOẠCH', size: [13, 14], bold: true, align: 'center', stands: 'middle' },
	{
		of: '5a trích yếu',
		from: papers.plan,
		words: 'Tổ chức “Tuần lễ Nước sạch” năm 2026',
		size: [13, 14],
		bold: true,
		align: 'center',
		rule: [1 / 3, 1 / 2],
		stands: 'middle'
	},
	{ of: '5b trích yếu công văn', from: papers.letter, words: 'V/v đôn đốc', size: [12, 13], align: 'center', stands: 'left' },
	{ of: '6 nội dung', from: papers.plan, words: 'Nâng cao nhận thức', size: [13, 14], align: 'both', indent: true },
	{ of: '6 căn cứ', from: papers.plan, words: 'Căn cứ Kế hoạch', size: [13, 14], italic: true, indent: true },
	{ of: '6 Phần, Chương', from: levels, words: 'Phần I', size: [13, 14], bold: true, align: 'center', stands: 'middle' },
	{ of: '6 tiêu đề mục', from: papers.plan, words: 'I. MỤC ĐÍCH, YÊU CẦU', size: [13, 14], bold: true },
	{ of: '6 khoản có tiêu đề', from: levels, words: '1. Phạm vi và đối tượng', size: [13, 14], bold: true },
	{ of: '6 khoản không tiêu đề', from: levels, words: '2. Chánh Văn phòng Sở', size: [13, 14], align: 'both', indent: true },
	{ of: '6 Điều', from: papers.decision, words: 'Điều 1.', size: [13, 14], bold: true, indent: true },
	{ of: '6 điểm', from: levels, words: 'a) các phòng', size: [13, 14], indent: true },
	{ of: '7a quyền hạn', from: papers.plan, words: 'KT. GIÁM ĐỐC', size: [13, 14], bold: true, align: 'center', stands: 'right' },
	{ of: '7a chức vụ', from: papers.plan, words: 'PHÓ GIÁM ĐỐC', size: [13, 14], bold: true, align: 'center', stands: 'right' },
	{ of: '7b họ tên', from: papers.plan, words: 'Nguyễn Văn An', size: [13, 14], bold: true, align: 'center', stands: 'right' },
	{ of: '9a Kính gửi một nơi', from: oneAddressee, words: 'Kính gửi: Ủy ban nhân dân', size: [13, 14], stands: 'middle' },
	{ of: '9a Kính gửi nhiều nơi', from: papers.letter, words: '- Thanh tra Sở;', size: [13, 14] },
	{ of: '9b Nơi nhận', from: papers.plan, words: 'Nơi nhận:', size: [12, 12], bold: true, italic: true, stands: 'margin' },
	{ of: '9b danh sách nơi nhận', from: papers.plan, words: '- Lãnh đạo Sở;', size: [11, 11], stands: 'margin' },
	{ of: '9b dòng Lưu', from: papers.plan, words: '- Lưu: VT, VP.', size: [11, 11], stands: 'margin' },
	{ of: 'Phụ lục', from: papers.plan, words: 'Phụ lục', size: [14, 14], bold: true, align: 'center' },
	{ of: 'tiêu đề phụ lục', from: papers.plan, words: 'ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', size: [13, 14], bold: true, align: 'center' },
	{ of: 'chỉ dẫn kèm theo', from: papers.plan, words: '(Kèm theo Kế hoạch số', size: [13, 14], italic: true, align: 'center' }
];

const made = new Map<PaperContent, { readonly document: Document; readonly docx: Uint8Array; readonly pdf: ReturnType<typeof pageLines> }>();
function printed(content: PaperContent) {
	const known = made.get(content);
	if (known) return known;
	const document = composePaper(content, decree);
	const pdf = pageLines(writePdf(document, { title: content.about, at: new Date('2026-09-08T00:00:00Z') }));
	const fresh = { document, docx: writeDocx(document, { title: content.about }), pdf };
	made.set(content, fresh);
	return fresh;
}

const left = 30 * (72 / 25.4);
const right = (210 - 20) * (72 / 25.4);

describe.each(rows)('ô $of', ({ from, words, size: [least, most], bold = false, italic = false, align, indent, rule, stands }) => {
	const xml = () => xmlLines(partsOf(printed(from).docx)('word/document.xml'));
	const found = (lines: readonly XmlLine[]) => lines.find(({ text }) => text.startsWith(words));
	const onPage = async (): Promise<PageLine | undefined> =>
		(await printed(from).pdf).lines.find(({ text }) => words.startsWith(text) || text.startsWith(words));

	test('has its size, face and place in the XML of the .docx', async () => {
		const lines = xml();
		const line = found(lines);
		expect(line).toMatchObject({ bold, italic, font: 'Times New Roman', color: undefined, ...((align !== undefined || stands === 'margin') && { align }) });
		expect(line?.size).toBeGreaterThanOrEqual(least);
		expect(line?.size).toBeLessThanOrEqual(most);
		if (indent) {
			expect([567, 720]).toContain(line?.firstLine);
			expect(line?.before).toBeGreaterThanOrEqual(120);
			expect(line?.line).toBeGreaterThanOrEqual(240);
			expect(line?.line).toBeLessThanOrEqual(360);
		}
		if (!rule || !line) return;
		const under = lines[lines.indexOf(line) + 1];
		const text = await onPage();
		const measure = measureOf(from, words);
		const share = (measure - (under?.sides ?? 0)) / 20 / ((text?.right ?? 0) - (text?.x ?? 0));
		expect(under?.hasRule).toBe(true);
		expect(share).toBeGreaterThan(rule[0] - 0.03);
		expect(share).toBeLessThan(rule[1] + 0.03);
	});

	test('stands with them on the page of the PDF', async () => {
		const { sizes } = await printed(from).pdf;
		const line = await onPage();
		expect(line?.face).toBe(`Tinos-${bold && italic ? 'BoldItalic' : bold ? 'Bold' : italic ? 'Italic' : 'Regular'}`);
		expect(line?.size).toBeGreaterThanOrEqual(least);
		expect(line?.size).toBeLessThanOrEqual(most);
		if (indent) expect(((line?.x ?? 0) - left) / (72 / 2.54)).toBeCloseTo(1.27, 1);
		if (stands === 'middle') expect(line?.middle).toBeCloseTo((left + right) / 2, 0);
		if (stands === 'left') expect(line?.middle).toBeLessThan((left + right) / 2 - 90);
		if (stands === 'right') expect(line?.middle).toBeGreaterThan((left + right) / 2 + 50);
		if (stands === 'margin') expect(line?.x).toBeCloseTo(left, -1);
		if (line && words.startsWith('Phụ lục')) expect(line.middle).toBeCloseTo(middleOfAnnex(sizes[line.page - 1]), 0);
	});
});

/** The width in twips that a line is in the middle of: its cell's, or the page's between its margins. */
function measureOf(from: PaperContent, words: string): number {
	const root = partsOf(printed(from).docx)('word/document.xml');
	const cell = elementsNamed(root, 'w:tc').find((one) => xmlLines(one).some(({ text }) => text.startsWith(words)));
	const [width] = cell ? elementsNamed(cell, 'w:tcW') : [];
	return width ? Number(width.attributes['w:w']) - 2 * 85 : 9071;
}

function middleOfAnnex([width = 0]: readonly number[] = []): number {
	return (left + width - 20 * (72 / 25.4)) / 2;
}

test('lines that the decree sets beside each other are level, and those it sets under each other share a middle', async () => {
	const { lines } = await printed(papers.plan).pdf;
	const at = (start: string) => lines.find(({ text }) => text.startsWith(start)) ?? { y: 0, middle: 0, x: 0 };
	expect(at('UBND TỈNH').y).toBeCloseTo(at('CỘNG HÒA').y, 0);
	expect(at('Số:').y).toBeCloseTo(at('Bắc Ninh, ngày').y, 0);
	expect(Math.abs(at('Nơi nhận:').y - at('KT. GIÁM').y)).toBeLessThan(3);
	for (const one of ['SỞ XÂY', 'Số:']) expect(at(one).middle).toBeCloseTo(at('UBND TỈNH').middle, 0);
	for (const one of ['Độc lập', 'Bắc Ninh, ngày']) expect(at(one).middle).toBeCloseTo(at('CỘNG HÒA').middle, 0);
	for (const one of ['PHÓ GIÁM', 'Nguyễn Văn An']) expect(at(one).middle).toBeCloseTo(at('KT. GIÁM').middle, 0);
});

test('several receivers of a letter are listed under the colon, the last with a full stop', async () => {
	const { lines } = await printed(papers.letter).pdf;
	const colon = lines.find(({ text }) => text.startsWith('Kính gửi'));
	const listed = lines.filter(({ text }) => /^- (?:Phòng|Thanh tra|Trung tâm)/u.test(text));
	expect(listed.map(({ text }) => text.at(-1))).toEqual([';', ';', '.']);
	for (const one of listed) expect(one.x).toBeGreaterThan((colon?.right ?? 0) - 12);
});

test('6 body: 6 points between paragraphs, lines between single and one and a half', async () => {
	const { lines } = await printed(papers.plan).pdf;
	const at = (start: string) => lines.find(({ text }) => text.startsWith(start))?.y ?? 0;
	const line = at('Sở Xây dựng ban hành') - at('với những nội dung');
	expect(line).toBeGreaterThanOrEqual(14 * 1.15);
	expect(line).toBeLessThanOrEqual(14 * 1.15 * 1.5);
	expect(at('với những nội dung') - at('I. MỤC ĐÍCH') - line).toBeCloseTo(6, 0);
});

test('page: A4 between the margins of the decree, the annex across; numbers at the top in the middle, none on a first page, each annex from 1', async () => {
	const { docx, pdf } = printed(papers.plan);
	const sections = elementsNamed(partsOf(docx)('word/document.xml'), 'w:sectPr');
	const of = (name: string) => sections.map((section) => elementsNamed(section, name)[0]?.attributes);
	expect(of('w:pgSz')).toMatchObject([
		{ 'w:w': '11906', 'w:h': '16838' },
		{ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }
	]);
	for (const margin of of('w:pgMar')) expect(marginsIn(margin)).toEqual([true, true, true, true]);
	expect(of('w:pgNumType')).toMatchObject([{ 'w:start': '1' }, { 'w:start': '1' }]);
	expect(sections.every((section) => elementsNamed(section, 'w:titlePg').length === 1)).toBe(true);
	expect((await pdf).sizes.map(([width, height]) => [Math.round(width), Math.round(height)])).toEqual([
		[595, 842],
		[842, 595]
	]);
	const header = xmlLines(partsOf(printed(levels).docx)('word/header1.xml'))[0];
	expect(header).toMatchObject({ align: 'center', bold: false, italic: false });
	expect(header?.size).toBeGreaterThanOrEqual(13);
	expect(header?.size).toBeLessThanOrEqual(14);
	const numbers = (await printed(levels).pdf).lines.filter(({ text, y }) => /^\d+$/u.test(text) && y > 842 - 25 * (72 / 25.4));
	expect(numbers.map(({ page, text, face }) => [page, text, face])).toEqual([
		[2, '2', 'Tinos-Regular'],
		[3, '3', 'Tinos-Regular']
	]);
	expect(numbers[0]?.size).toBe(header?.size);
	expect(numbers[0]?.middle).toBeCloseTo((left + right) / 2, 0);
});

/** Top, bottom, left and right inside 20–25, 20–25, 30–35 and 15–20 mm. */
function marginsIn(margin: Readonly<Record<string, string>> = {}): boolean[] {
	const ranges = [
		['w:top', 20, 25],
		['w:bottom', 20, 25],
		['w:left', 30, 35],
		['w:right', 15, 20]
	] as const;
	return ranges.map(([side, least, most]) => {
		const millimetres = (Number(margin[side]) / 1440) * 25.4;
		return millimetres >= least - 0.1 && millimetres <= most + 0.1;
	});
}
