import { portraitWidth } from '@kheo/core';
import { closing, head, table } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A report: figures in a table of the body, dated proposals, an annex of figures with a total. */
export const wardReport: Sample = {
	name: 'bao-cao-phuong',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['~ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN MỸ', '~Số: 215/BC-UBND'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Tân Mỹ, ngày 25 tháng 6 năm 2026']
				),
				centred('BÁO CÁO', { bold: true }),
				centred('Kết quả thực hiện công tác phòng, chống ngập úng 6 tháng đầu năm 2026', { bold: true }),
				body(
					'Thực hiện Công văn số 1108/SXD-HT ngày 02/6/2026 của Sở Xây dựng về việc báo cáo công tác phòng, chống ngập úng, Ủy ban nhân dân phường báo cáo như sau:'
				),
				numbered(1, 0, 'I.', 'KẾT QUẢ THỰC HIỆN', { bold: true }),
				body('Trong 6 tháng, phường đã nạo vét 4.350 m cống, thay 62 nắp hố ga, di dời 3 điểm tập kết rác lấn lòng mương. Số liệu chi tiết tại Phụ lục.'),
				numbered(1, 0, 'II.', 'TỒN TẠI, HẠN CHẾ', { bold: true }),
				body('Hai tuyến đường Nguyễn Trãi, Bờ Đê còn ngập khi mưa trên 60 mm vì cống ngang chưa được mở rộng.'),
				numbered(1, 0, 'III.', 'NHIỆM VỤ 6 THÁNG CUỐI NĂM', { bold: true }),
				numbered(2, 0, '1.', 'Tổ Quản lý đô thị lập danh mục cống cần mở rộng, trình Ủy ban nhân dân phường trước ngày 10/7/2026.'),
				numbered(2, 0, '2.', 'Công an phường xử lý các trường hợp đổ phế thải xuống mương, báo cáo kết quả trước ngày 31/8/2026.'),
				numbered(2, 0, '3.', 'Các tổ dân phố vận động nhân dân khơi thông rãnh thoát nước trước nhà vào sáng thứ Bảy hằng tuần.'),
				body('Trên đây là báo cáo kết quả phòng, chống ngập úng 6 tháng đầu năm 2026 của Ủy ban nhân dân phường Tân Mỹ./.'),
				closing(
					['- Sở Xây dựng;', '- Thường trực Đảng ủy phường;', '- Các tổ dân phố;', '- Lưu: VT, QLĐT.'],
					['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Vũ Đình Khoa']
				)
			]
		},
		{
			orientation: 'portrait',
			parts: [
				centred('PHỤ LỤC', { bold: true }),
				centred('KHỐI LƯỢNG NẠO VÉT, SỬA CHỮA HỆ THỐNG THOÁT NƯỚC', { bold: true }),
				table(
					[8, 36, 14, 20, 22],
					[
						['STT', 'Hạng mục', 'Đơn vị tính', 'Khối lượng', 'Kinh phí (triệu đồng)'],
						['1', 'Nạo vét cống dọc', 'm', '4.350', '318,5'],
						['2', 'Thay nắp hố ga', 'cái', '62', '93'],
						['3', 'Di dời điểm tập kết rác', 'điểm', '3', '27,5'],
						[{ text: 'Tổng cộng', across: 4 }, '439']
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
		kind: 'Báo cáo',
		number: '215',
		symbol: 'BC-UBND',
		date: '2026-06-25',
		issuer: 'Ủy ban nhân dân phường Tân Mỹ',
		citations: ['1108/SXD-HT'],
		due: ['2026-07-09', '2026-08-30'],
		recipients: 4,
		signer: 'Vũ Đình Khoa',
		columns: [['STT', 'Hạng mục', 'Đơn vị tính', 'Khối lượng', 'Kinh phí (triệu đồng)']]
	}
};
