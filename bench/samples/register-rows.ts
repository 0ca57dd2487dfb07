import { activity, dayIn2026, person, unitName } from './words.ts';

export const headings = ['Stt', 'Nội dung hoạt động', 'Đơn vị chủ trì', 'Thời gian', 'Địa điểm', 'Kết quả dự kiến', 'Người phụ trách'];

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
