import { closing, head, table } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A department's plan: automatic numbering on three levels, a footnote, an appendix across with two head rows. */
export const departmentPlan: Sample = {
	name: 'ke-hoach-so',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['~UBND TỈNH HOÀNH LĨNH', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Số: 184/KH-SNNMT'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hoành Lĩnh, ngày 12 tháng 3 năm 2026']
				),
				centred('KẾ HOẠCH', { bold: true }),
				centred('Rà soát, số hóa hồ sơ công trình thủy lợi nhỏ năm 2026', { bold: true }),
				body(
					'Thực hiện Kế hoạch số 57/KH-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số ngành nông nghiệp và môi trường[^1], Sở Nông nghiệp và Môi trường xây dựng kế hoạch như sau:'
				),
				numbered(1, 0, 'I.', 'MỤC ĐÍCH, YÊU CẦU', { bold: true }),
				numbered(1, 1, '1.', 'Hồ sơ từng hồ chứa, trạm bơm, tuyến kênh được lập một lần, dùng chung giữa các cơ quan quản lý.'),
				numbered(1, 1, '2.', 'Số liệu thu thập phải đúng hiện trạng, có người chịu trách nhiệm ký xác nhận.'),
				numbered(1, 0, 'II.', 'NỘI DUNG', { bold: true }),
				numbered(1, 1, '1.', 'Kiểm đếm tại thực địa'),
				numbered(1, 2, 'a)', 'Đo lại cao trình đập, chiều dài kênh và công suất máy bơm của từng công trình.'),
				numbered(1, 2, 'b)', 'Chụp ảnh hiện trạng, ghi tọa độ, gắn mã công trình.'),
				numbered(1, 1, '2.', 'Nhập liệu lên phần mềm quản lý công trình theo mẫu tại Phụ lục I.'),
				numbered(1, 0, 'III.', 'TỔ CHỨC THỰC HIỆN', { bold: true }),
				numbered(1, 1, '1.', 'Chi cục Thủy lợi', { bold: true }),
				body('- Chủ trì hướng dẫn các đơn vị kiểm đếm, hoàn thành trước ngày 15/4/2026.'),
				body('- Tổng hợp kết quả của các đơn vị, báo cáo Giám đốc Sở trước ngày 30/6/2026.'),
				numbered(1, 1, '2.', 'Các Trạm Quản lý thủy nông', { bold: true }),
				body('- Gửi danh mục công trình theo Phụ lục I về Chi cục Thủy lợi **trước ngày 10/5/2026.**'),
				body('- Cử người phối hợp với đoàn kiểm đếm khi có yêu cầu.'),
				numbered(1, 1, '3.', 'Văn phòng Sở', { bold: true }),
				body('- Bố trí kinh phí, máy đo và xe cho các đoàn xong trước ngày 05/4/2026.'),
				body('Trên đây là Kế hoạch rà soát, số hóa hồ sơ công trình thủy lợi nhỏ năm 2026, yêu cầu các đơn vị triển khai thực hiện./.'),
				closing(
					['- UBND tỉnh (để b/c);', '- Giám đốc, các Phó Giám đốc Sở;', '- Các phòng, đơn vị thuộc Sở;', '- Lưu: VT, CCTL.'],
					['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', '', 'Lê Hữu Thắng']
				)
			]
		},
		{
			orientation: 'landscape',
			parts: [
				centred('PHỤ LỤC I', { bold: true }),
				centred('DANH MỤC CÔNG TRÌNH THỦY LỢI NHỎ', { bold: true }),
				centred('(Kèm theo Kế hoạch số 184/KH-SNNMT ngày 12/3/2026 của Sở Nông nghiệp và Môi trường)', { italic: true }),
				table(
					[6, 26, 16, 12, 14, 14, 12],
					[
						[
							{ text: 'Stt', down: 2 },
							{ text: 'Tên công trình', down: 2 },
							{ text: 'Địa điểm', down: 2 },
							{ text: 'Quy mô', across: 3 },
							{ text: 'Ghi chú', down: 2 }
						],
						['Diện tích tưới (ha)', 'Chiều dài kênh (m)', 'Công suất (m³/h)'],
						['1', 'Hồ Khe Dứa', 'Xã Sơn Bình', '45,5', '1.200', '', 'Đập đất, cần gia cố¶mái thượng lưu'],
						['2', 'Trạm bơm Đồng Chiêm', 'Xã Phú Lễ', '120', '3.450', '1.080', ''],
						['3', 'Kênh N5 - Bàu Sen', 'Xã Phú Lễ', '60', '2.100', '', 'Bồi lấp 300 m']
					],
					2
				),
				body('')
			]
		}
	],
	notes: ['Kế hoạch số 57/KH-UBND thay thế Kế hoạch số 31/KH-UBND ngày 14/02/2024 của Ủy ban nhân dân tỉnh.'],
	facts: {
		kind: 'Kế hoạch',
		number: '184',
		symbol: 'KH-SNNMT',
		date: '2026-03-12',
		issuer: 'Sở Nông nghiệp và Môi trường',
		citations: ['57/KH-UBND', '31/KH-UBND'],
		due: ['2026-04-14', '2026-06-29', '2026-05-09', '2026-04-04'],
		recipients: 4,
		signer: 'Lê Hữu Thắng',
		columns: [['Stt', 'Tên công trình', 'Địa điểm', 'Quy mô', 'Ghi chú']]
	}
};
