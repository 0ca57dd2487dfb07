import { portraitWidth } from '@kheo/core';
import { closing, head, table } from '../compose/tables.ts';
import { body, centred } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A plan of the Fatherland Front: numbers typed by hand, a task table merged downwards over two pages, a footnote. */
export const frontPlan: Sample = {
	name: 'ke-hoach-mat-tran',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'XÃ SƠN BÌNH', 'BAN THƯỜNG TRỰC', '~Số: 41/KH-MTTQ-BTT'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Bình, ngày 01 tháng 8 năm 2026']
				),
				centred('KẾ HOẠCH', { bold: true }),
				centred('Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026', { bold: true }),
				body(
					'Căn cứ Hướng dẫn số 88/HD-MTTQ-BTT ngày 15/7/2026 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh về tổ chức Ngày hội Đại đoàn kết toàn dân tộc[^1], Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã xây dựng kế hoạch như sau:'
				),
				body('**I. MỤC ĐÍCH**'),
				body('Củng cố tình làng nghĩa xóm; biểu dương hộ gia đình, cá nhân tiêu biểu ở khu dân cư.'),
				body('**II. TIẾN ĐỘ**'),
				table(
					[8, 30, 36, 26],
					[
						['Stt', 'Đơn vị thực hiện', 'Công việc', 'Thời gian'],
						['1', { text: 'Ban công tác Mặt trận các thôn', down: 3 }, 'Họp dân thống nhất chương trình', 'Trước ngày 15/9/2026'],
						['2', 'Bình xét gia đình tiêu biểu', 'Trước ngày 05/10/2026'],
						['3', 'Tổ chức Ngày hội', 'Từ ngày 10/11 đến ngày 18/11/2026'],
						['4', 'Hội Phụ nữ xã', 'Chuẩn bị bữa cơm đoàn kết', 'Trước ngày 10/11/2026']
					],
					1,
					portraitWidth
				),
				body('**III. TỔ CHỨC THỰC HIỆN**'),
				body('**1. Ban công tác Mặt trận các thôn**'),
				body('- Gửi danh sách gia đình tiêu biểu về Ban Thường trực trước ngày 08/10/2026.'),
				body('- Báo cáo kết quả Ngày hội về Ban Thường trực chậm nhất ngày 22/11/2026.'),
				body('**2. Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã**'),
				body('- Tổng hợp, báo cáo Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh trước ngày 30/11/2026.'),
				closing(
					['- BTT UBMTTQ tỉnh (b/c);', '- Thường trực Đảng ủy xã (b/c);', '- Ban công tác Mặt trận các thôn;', '- Lưu: VT.'],
					['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH', '', '', 'Cao Thị Bích Ngọc']
				)
			]
		}
	],
	notes: ['Ngày truyền thống Mặt trận Tổ quốc Việt Nam: 18/11/1930.'],
	facts: {
		kind: 'Kế hoạch',
		number: '41',
		symbol: 'KH-MTTQ-BTT',
		date: '2026-08-01',
		issuer: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Sơn Bình',
		citations: ['88/HD-MTTQ-BTT'],
		due: ['2026-09-14', '2026-10-04', '2026-11-18', '2026-11-09', '2026-10-07', '2026-11-22', '2026-11-29'],
		recipients: 4,
		signer: 'Cao Thị Bích Ngọc',
		columns: []
	}
};
