import { portraitWidth } from '@kheo/core';
import { closing, head, table } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A school's plan: two appendices, months merged downwards, cells of several lines, a list inside a cell. */
export const schoolPlan: Sample = {
	name: 'ke-hoach-truong',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['~UBND XÃ PHÚ LỄ', 'TRƯỜNG TRUNG HỌC CƠ SỞ PHÚ LỄ', '~Số: 58/KH-THCSPL'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Phú Lễ, ngày 10 tháng 9 năm 2026']
				),
				centred('KẾ HOẠCH', { bold: true }),
				centred('Giáo dục kỹ năng phòng, chống đuối nước cho học sinh năm học 2026 - 2027', { bold: true }),
				body(
					'Căn cứ Thông tư số 06/2025/TT-BGDĐT ngày 14 tháng 4 năm 2025 của Bộ Giáo dục và Đào tạo; Công văn số 719/SGDĐT-CTTT ngày 25/8/2026 của Sở Giáo dục và Đào tạo về giáo dục kỹ năng cho học sinh, nhà trường xây dựng kế hoạch như sau:'
				),
				numbered(1, 0, 'I.', 'MỤC TIÊU', { bold: true }),
				body('Học sinh khối 6 biết bơi ít nhất 25 m; mọi học sinh biết cách gọi trợ giúp khi gặp người đuối nước.'),
				numbered(1, 0, 'II.', 'TỔ CHỨC THỰC HIỆN', { bold: true }),
				numbered(2, 0, '1.', 'Tổ Giáo dục thể chất', { bold: true }),
				body('- Xây dựng giáo án, trình Hiệu trưởng duyệt trước ngày 20/9/2026.'),
				body('- Đăng ký bể bơi và lịch học theo Phụ lục 1 xong trước ngày 25/9/2026.'),
				numbered(2, 0, '2.', 'Giáo viên chủ nhiệm', { bold: true }),
				body('- Lập danh sách học sinh chưa biết bơi theo Phụ lục 2, gửi Tổ Giáo dục thể chất trước ngày 18/9/2026.'),
				numbered(2, 0, '3.', 'Tổ Văn phòng', { bold: true }),
				body('- Báo cáo kết quả về Ủy ban nhân dân xã chậm nhất ngày 31/5/2027.'),
				closing(['- UBND xã (để b/c);', '- Ban Giám hiệu;', '- Các tổ chuyên môn;', '- Lưu: VT.'], ['HIỆU TRƯỞNG', '', '', 'Trịnh Xuân Hòa'])
			]
		},
		{
			orientation: 'portrait',
			parts: [
				centred('Phụ lục 1', { bold: true }),
				centred('LỊCH HỌC BƠI', { bold: true }),
				table(
					[14, 16, 44, 26],
					[
						['Tháng', 'Tuần', 'Nội dung', 'Người phụ trách'],
						[{ text: '10/2026', down: 2 }, '1', 'Làm quen với nước¶Thở trong nước', 'Thầy Long'],
						['2', 'Nổi ngửa, nổi sấp', 'Thầy Long'],
						[{ text: '11/2026', down: 2 }, '1', 'Đạp chân ếch', 'Cô Huyền'],
						['2', '1. Phối hợp tay chân¶2. Bơi 25 m có phao', 'Cô Huyền¶Thầy Long']
					],
					1,
					portraitWidth
				),
				body('')
			]
		},
		{
			orientation: 'portrait',
			parts: [
				centred('Phụ lục 2', { bold: true }),
				centred('DANH SÁCH HỌC SINH CHƯA BIẾT BƠI', { bold: true }),
				table(
					[8, 34, 14, 18, 26],
					[
						['Stt', 'Họ và tên', 'Lớp', 'Ngày sinh', 'Tình trạng sức khỏe'],
						['1', 'Học sinh A', '6A', '12/02/2015', 'Tốt'],
						['2', 'Học sinh B', '6B', '30/7/2015', 'Viêm mũi nhẹ']
					],
					1,
					portraitWidth
				),
				body('')
			]
		}
	],
	notes: [],
	facts: {
		kind: 'Kế hoạch',
		number: '58',
		symbol: 'KH-THCSPL',
		date: '2026-09-10',
		issuer: 'Trường Trung học cơ sở Phú Lễ',
		citations: ['06/2025/TT-BGDĐT', '719/SGDĐT-CTTT'],
		due: ['2026-09-19', '2026-09-24', '2026-09-17', '2027-05-31'],
		recipients: 4,
		signer: 'Trịnh Xuân Hòa',
		columns: [
			['Tháng', 'Tuần', 'Nội dung', 'Người phụ trách'],
			['Stt', 'Họ và tên', 'Lớp', 'Ngày sinh', 'Tình trạng sức khỏe']
		]
	}
};
