import { expect, test } from 'vitest';
import { aReading, findingsIn } from '../testing/a-reading.ts';

function appendixFindings(body: string, ...labels: string[]) {
	const blocks = [body, ...labels];
	const appendices = labels.map((label, index) => ({
		label,
		title: '',
		tables: [],
		slogans: [],
		source: { block: index + 1, start: 0, end: label.length, quote: label }
	}));
	return findingsIn(aReading(blocks, { appendices }))
		.filter(({ code }) => code === 'appendix-missing' || code === 'appendix-unmentioned')
		.map(({ code, params }) => `${code} ${params['label']}`);
}

test.each([
	['đăng ký (mẫu theo Phụ lục II); khẩu hiệu (theo Phụ lục I)', ['Phụ lục I', 'Phụ lục II']],
	['chi tiết tại các Phụ lục I, II và III', ['Phụ lục I', 'Phụ lục II', 'Phụ lục III']],
	['theo Phụ lục I đến III', ['PHỤ LỤC I', 'PHỤ LỤC II', 'PHỤ LỤC III']],
	['Mẫu theo Phụ lục I. Gửi về Sở theo Phụ lục II.', ['Phụ lục I', 'Phụ lục II']],
	['(có phụ lục kèm theo)', ['Phụ lục']],
	['xem hướng dẫn (tham khảo Phụ lục kèm theo)', ['PHỤ LỤC']],
	['theo phụ lục kèm theo Thông tư số 01/2011/TT-BNV', []],
	['theo phụ lục số 02 và Phụ lục 1', ['Phụ lục 01', 'Phụ lục 2']],
	['theo Phụ lục III ban hành kèm theo Nghị định số 30/2020/NĐ-CP', []]
])('"%s" with %j is in order', (body, labels) => {
	expect(appendixFindings(body, ...labels)).toEqual([]);
});

test('an appendix that is named but not attached is missing, once however often it is named', () => {
	expect(appendixFindings('theo Phụ lục II; nộp Phụ lục II', 'Phụ lục I')).toEqual(['appendix-missing Phụ lục II', 'appendix-unmentioned Phụ lục I']);
	expect(appendixFindings('biểu mẫu theo phụ lục đính kèm')).toEqual(['appendix-missing Phụ lục']);
});

test('an appendix that the body never names is unmentioned', () => {
	expect(appendixFindings('theo Phụ lục I', 'Phụ lục I', 'Phụ lục II')).toEqual(['appendix-unmentioned Phụ lục II']);
});

test('a list or a form that is attached is named by its kind, and a finding calls it what it is called', () => {
	expect(appendixFindings('gồm các thành viên có tên trong danh sách kèm theo Quyết định này', 'DANH SÁCH')).toEqual([]);
	expect(appendixFindings('báo cáo theo Mẫu số 01', 'Mẫu số 01')).toEqual([]);
	expect(appendixFindings('không nhắc đến', 'Mẫu số 02')).toEqual(['appendix-unmentioned Mẫu số 02']);
});
