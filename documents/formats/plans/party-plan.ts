import { closing, head, table } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A Party committee's plan: its own head and number, bullets from the numbering part, an appendix with a wide form. */
export const partyPlan: Sample = {
	name: 'ke-hoach-dang-uy',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(['~TỈNH ỦY HOÀNH LĨNH', 'ĐẢNG ỦY XÃ PHÚ LỄ', '~*', '~Số 27-KH/ĐU'], ['ĐẢNG CỘNG SẢN VIỆT NAM', '~Phú Lễ, ngày 16 tháng 02 năm 2026']),
				centred('KẾ HOẠCH', { bold: true }),
				centred('học tập, quán triệt nghị quyết và chương trình hành động năm 2026', { bold: true }),
				centred('-----'),
				body(
					'Thực hiện Hướng dẫn số 14-HD/BTGDVTU ngày 22/01/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy về học tập nghị quyết; Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch với nội dung cụ thể như sau:'
				),
				numbered(1, 0, 'I-', 'MỤC ĐÍCH, YÊU CẦU', { bold: true }),
				numbered(2, 0, '-', 'Cán bộ, đảng viên nắm chắc điểm mới của nghị quyết, liên hệ với việc của chi bộ mình.'),
				numbered(2, 0, '-', 'Học nghiêm túc, tránh hình thức; sau học phải có chương trình hành động.'),
				numbered(1, 0, 'II-', 'TỔ CHỨC THỰC HIỆN', { bold: true }),
				numbered(3, 0, '1.', 'Ban Xây dựng Đảng', { bold: true }),
				numbered(2, 0, '-', 'Tham mưu tài liệu, lịch học; gửi các chi bộ trước ngày 28/02/2026.'),
				numbered(2, 0, '-', 'Tổng hợp kết quả, báo cáo Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 20/4/2026.'),
				numbered(3, 0, '2.', 'Các chi bộ trực thuộc', { bold: true }),
				numbered(2, 0, '-', 'Tổ chức học xong trước ngày 31/3/2026.'),
				numbered(2, 0, '-', 'Gửi báo cáo theo Phụ lục về Ban Xây dựng Đảng chậm nhất ngày 10/4/2026.'),
				closing(
					['- Tỉnh ủy (báo cáo),', '- Ban Tuyên giáo và Dân vận Tỉnh ủy (báo cáo),', '- Các chi bộ trực thuộc,', '- Lưu Văn phòng Đảng ủy.'],
					['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', '', 'Ngô Văn Dũng']
				)
			]
		},
		{
			orientation: 'landscape',
			parts: [
				centred('PHỤ LỤC', { bold: true }),
				centred('KẾT QUẢ HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT', { bold: true }),
				table(
					[5, 25, 14, 14, 14, 14, 14],
					[
						['TT', 'Chi bộ', 'Ngày học', 'Tổng số đảng viên', 'Số dự học', 'Tỷ lệ (%)', 'Ghi chú'],
						['1', 'Chi bộ thôn Đồng Chiêm', '14/3/2026', '38', '36', '94,7', 'Vắng có lý do 2'],
						['2', 'Chi bộ Trường THCS Phú Lễ', '21/3/2026', '27', '27', '100', '']
					]
				),
				body('')
			]
		}
	],
	notes: [],
	facts: {
		kind: 'Kế hoạch',
		number: '27',
		symbol: 'KH/ĐU',
		date: '2026-02-16',
		issuer: 'Đảng ủy xã Phú Lễ',
		citations: ['14-HD/BTGDVTU'],
		due: ['2026-02-27', '2026-04-19', '2026-03-30', '2026-04-10'],
		recipients: 4,
		signer: 'Ngô Văn Dũng',
		columns: [['TT', 'Chi bộ', 'Ngày học', 'Tổng số đảng viên', 'Số dự học', 'Tỷ lệ (%)', 'Ghi chú']]
	}
};
