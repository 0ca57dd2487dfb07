import { expect, test } from 'vitest';
import { isCaught, linksIn } from './spam-rule.ts';

const words = (typed: string) => ({ kind: 'words', words: typed, most: null }) as const;

test('words typed without accents are found with any accents, and in any case and spacing', () => {
	expect(isCaught('Cho VAY  Tiền nhanh, không thế chấp', words('vay tien'))).toBe(true);
	expect(isCaught('vay tiê\u0300n', words('vay tien'))).toBe(true);
	expect(isCaught('va\u200by tiền', words('vay tien'))).toBe(true);
	expect(isCaught('Bộ phận một cửa', words('vay tien'))).toBe(false);
});

test('words typed with accents are found only as typed', () => {
	expect(isCaught('Mua váy mới', words('váy'))).toBe(true);
	expect(isCaught('Mua va\u0301y mới', words('váy'))).toBe(true);
	expect(isCaught('Vay vốn sản xuất', words('váy'))).toBe(false);
});

test('a word inside a longer one does not count', () => {
	expect(isCaught('Hợp đồng vayxx', words('vay'))).toBe(false);
	expect(isCaught('(vay)', words('vay'))).toBe(true);
	expect(isCaught('xvay vay', words('vay'))).toBe(true);
	expect(isCaught('gì cũng được', words(' \u200b '))).toBe(false);
});

test('links are counted with and without https, and neither mail addresses nor abbreviations are any', () => {
	expect(linksIn('xem https://a.example/b?c và www.d.example, khuyenmai.xyz/x')).toBe(3);
	expect(linksIn('hoi.dap@sokhcn.bacninh.gov.vn, TP.HCM, 1.5 triệu, v.v. UBND.vn1')).toBe(0);
	const atMost = (most: number) => ({ kind: 'links', words: '', most }) as const;
	expect(isCaught('a.com b.com', atMost(1))).toBe(true);
	expect(isCaught('a.com b.com', atMost(2))).toBe(false);
});

test('a message longer than the limit is caught, counted in letters as people see them', () => {
	const atMost = { kind: 'length', words: '', most: 4 } as const;
	expect(isCaught('mở\u0300', atMost)).toBe(false);
	expect(isCaught('năm 1', atMost)).toBe(true);
});
