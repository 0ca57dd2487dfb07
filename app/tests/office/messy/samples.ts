import type { Cells, NotUnderstood } from '@kheo/core';

/** A unit's file as it comes: the table, the rows a clerk would read out of it as [head, cells], and what a clerk would point at. */
export type Sample = {
	readonly why: string;
	readonly html: string;
	readonly rows: readonly (readonly [head: string | null, cells: Cells])[];
	readonly left: readonly NotUnderstood['why'][];
};

const cell = (tag: string) => (text: string) => `<${tag}>${text}</${tag}>`;
/** "a | b" as a row of cells; a cell may begin with "[2]" to stretch over two columns or "[v2]" to reach down over two rows. */
const row = (line: string, tag = 'td') => {
	const cells = line.split('|').map((text) => {
		const [, down = '', count = '', words = ''] = /^\s*(?:\[(v?)(\d)\])?\s*(.*)$/s.exec(text) ?? [];
		return count === '' ? cell(tag)(words.trim()) : `<${tag} ${down ? 'rowspan' : 'colspan'}="${count}">${words.trim()}</${tag}>`;
	});
	return `<tr>${cells.join('')}</tr>`;
};
const table = (...lines: string[]) => `<table border="1">${lines.map((line) => row(line)).join('')}</table>`;

export const samples: readonly Sample[] = [
	{
		why: 'headings typed without accents, in capitals and in another spelling',
		html: table(
			'SO TT | NOI DUNG HOAT DONG | THOI GIAN TO CHUC | QUI MO | DOI TUONG | KET QUA | GHI CHU',
			'01 | Hiến máu nhân đạo | 10/10/2026 | Toàn Sở | Công chức | 50 đơn vị máu | '
		),
		rows: [[null, { c2: 'Hiến máu nhân đạo', c3: '10/10/2026', c4: 'Toàn Sở', c5: 'Công chức', c6: '50 đơn vị máu' }]],
		left: []
	},
	{
		why: 'headings in the short hand of an office',
		html: table('TT | ND hoạt động | T/gian | Quy mô | Đ/tượng | KQ dự kiến | GC', '1 | Phát tờ rơi | Tháng 10 | 3 xã | Người dân | 500 tờ | phối hợp Đoàn'),
		rows: [[null, { c2: 'Phát tờ rơi', c3: 'Tháng 10', c4: '3 xã', c5: 'Người dân', c6: '500 tờ', c7: 'phối hợp Đoàn' }]],
		left: []
	},
	{
		why: 'headings with instructions in brackets',
		html: table(
			'STT | Nội dung (ghi ngắn gọn) | Thời gian (ghi rõ ngày, tháng) | Quy mô (cấp tỉnh/xã) | Đối tượng (ai được hưởng?) | Kết quả (nêu số liệu)',
			'1 | Đối thoại doanh nghiệp | 8/10 | cấp tỉnh | 30 doanh nghiệp | 1 hội nghị'
		),
		rows: [[null, { c2: 'Đối thoại doanh nghiệp', c3: '8/10', c4: 'cấp tỉnh', c5: '30 doanh nghiệp', c6: '1 hội nghị' }]],
		left: []
	},
	{
		why: 'two columns only',
		html: table('Nội dung | Thời gian', 'Dọn vệ sinh trụ sở | Thứ Bảy hằng tuần', 'Trồng cây | Tháng 10'),
		rows: [
			[null, { c2: 'Dọn vệ sinh trụ sở', c3: 'Thứ Bảy hằng tuần' }],
			[null, { c2: 'Trồng cây', c3: 'Tháng 10' }]
		],
		left: []
	},
	{
		why: 'columns of the unit’s own: they stay visible as notes',
		html: table('TT | Nội dung | Thời gian | Kinh phí | Người phụ trách', '1 | Tặng quà | 15/10 | 5 triệu | Đ/c Bình'),
		rows: [[null, { c2: 'Tặng quà', c3: '15/10' }]],
		left: ['extra-column', 'extra-column']
	},
	{
		why: 'one table for each month, headings again in each',
		html: `<p>I. Tháng 10</p>${table('TT | Nội dung | Thời gian', '1 | Hiến máu | 10/10')}<p>II. Tháng 11</p>${table('TT | Nội dung | Thời gian', '1 | Trồng cây | 20/11')}`,
		rows: [
			[null, { c2: 'Hiến máu', c3: '10/10' }],
			[null, { c2: 'Trồng cây', c3: '20/11' }]
		],
		left: []
	},
	{
		why: 'a second table with its columns in another order',
		html: `${table('TT | Nội dung | Thời gian', '1 | Hiến máu | 10/10')}<p>Bổ sung</p>${table('TT | Thời gian | Nội dung', '1 | 20/11 | Trồng cây')}`,
		rows: [
			[null, { c2: 'Hiến máu', c3: '10/10' }],
			[null, { c2: 'Trồng cây', c3: '20/11' }]
		],
		left: []
	},
	{
		why: 'lists in a cell, by numbers and by dashes',
		html: table('TT | Nội dung | Kết quả', '1 | Tuyên truyền:<ol><li>Phát tờ rơi</li><li>Treo băng rôn</li></ol> | - 500 tờ rơi<br>- 10 băng rôn'),
		rows: [[null, { c2: 'Tuyên truyền:\n1. Phát tờ rơi\n2. Treo băng rôn', c6: '- 500 tờ rơi\n- 10 băng rôn' }]],
		left: []
	},
	{
		why: 'letterhead and title as rows of the same table',
		html: table(
			'[3] PHÒNG KẾ HOẠCH - TÀI CHÍNH',
			'[3] BIỂU ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026',
			'[3] (Kèm theo Công văn số …/KHTC)',
			'TT | Nội dung hoạt động | Thời gian thực hiện',
			'1 | Hiến máu | 10/10'
		),
		rows: [[null, { c2: 'Hiến máu', c3: '10/10' }]],
		left: []
	},
	{
		why: 'groups with Roman numbers, sums of a group and of all',
		html: table(
			'TT | Nội dung | Thời gian | Kết quả',
			'I | [3] Tuyên truyền',
			'1 | Phát tờ rơi | 10/10 | 500 tờ',
			' | Cộng: 01 hoạt động | | ',
			'II | [3] Đối thoại',
			'1 | Gặp doanh nghiệp | 8/10 | 1 buổi',
			' | Tổng cộng | | 02 hoạt động'
		),
		rows: [
			['I Tuyên truyền', { c2: 'Phát tờ rơi', c3: '10/10', c6: '500 tờ' }],
			['II Đối thoại', { c2: 'Gặp doanh nghiệp', c3: '8/10', c6: '1 buổi' }]
		],
		left: ['total-row', 'total-row']
	},
	{
		why: 'the headings again in the middle, as after a page break',
		html: table('TT | Nội dung | Thời gian', '1 | Hiến máu | 10/10', 'TT | Nội dung | Thời gian', '2 | Trồng cây | 20/11'),
		rows: [
			[null, { c2: 'Hiến máu', c3: '10/10' }],
			[null, { c2: 'Trồng cây', c3: '20/11' }]
		],
		left: []
	},
	{
		why: 'the time in two columns under one heading',
		html: table('[v2] TT | [v2] Nội dung | [2] Thời gian | [v2] Kết quả', 'Từ ngày | Đến ngày', '1 | Tuần lễ chuyển đổi số | 05/10 | 10/10 | 3 lớp'),
		rows: [[null, { c2: 'Tuần lễ chuyển đổi số', c3: 'Từ ngày: 05/10\nĐến ngày: 10/10', c6: '3 lớp' }]],
		left: []
	},
	{
		why: 'a slip for each activity: names on the left, words on the right',
		html: `${table('Tên hoạt động | Hiến máu nhân đạo', 'Thời gian | 10/10/2026', 'Quy mô | Toàn Sở', 'Đối tượng | Công chức', 'Kết quả dự kiến | 50 đơn vị máu')}<p></p>${table('Tên hoạt động | Trồng cây', 'Thời gian | 20/11', 'Kết quả dự kiến | 100 cây')}`,
		rows: [
			[null, { c2: 'Hiến máu nhân đạo', c3: '10/10/2026', c4: 'Toàn Sở', c5: 'Công chức', c6: '50 đơn vị máu' }],
			[null, { c2: 'Trồng cây', c3: '20/11', c6: '100 cây' }]
		],
		left: []
	},
	{
		why: 'the foot of the letter inside the table',
		html: table('TT | Nội dung | Thời gian', '1 | Hiến máu | 10/10', ' | NGƯỜI LẬP BIỂU | TRƯỞNG PHÒNG', ' | Nguyễn Văn A | Trần Thị B'),
		rows: [[null, { c2: 'Hiến máu', c3: '10/10' }]],
		left: []
	},
	{
		why: 'two tables of which one is no register',
		html: `${table('Họ và tên | Chức vụ | Số điện thoại', 'Nguyễn Văn An | Chuyên viên | 0900 000 000')}<p>Đăng ký hoạt động</p>${table('TT | Nội dung | Thời gian', '1 | Hiến máu | 10/10')}`,
		rows: [[null, { c2: 'Hiến máu', c3: '10/10' }]],
		left: ['other-table']
	}
];
