import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { commonPairs } from './common-pairs.ts';
import { type ComparedObligation, obligationChanges } from './obligation-changes.ts';
import { paragraphChanges } from './paragraph-changes.ts';
import { wordChanges } from './word-changes.ts';

test('what two sequences share is found in order, its beginning and end included', () => {
	expect(commonPairs([...'abxcd'], [...'abycd'])).toEqual([
		[0, 0],
		[1, 1],
		[3, 3],
		[4, 4]
	]);
	expect(commonPairs([...'kheo'], [])).toEqual([]);
	expect(commonPairs([...'aab'], [...'ab']).length).toBe(2);
});

test('a sentence says which words went and which came, and both texts can be put together again', () => {
	const [was, is] = ['Đăng ký trước ngày 25/9/2026.', 'Đăng ký hoạt động trước ngày 28/9/2026.'];
	const changes = wordChanges(was, is);
	expect(changes.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['hoạt động ', '28']);
	expect(changes.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['25']);
	const joined = (left: 'added' | 'removed') =>
		changes
			.filter(({ kind }) => kind !== left)
			.map(({ text }) => text)
			.join('');
	expect([joined('added'), joined('removed')]).toEqual([was, is]);
});

test('paragraphs that came, went or were reworded are told apart; spaces and empty paragraphs do not count', () => {
	const before = ['I. MỤC ĐÍCH', '', 'Nâng cao nhận thức của công chức.', 'Đăng ký trước ngày 25/9/2026.', 'Lưu: VT.'];
	const after = ['I.  MỤC ĐÍCH', 'Đăng ký trước ngày 28/9/2026.', 'Mỗi đơn vị có ít nhất một mô hình.', '', 'Lưu: VT.'];
	expect(paragraphChanges(before, after)).toEqual([
		{ before: 2, after: null },
		{ before: 3, after: 1 },
		{ before: null, after: 2 }
	]);
	expect(paragraphChanges(before, before)).toEqual([]);
});

const anObligation = (task: string, day: string | null, changes: Partial<ComparedObligation> = {}): ComparedObligation => ({
	units: ['Các phòng, đơn vị trực thuộc Sở'],
	role: 'lead',
	task,
	recipient: null,
	product: null,
	deadline: day === null ? null : { words: `trước ngày ${day}`, due: plainDate(day) },
	...changes
});

test('an obligation keeps its identity when its date, its units or its place in the text change', () => {
	const registration = anObligation('Đăng ký hoạt động theo mẫu trước ngày 2026-09-24', '2026-09-24');
	const report = anObligation('Báo cáo kết quả thực hiện', '2026-10-20');
	const later = anObligation('Đăng ký hoạt động theo mẫu trước ngày 2026-09-27', '2026-09-27', { product: 'Phụ lục II' });
	expect(obligationChanges([registration, report], [report, later])).toEqual([
		{ before: 1, after: 0, fields: [] },
		{ before: 0, after: 1, fields: ['deadline', 'product'] }
	]);
});

test('of two like tasks the units say which is which; one that has no like came, one left over went', () => {
	const office = { units: ['Văn phòng Sở'] };
	const was = [anObligation('Tổng hợp báo cáo kết quả', null), anObligation('Tổng hợp báo cáo kết quả', null, office), anObligation('Tổ chức tọa đàm', null)];
	const is = [anObligation('Tổng hợp báo cáo kết quả', null, office), anObligation('Ra quân vệ sinh môi trường', null)];
	expect(obligationChanges(was, is)).toEqual([
		{ before: 1, after: 0, fields: [] },
		{ before: null, after: 1, fields: [] },
		{ before: 0, after: null, fields: [] },
		{ before: 2, after: null, fields: [] }
	]);
});
