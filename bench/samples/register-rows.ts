import type { Cells, Column } from '@kheo/core';
import { activity, dayIn2026, person, unitName } from './words.ts';

export const headings = ['Stt', 'Nội dung hoạt động', 'Đơn vị chủ trì', 'Thời gian', 'Địa điểm', 'Kết quả dự kiến', 'Người phụ trách'];

export const columns: readonly Column[] = headings.map((heading, index) => ({ key: `c${index + 1}`, heading, type: index === 0 ? 'ordinal' : 'text' }));

/** The n-th row of the big register: seven cells of ordinary Vietnamese text. */
export function registerCells(n: number): string[] {
	return [
		String(n + 1),
		activity(n),
		unitName(n % 40),
		dayIn2026(n),
		`Hội trường nhà văn hoá thôn ${(n % 60) + 1}`,
		`${50 + (n % 200)} lượt người tham gia`,
		person(n)
	];
}

/** The same row as the register holds it: Stt is made by the fold. */
export function registerRow(n: number): { stt: number; cells: Cells } {
	const [, ...texts] = registerCells(n);
	return { stt: n + 1, cells: Object.fromEntries(texts.map((text, index) => [`c${index + 2}`, text])) };
}
