import { expect, test } from 'vitest';
import { aPlan, checkText, pointedAt } from './check-text.ts';

/** The plan with an appendix whose table has these rows; cells stand between bars. */
function table(...rows: string[]): string {
	const [head = '', ...body] = rows.map((row) => `| ${row} |`);
	const rule = `|${head.split('|').slice(1, -1).map(() => '---').join('|')}|`;
	return `${aPlan('1. Kinh phí theo Phụ lục.')}\n\nPhụ lục\n\nDỰ TOÁN KINH PHÍ\n\n${[head, rule, ...body].join('\n')}`;
}

const head = 'TT | Nội dung | Số lượng | Kinh phí (đồng)';
const rows = ['1 | In ấn | 10 | 1.500.000', '2 | Tập huấn | 25 | 12.000.000', '3 | Kiểm tra | 5 | 500.000'];

test('a total that its column does not add up to is found where it stands', () => {
	const text = table(head, ...rows, ' | Tổng cộng | 40 | 15.000.000');
	expect(pointedAt('table-total-wrong', text)).toEqual(['15.000.000']);
	expect(checkText(text).find(({ code }) => code === 'table-total-wrong')).toMatchObject({
		severity: 'warning',
		params: { column: 'Kinh phí (đồng)', printed: '15.000.000', expected: '14.000.000' }
	});
});

test('both columns of a total are looked at', () => {
	expect(pointedAt('table-total-wrong', table(head, ...rows, ' | Cộng | 41 | 14.000.001'))).toEqual(['41', '14.000.001']);
});

test.each([
	['plain', [head, ...rows, ' | Tổng cộng | 40 | 14.000.000']],
	['on top', [head, ' | Tổng số | 40 | 14.000.000', ...rows]],
	['by groups that hold their own sums', [head, 'I | Chuẩn bị | 35 | 13.500.000', '1 | In ấn | 10 | 1.500.000', '2 | Tập huấn | 25 | 12.000.000', 'II | Kiểm tra | 5 | 500.000', ' | Tổng cộng (I+II) | 40 | 14.000.000']],
	['by groups that only name their rows', [head, 'I | Chuẩn bị | | ', '1 | In ấn | 10 | 1.500.000', '2 | Tập huấn | 25 | 12.000.000', 'II | Kiểm tra | 5 | 500.000', ' | Tổng cộng | 40 | 14.000.000']],
	['of totals', [head, '1 | In ấn | 10 | 1.500.000', ' | Cộng mục I | 10 | 1.500.000', '2 | Tập huấn | 25 | 12.000.000', ' | Cộng mục II | 25 | 12.000.000', ' | Tổng cộng | 35 | 13.500.000']],
	['under a row of column numbers', [head, '1 | 2 | 3 | 4', ...rows, ' | Tổng cộng | 40 | 14.000.000']],
	['of rounded shares', ['TT | Nội dung | Diện tích (ha)', '1 | Khu A | 1,33', '2 | Khu B | 1,33', ' | Tổng | 2,67']],
	['of thousands the English way', ['TT | Nội dung | Số lượng', '1 | Khu A | 1,500', '2 | Khu B | 2,000', ' | Tổng | 3,500']]
])('a total %s adds up', (_, lines) => {
	expect(pointedAt('table-total-wrong', table(...lines))).toEqual([]);
});

test.each([
	['shares', ['TT | Nội dung | Tỷ lệ (%)', '1 | Khu A | 40', '2 | Khu B | 70', ' | Tổng | 55']],
	['unit prices', ['TT | Nội dung | Đơn giá', '1 | Giấy | 50.000', '2 | Mực | 70.000', ' | Tổng | 95.000']],
	['words among the figures', ['TT | Nội dung | Số lượng', '1 | Giấy | 5 ram', '2 | Mực | 7', ' | Tổng | 9']],
	['parts of the rows above', ['TT | Nội dung | Số người', '1 | Công chức | 60', ' | Trong đó: nữ | 25', '2 | Viên chức | 40', ' | Tổng | 100']],
	['a single row', ['TT | Nội dung | Số lượng', '1 | Giấy | 5', ' | Tổng | 9']]
])('nothing is said of %s', (_, lines) => {
	expect(pointedAt('table-total-wrong', table(...lines))).toEqual([]);
});
