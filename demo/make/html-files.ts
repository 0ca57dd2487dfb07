import { columns } from './plan-words.ts';
import * as words from './unit-words.ts';

/** Returns as another word processor makes them: LibreOffice turns these pages into Word files. */
export const htmlFiles: Readonly<Record<string, () => string>> = {
	'02-phong-ke-hoach-tai-chinh.docx': financeReturn,
	'03-phong-quan-ly-khoa-hoc.docx': scienceReturn,
	'07-phong-an-toan-thong-tin.docx': securityReturn,
	'08-chi-cuc-tieu-chuan.docx': standardsReturn
};

/** No Stt, headings in the unit's own short words, one of them unknown to the form. */
function financeReturn(): string {
	const headings = ['Nội dung hoạt động', 'Thời gian', 'Đối tượng', 'Kết quả dự kiến', 'Người phụ trách'];
	const rows = words.finance.map(([name, time, , people, result], index) => cells('td', [name, time, people, result, ['Đ/c Hương', 'Đ/c Tuấn', 'Đ/c Lan'][index] ?? '']));
	return page(`<p align="center"><b>SỞ KHOA HỌC VÀ CÔNG NGHỆ</b><br><b>PHÒNG KẾ HOẠCH - TÀI CHÍNH</b></p><p align="center"><b>ĐĂNG KÝ HOẠT ĐỘNG “THÁNG DÂN VẬN”</b></p>${table([cells('th', headings), ...rows])}<p align="right"><b>TRƯỞNG PHÒNG</b></p>`);
}

/** Numbered lists inside cells, a title inside the table, a row of column numbers. */
function scienceReturn(): string {
	const title = '<td colspan="7" align="center"><b>ĐĂNG KÝ HOẠT ĐỘNG HƯỞNG ỨNG “THÁNG DÂN VẬN” NĂM 2026</b></td>';
	const numbers = cells('td', columns.map((_, index) => `(${index + 1})`));
	const rows = words.science.map((entry, index) => cells('td', [String(index + 1), ...entry]));
	return page(`<p>Tên đơn vị: Phòng Quản lý khoa học</p>${table([title, cells('th', columns), numbers, ...rows, cells('td', ['...', '', '', '', '', '', ''])])}`);
}

/** Typed on a machine that stores letters and marks apart (NFD). */
function securityReturn(): string {
	const rows = words.security.map((entry, index) => cells('td', [String(index + 1), ...entry, '']));
	const html = page(`<p><b>PHÒNG AN TOÀN THÔNG TIN</b></p><p align="center"><b>BẢNG ĐĂNG KÝ HOẠT ĐỘNG</b></p>${table([cells('th', columns), ...rows])}`);
	return html.normalize('NFD');
}

/** Two header rows: one heading over two sub-headings. */
function standardsReturn(): string {
	const top = '<th rowspan="2">TT</th><th rowspan="2">Tên nội dung, hoạt động</th><th rowspan="2">Thời gian tổ chức</th><th rowspan="2">Quy mô, phạm vi</th><th colspan="2">Đối tượng</th><th rowspan="2">Mục tiêu, kết quả</th><th rowspan="2">Ghi chú</th>';
	const rows = words.standards.map((entry, index) => cells('td', [String(index + 1), ...entry, '']));
	const blank = cells('td', ['', '', '', '', '', '', '', '']);
	return page(`<p align="center">SỞ KHOA HỌC VÀ CÔNG NGHỆ<br><b>CHI CỤC TIÊU CHUẨN<br>ĐO LƯỜNG CHẤT LƯỢNG</b></p><p align="center"><b>ĐĂNG KÝ HOẠT ĐỘNG</b></p>${table([top, cells('th', ['Thực hiện', 'Thụ hưởng']), rows[0] ?? '', blank, ...rows.slice(1), blank, blank])}`);
}

function page(body: string): string {
	return `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body style="font-family:'Times New Roman'">${body}</body></html>`;
}

function table(rows: readonly string[]): string {
	return `<table border="1" cellspacing="0" width="100%">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function cells(tag: 'td' | 'th', texts: readonly string[]): string {
	return texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
}
