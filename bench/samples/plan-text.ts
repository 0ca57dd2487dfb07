import { activity, dayIn2026, person, unitName } from './words.ts';

/** Sections on a page, counted on the plan of 30 pages that is read from Word. */
const SECTIONS_A_PAGE = 17 / 30;

/** An invented plan of so many pages as text: duties, citations, quotations, a table with a total, and slips for a proof-reader. */
export function planText(pages: number): string {
	const sections = Array.from({ length: Math.ceil(pages * SECTIONS_A_PAGE) }, (_, n) => section(n));
	return [...opening, ...sections, ...closing].join('\n\n');
}

const opening = [
	'UBND TỈNH MẪU',
	'SỞ MẪU',
	'Số:      /KH-SM',
	'Tỉnh Mẫu, ngày 12 tháng 9 năm 2026',
	'KẾ HOẠCH',
	'Triển khai “Tháng cao điểm” năm 2026',
	'Thực hiện Kế hoạch số 21-KH/BXD ngày 03/9/2026 của Ban Xây dựng Tỉnh uỷ, Sở Mẫu ban hành kế hoạch như sau:'
];

const closing = ['Trên đây là Kế hoạch của Sở Mẫu ./.', 'Nơi nhận:', '- Ban Xây dựng Tỉnh ủy;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', person(1)];

function section(n: number): string {
	const items = Array.from({ length: 5 }, (_, item) => duty(n * 5 + item, item + 1));
	return [`${n + 1}. Nhóm nhiệm vụ số ${n + 1}`, ...items, table(n)].join('\n\n');
}

function duty(n: number, number: number): string {
	const reason = `Việc ${activity(n).toLowerCase()} bám sát tình hình của địa bàn, gắn với nhiệm vụ được giao theo “phương châm phục vụ nhân dân”, căn cứ Nghị định số ${n + 1}/2025/NĐ-CP ngày 03/${(n % 9) + 1}/2025 của Chính phủ về quản lý công việc, bảo đảm tiết kiệm, có sản phẩm để người dân theo dõi, góp ý.`;
	return `${number}.${number}. ${activity(n)}. ${reason} ${unitName(number)} chủ trì, ${person(number)} theo dõi, hoàn thành trước ngày ${dayIn2026(n)}; hội nghị vào thứ Hai ngày ${dayIn2026(n + 3)}; kết quả gửi Uỷ ban và Ủy ban nhân dân tỉnh.`;
}

function table(n: number): string {
	const rows = Array.from({ length: 4 }, (_, row) => `| ${row + 1} | ${activity(n + row)} | ${(row + 1) * 1500} |`);
	return ['| TT | Nội dung | Kinh phí |', '|---|---|---|', ...rows, `|  | Tổng cộng | ${15_000 + (n % 2)} |`].join('\n');
}
