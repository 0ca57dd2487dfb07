/** Tên loại văn bản: the 29 kinds of NĐ 30/2020 (Điều 7), the legal ones, and those of Party bodies (Quy định 399-QĐ/TW). */
export const kinds = [
	'Nghị quyết liên tịch',
	'Thông tư liên tịch',
	'Nghị quyết',
	'Nghị định',
	'Quyết định',
	'Quy định',
	'Quy chế',
	'Quy hoạch',
	'Chỉ thị',
	'Thông tư',
	'Thông tri',
	'Thông cáo',
	'Thông báo kết luận',
	'Thông báo',
	'Hướng dẫn liên tịch',
	'Hướng dẫn',
	'Chương trình hành động',
	'Chương trình phối hợp',
	'Chương trình',
	'Kế hoạch liên tịch',
	'Kế hoạch',
	'Kết luận',
	'Phương án',
	'Đề án',
	'Dự án',
	'Báo cáo',
	'Biên bản',
	'Tờ trình',
	'Công văn',
	'Công điện',
	'Thư công',
	'Giấy mời',
	'Pháp lệnh',
	'Hiến pháp',
	'Bộ luật',
	'Luật',
	'Lệnh',
	'Điều lệ',
	'Văn bản hợp nhất',
	'Văn bản'
] as const;

/** "KẾ HOẠCH" → "Kế hoạch". */
function sentenceCase(text: string): string {
	const small = text.toLocaleLowerCase('vi');
	return small.slice(0, 1).toLocaleUpperCase('vi') + small.slice(1);
}

const byUpper = new Map(kinds.map((kind) => [kind.toLocaleUpperCase('vi'), kind]));
const openings = [...byUpper.keys()].filter((kind) => !['VĂN BẢN', 'LUẬT'].includes(kind));
const opening = new RegExp(`^(?:${openings.join('|')})(?:(?![\\p{L}\\p{M}])|(?=\\p{Lu}\\p{Ll}))`, 'u');

/** The kind printed in capitals at the start of `text`, as a title has it, with its length. */
export function kindAtStart(text: string): { kind: string; length: number } | null {
	const match = opening.exec(text);
	return match ? { kind: byUpper.get(match[0]) ?? sentenceCase(match[0]), length: match[0].length } : null;
}
