import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOfHeadings, outlineOfHeads, remapOutline } from '../../reporting/outline.ts';
import { foldReports, type UnitReport } from '../../reporting/result-fold.ts';
import { readBodyText, printBodyText } from '../../drafting/body-text.ts';
import type { DraftPart } from '../../drafting/draft.ts';
import { absorbResult } from './absorb-result.ts';
import { figureAnnex } from './result-annex.ts';
import { resultBody } from './result-body.ts';

const heads = [
	{ label: 'II.1', title: 'Tuyên truyền chủ trương, pháp luật' },
	{ label: 'II.2', title: 'Tiếp xúc, đối thoại với Nhân dân' }
];
const setting = { outline: outlineOfHeads(heads), heads, opening: 'Sở báo cáo kết quả như sau:', closing: 'Trên đây là báo cáo của Sở./.' };

function reportOf(unit: string, figure: number, limits: string): UnitReport {
	const row = (id: string, head: string, cells: Record<string, string>) => ({ id: `${unit}-${id}`, head, cells, state: 'accepted' as const });
	return {
		unit,
		unitOrder: 1,
		status: 'accepted',
		nilReason: null,
		receivedAt: '2026-10-20',
		rows: [
			row('a', 'II.1', { c2: 'Hội nghị phổ biến pháp luật', outcome: 'done', 'f-attendances': String(figure) }),
			row('k', '', { part: 'key', c5: `Kết quả nổi bật của ${unit}` }),
			row('l', '', { part: 'limits', c5: limits })
		]
	};
}

function bodyOf(reports: readonly UnitReport[], outline = setting.outline) {
	return resultBody(foldReports({ reports, asked: ['A', 'B'], heads, planned: [], joint: {} }), { ...setting, outline });
}
const textsOf = (body: readonly DraftPart[]) => body.map((part) => ('text' in part ? part.text : ''));

test('a report is one text by the plan’s heads; heads with nothing are left out, the same point of two units is said once', () => {
	const limits = 'Việc tham gia của người dân ở một số nơi còn hạn chế';
	expect(textsOf(bodyOf([reportOf('A', 100, `- ${limits}`), reportOf('B', 40, limits)]))).toEqual([
		'Sở báo cáo kết quả như sau:',
		'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
		'Đến thời điểm tổng hợp, 2/2 đơn vị đã báo cáo.',
		'Các đơn vị đã thực hiện 2 hoạt động ngoài đăng ký.',
		'II. KẾT QUẢ THỰC HIỆN',
		'1. Tuyên truyền chủ trương, pháp luật',
		'Tổ chức 2 hội nghị, hội thảo, tọa đàm với 140 lượt người tham gia.',
		'III. ĐÁNH GIÁ CHUNG',
		'1. Kết quả nổi bật',
		'- A: Kết quả nổi bật của A.',
		'- B: Kết quả nổi bật của B.',
		'2. Tồn tại, hạn chế',
		'- Việc tham gia của người dân ở một số nơi còn hạn chế.',
		'Trên đây là báo cáo của Sở./.'
	]);
});

test('the text survives the editor: printed and read back it has the same parts', () => {
	const body = bodyOf([reportOf('A', 100, 'Chậm tiến độ')]);
	expect(readBodyText(printBodyText(body))).toEqual(body.map(({ id: _id, ...part }) => part));
});

test('thirty units of forty rows still make a report of a few pages', () => {
	const many = Array.from({ length: 30 }, (_, unit) => {
		const report = reportOf(`Đơn vị ${unit}`, 10, 'Kinh phí còn hạn chế');
		const [aRow] = report.rows;
		if (!aRow) throw new Error('a report has rows');
		return { ...report, rows: [...report.rows, ...Array.from({ length: 40 }, (_, n) => ({ ...aRow, id: `${unit}-${n}` }))] };
	});
	const words = textsOf(bodyOf(many)).join(' ').split(/\s+/u).length;
	expect(words).toBeLessThan(1800);
});

test('a late unit’s figures come in where nobody wrote; what the Office rewrote stands and is told what it would say', () => {
	const [before, now] = [bodyOf([reportOf('A', 100, 'x')]), bodyOf([reportOf('A', 100, 'x'), reportOf('B', 40, 'y')])];
	const written = before.map((part) => (part.id === 'head:II.1-0' && part.part === 'text' ? { ...part, text: 'Sở đã làm tốt.' } : part));
	const { body, kept } = absorbResult(written, before, now);
	expect(textsOf(body)).toContain('Đến thời điểm tổng hợp, 2/2 đơn vị đã báo cáo.');
	expect(textsOf(body)).toContain('Sở đã làm tốt.');
	expect(textsOf(body)).toContain('- B: Kết quả nổi bật của B.');
	expect(kept).toEqual([{ id: 'head:II.1-0', stands: 'Sở đã làm tốt.', wouldSay: 'Tổ chức 2 hội nghị, hội thảo, tọa đàm với 140 lượt người tham gia.' }]);
});

test('absorbing into a draft nobody touched gives the report as if all had been in time', () => {
	fc.assert(
		fc.property(fc.subarray(['A', 'B', 'C', 'D']), fc.subarray(['A', 'B', 'C', 'D']), (early, late) => {
			const made = (units: readonly string[]) => bodyOf(units.map((unit) => reportOf(unit, 10, `Hạn chế riêng của ${unit}`)));
			const [before, now] = [made(early), made([...new Set([...early, ...late])].sort())];
			expect(
				absorbResult(before, before, now)
					.body.map(({ id }) => id)
					.sort()
			).toEqual(now.map(({ id }) => id).sort());
		})
	);
});

test('the superior’s headings are filled by what they say, and what none of them takes is printed at the end', () => {
	const outline = outlineOfHeadings(['I. Kết quả tiếp xúc, đối thoại', 'II. Khó khăn, vướng mắc', 'III. Kiến nghị'], heads);
	expect(outline.map(({ takes }) => takes)).toEqual([['head:II.2'], ['limits'], ['proposals']]);
	const texts = textsOf(bodyOf([reportOf('A', 100, 'Chậm')], outline));
	expect(texts.slice(1, 6)).toEqual(['I. Kết quả tiếp xúc, đối thoại', 'Không phát sinh.', 'II. Khó khăn, vướng mắc', '- Chậm.', 'III. Kiến nghị']);
	expect(texts).toContain('Tổ chức 1 hội nghị, hội thảo, tọa đàm với 100 lượt người tham gia.');
});

test('version 2 of an outline keeps what each heading was filled with, under another number and among new headings', () => {
	const first = outlineOfHeadings(['I. Công tác khác', 'II. Kiến nghị'], heads).map((item) =>
		item.id === 'asked-1' ? { ...item, takes: ['head:II.1' as const] } : item
	);
	const second = remapOutline(first, outlineOfHeadings(['I. Mở đầu', 'II. Công tác khác', 'III. Kiến nghị'], heads));
	expect(second.map(({ takes }) => takes)).toEqual([[], ['head:II.1'], ['proposals']]);
});

test('the annex says each figure, its unit and from how many units it comes', () => {
	const fold = foldReports({ reports: [reportOf('A', 1200, ''), reportOf('B', 40, '')], asked: [], heads, planned: [], joint: {} });
	const table = figureAnnex(fold, { year: 2025, totals: [{ key: 'attendances', value: 900 }] }).body[0];
	expect(table?.part === 'table' && table.rows).toContainEqual({ c2: 'Lượt người tham gia', c3: 'lượt người', c4: '1.240', c5: '2', c6: '900' });
});

test('headings of our own count on where the plan’s other heads have nothing', () => {
	const report = reportOf('A', 100, '');
	const rows = report.rows.map((row) => (row.id === 'A-a' ? { ...row, head: 'II.2' } : row));
	expect(textsOf(bodyOf([{ ...report, rows }]))).toContain('1. Tiếp xúc, đối thoại với Nhân dân');
});

test('under another outline the parts move with their headings; what the Office added stays behind what it stood behind', () => {
	const reports = [reportOf('A', 100, 'Chậm')];
	const before = bodyOf(reports);
	const at = before.findIndex(({ id }) => id === 'head:II.1-0');
	const written = [...before.slice(0, at + 1), { id: 'own', part: 'text' as const, text: 'Sở biểu dương các phòng.' }, ...before.slice(at + 1)];
	const now = bodyOf(reports, outlineOfHeadings(['I. Khó khăn', 'II. Tuyên truyền chủ trương, pháp luật'], heads));
	const texts = textsOf(absorbResult(written, before, now).body);
	const place = (text: string) => texts.findIndex((one) => one.startsWith(text));
	expect([place('I. Khó khăn') + 1, place('II. Tuyên') + 1, place('Tổ chức 1') + 1]).toEqual([place('- Chậm.'), place('Tổ chức 1'), place('Sở biểu dương')]);
});

test('a part the Office deleted does not come back', () => {
	const reports = [reportOf('A', 100, 'Chậm')];
	const before = bodyOf(reports);
	const without = before.filter(({ id }) => id !== 'planned');
	expect(absorbResult(without, before, bodyOf([...reports, reportOf('B', 1, 'y')])).body.some(({ id }) => id === 'planned')).toBe(false);
});
