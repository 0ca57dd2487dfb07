import { actFor, composePaper, type Document, type PaperContent, plainDate, textsOf } from '@kheo/core';
import { describe, expect, test } from 'vitest';
import { papers } from '../../core/src/composing/paper/testing/papers.ts';
import { elementsNamed, type PageLine, pageLines, partsOf, xmlLines } from './testing/printed-lines.ts';
import { readFile } from './read-file.ts';
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

const marked: PaperContent = {
	...papers.letter,
	marks: { urgency: 'express', circulation: 'internal', drafter: 'PL.(300)', contact: 'Số 1 đường A, phường B; điện thoại 0204 000 000' }
};

type Row = {
	readonly of: string;
	readonly from: PaperContent;
	readonly words: string;
	readonly size: readonly [number, number];
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly align?: 'center' | 'both';
	readonly indent?: boolean;
	readonly color?: string;
	/** The part of the .docx it stands in. */
	readonly part?: string;
	/** The rule under it, as a share of its text. */
	readonly rule?: readonly [number, number];
	readonly stands?: 'left' | 'right' | 'middle' | 'margin' | 'annex';
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
	{ of: '10b độ khẩn', from: marked, words: 'HỎA TỐC', size: [13, 14], bold: true, align: 'center', color: 'FF0000', stands: 'left' },
	{ of: '11 phạm vi lưu hành', from: marked, words: 'LƯU HÀNH NỘI BỘ', size: [13, 14], bold: true, align: 'center', stands: 'right' },
	{ of: '12 ký hiệu người soạn', from: marked, words: 'PL.(300)', size: [11, 11], stands: 'margin' },
	{ of: '13 địa chỉ', from: marked, words: 'Số 1 đường A', size: [11, 12], align: 'center', stands: 'middle', part: 'word/footer2.xml' },
	{ of: 'Phụ lục', from: papers.plan, words: 'Phụ lục', size: [14, 14], bold: true, align: 'center', stands: 'annex' },
	{ of: 'tiêu đề phụ lục', from: papers.plan, words: 'ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', size: [13, 14], bold: true, align: 'center', stands: 'annex' },
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

describe.each(rows)('ô $of', (row) => {
	test('has its size, face and place in the XML of the .docx', async () => {
		expect(await xmlFaults(row)).toEqual([]);
	});

	test('stands with them on the page of the PDF', async () => {
		expect(await pageFaults(row)).toEqual([]);
	});
});

/** The names of those that do not hold. */
const failing = (facts: Readonly<Record<string, boolean>>) => Object.keys(facts).filter((name) => !facts[name]);
const isIn = (value: number, [least, most]: readonly [number, number], ease = 0) => value >= least - ease && value <= most + ease;

async function xmlFaults(row: Row): Promise<string[]> {
	const { from, words, size, bold = false, italic = false, align, indent = false, rule, color, part = 'word/document.xml' } = row;
	const lines = xmlLines(partsOf(printed(from).docx)(part));
	const line = lines.find(({ text }) => text.startsWith(words));
	if (!line) return ['not printed'];
	const text = await onPage(row);
	const under = lines[lines.indexOf(line) + 1];
	const share = (measureOf(from, words) - (under?.sides ?? 0)) / 20 / ((text?.right ?? 0) - (text?.x ?? 0));
	return failing({
		size: isIn(line.size, size),
		face: line.bold === bold && line.italic === italic && line.font === 'Times New Roman' && line.color === color,
		align: row.stands === 'margin' ? line.align === undefined : align === undefined || line.align === align,
		indent: !indent || [567, 720].includes(line.firstLine),
		gap: !indent || line.before >= 120,
		lines: !indent || isIn(line.line, [240, 360]),
		rule: !rule || (under?.hasRule === true && isIn(share, rule, 0.03))
	});
}

async function pageFaults(row: Row): Promise<string[]> {
	const { from, size, bold = false, italic = false, indent = false, stands } = row;
	const line = await onPage(row);
	if (!line) return ['not printed'];
	const middle = (left + right) / 2;
	const places = {
		middle: Math.abs(line.middle - middle) < 1,
		left: line.middle < middle - 90,
		right: line.middle > middle + 50,
		margin: Math.abs(line.x - left) < 5,
		annex: Math.abs(line.middle - middleOfAnnex((await printed(from).pdf).sizes[line.page - 1])) < 1
	};
	const face = bold && italic ? 'BoldItalic' : bold ? 'Bold' : italic ? 'Italic' : 'Regular';
	return failing({
		size: isIn(line.size, size),
		face: line.face === `Tinos-${face}`,
		indent: !indent || Math.abs((line.x - left) / (72 / 2.54) - 1.27) < 0.05,
		place: stands === undefined || places[stands]
	});
}

async function onPage({ from, words }: Row): Promise<PageLine | undefined> {
	return (await printed(from).pdf).lines.find(({ text }) => words.startsWith(text) || text.startsWith(words));
}

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

test('10b, 11 boxes of the decree’s size under the head; 13 the address at the foot of the first page alone, under a rule as wide as the text', async () => {
	const { docx, pdf } = printed({ ...marked, body: [...marked.body, ...long] });
	const root = partsOf(docx)('word/document.xml');
	const boxed = elementsNamed(root, 'w:tc').filter((cell) => /HỎA TỐC|LƯU HÀNH/u.test(xmlLines(cell)[0]?.text ?? ''));
	const millimetres = (twips: number) => Math.round((twips / 1440) * 25.4);
	expect(boxed.map((cell) => millimetres(Number(elementsNamed(cell, 'w:tcW')[0]?.attributes['w:w'])))).toEqual([30, 58]);
	expect(boxed.map((cell) => xmlLines(cell)[0]).map((one) => millimetres((one?.line ?? 0) + 2 * (one?.before ?? 0)))).toEqual([8, 8]);
	const sides = (cell: (typeof boxed)[number]) => ['w:top', 'w:left', 'w:bottom', 'w:right'].flatMap((side) => elementsNamed(cell, side));
	const drawn = boxed.flatMap(sides).filter(({ attributes }) => attributes['w:val'] === 'single');
	expect(drawn).toHaveLength(8);
	expect(elementsNamed(root, 'w:tcBorders')).toHaveLength(2);
	const { document } = await readFile(docx, 'paper.docx');
	const framed = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.filter((cell) => cell.framed)) : []));
	expect(framed.map(({ first }) => textsOf(document)[first])).toEqual(['HỎA TỐC', 'LƯU HÀNH NỘI BỘ']);
	const foot = xmlLines(partsOf(docx)('word/footer2.xml'));
	expect(foot.map(({ hasRule, sides }) => [hasRule, sides])).toEqual([
		[true, 0],
		[false, 0]
	]);
	const { lines } = await pdf;
	expect(lines.filter(({ text }) => text.startsWith('Số 1 đường A')).map(({ page, y }) => [page, y < 20 * (72 / 25.4)])).toEqual([[1, true]]);
	const at = (start: string) => lines.find(({ text }) => text.startsWith(start)) ?? { y: 0, x: 0, middle: 0 };
	expect(at('HỎA TỐC').y).toBeLessThan(at('V/v').y);
	expect(at('HỎA TỐC').y).toBeGreaterThan(at('Kính gửi').y);
	expect(at('LƯU HÀNH').y).toBeCloseTo(at('HỎA TỐC').y, 0);
	expect(Math.abs(at('HỎA TỐC').middle - at('Số:').middle)).toBeLessThan(3);
	expect(Math.abs(at('LƯU HÀNH').middle - at('CỘNG HÒA').middle)).toBeLessThan(3);
	expect(at('PL.(300)').y).toBeLessThan(at('- Lưu').y);
});
