import { columns } from './plan-words.ts';
import * as words from './unit-words.ts';

export type SheetCell = string | number | { readonly value: string; readonly columnSpan?: number; readonly fontWeight?: 'bold' } | null;

/** Returns typed into Excel, each in its own way. */
export const sheetFiles: Readonly<Record<string, () => SheetCell[][]>> = {
	'05-phong-chuyen-doi-so.xlsx': digitalReturn,
	'09 - Trung tam Ung dung tien bo KHCN.xlsx': applicationReturn,
	'12-cong-doan-so.xlsx': unionReturn,
	'13-doan-thanh-nien.xlsx': youthReturn
};

/** A title over all columns, a blank row between every two entries, a column of its own for the person in charge. */
function digitalReturn(): SheetCell[][] {
	const headings = [...columns.slice(0, 6), 'Đầu mối phụ trách', 'Ghi chú'];
	const rows = words.digital.flatMap((entry, index) => [[index + 1, ...entry, ['Đ/c Long', 'Đ/c Mai', 'Đ/c Sơn'][index] ?? '', ''], headings.map(() => '')]);
	return [across('PHÒNG CHUYỂN ĐỔI SỐ', 8), across('ĐĂNG KÝ HOẠT ĐỘNG HƯỞNG ỨNG “THÁNG DÂN VẬN” NĂM 2026', 8), headings, ...rows];
}

/** Nothing in the sheet says whose it is: only the file's name does. The placeholder rows of the form are still there. */
function applicationReturn(): SheetCell[][] {
	const rows = words.application.map((entry, index): SheetCell[] => [index + 1, ...entry, '']);
	return [columns, ...rows, [4, '', '', '', '', '', ''], ['...', '', '', '', '', '', '']];
}

/** A letterhead above the table, a total and two signatures below it. */
function unionReturn(): SheetCell[][] {
	const rows = words.tradeUnion.map((entry, index): SheetCell[] => [index + 1, ...entry, '']);
	return [
		across('CÔNG ĐOÀN SỞ KHOA HỌC VÀ CÔNG NGHỆ', 7),
		across('BIỂU ĐĂNG KÝ', 7),
		[],
		columns,
		...rows,
		['', 'Tổng cộng: 03 hoạt động', '', '', '', '', ''],
		[],
		['', '', '', '', '', 'Bắc Ninh, ngày 21 tháng 9 năm 2026', ''],
		['', 'Người lập biểu', '', '', '', 'TM. BAN THƯỜNG VỤ', ''],
		['', 'Trần Thu Hà', '', '', '', 'Lê Quang Vinh', '']
	];
}

/** Groups numbered in Roman, headings in another order. */
function youthReturn(): SheetCell[][] {
	const [flowers, children, blood] = words.youth;
	const line = (stt: string, entry: words.Entry | undefined): SheetCell[] => [stt, entry?.[1] ?? '', entry?.[0] ?? '', entry?.[3] ?? '', entry?.[4] ?? '', entry?.[2] ?? '', entry?.[5] ?? ''];
	return [
		across('Đơn vị: Đoàn Thanh niên Sở', 7),
		['STT', 'Thời gian', 'Nội dung, hoạt động', 'Đối tượng', 'Kết quả dự kiến', 'Địa điểm, quy mô', 'Ghi chú'],
		['I', '', 'Hoạt động tình nguyện', '', '', '', ''],
		line('1', flowers),
		line('2', blood),
		['II', '', 'Tuyên truyền, giáo dục', '', '', '', ''],
		line('1', children)
	];
}

function across(text: string, width: number): SheetCell[] {
	return [{ value: text, columnSpan: width, fontWeight: 'bold' }, ...Array.from({ length: width - 1 }, () => null)];
}
