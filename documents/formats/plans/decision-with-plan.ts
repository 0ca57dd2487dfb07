import { portraitWidth } from '@kheo/core';
import { closing, head, table } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A decision and the plan it issues, with duties in a table: the plan follows the decision's signature. */
export const decisionWithPlan: Sample = {
	name: 'quyet-dinh-kem-ke-hoach',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['ỦY BAN NHÂN DÂN', 'TỈNH HOÀNH LĨNH', '~Số: 731/QĐ-UBND'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hoành Lĩnh, ngày 08 tháng 4 năm 2026']
				),
				centred('QUYẾT ĐỊNH', { bold: true }),
				centred('Ban hành Kế hoạch kiểm tra an toàn cầu treo dân sinh năm 2026', { bold: true }),
				centred('ỦY BAN NHÂN DÂN TỈNH HOÀNH LĨNH', { bold: true }),
				body('Căn cứ Luật Tổ chức chính quyền địa phương;', { italic: true }),
				body('Căn cứ Nghị định số 117/2025/NĐ-CP ngày 30/6/2025 của Chính phủ về quản lý công trình cầu trên đường giao thông nông thôn;', { italic: true }),
				body('Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 402/TTr-SXD ngày 27/3/2026.', { italic: true }),
				centred('QUYẾT ĐỊNH:', { bold: true }),
				body('**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch kiểm tra an toàn cầu treo dân sinh năm 2026.'),
				body('**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký.'),
				body(
					'**Điều 3.** Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.'
				),
				closing(
					['- Như Điều 3;', '- Bộ Xây dựng (để b/c);', '- TT. Tỉnh ủy, TT. HĐND tỉnh;', '- Cổng Thông tin điện tử tỉnh;', '- Lưu: VT, KTN.'],
					['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Phan Quốc Bảo']
				)
			]
		},
		{
			orientation: 'portrait',
			parts: [
				head(['ỦY BAN NHÂN DÂN', 'TỈNH HOÀNH LĨNH'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
				centred('KẾ HOẠCH', { bold: true }),
				centred('Kiểm tra an toàn cầu treo dân sinh năm 2026', { bold: true }),
				centred('(Ban hành kèm theo Quyết định số 731/QĐ-UBND ngày 08/4/2026 của Ủy ban nhân dân tỉnh)', { italic: true }),
				numbered(1, 0, 'I.', 'YÊU CẦU', { bold: true }),
				body('Kiểm tra hết các cầu treo đang khai thác; cầu có nguy cơ mất an toàn phải dừng khai thác ngay[^1].'),
				numbered(1, 0, 'II.', 'PHÂN CÔNG NHIỆM VỤ', { bold: true }),
				table(
					[6, 34, 20, 20, 20],
					[
						['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'],
						['1', 'Lập danh sách cầu treo theo từng xã', 'UBND các xã, phường', 'Sở Xây dựng', 'Trước ngày 30/4/2026'],
						['2', 'Kiểm tra cáp, mố neo, hệ mặt cầu', { text: 'Sở Xây dựng', down: 2 }, 'UBND các xã, phường', 'Trước ngày 15/7/2026'],
						['3', 'Cắm biển hạn chế tải trọng', 'Công an tỉnh', 'Trước ngày 10/8/2026'],
						['4', 'Bố trí vốn sửa chữa khẩn cấp', 'Sở Tài chính', 'Sở Xây dựng', 'Trước ngày 20/9/2026']
					],
					1,
					portraitWidth
				),
				numbered(1, 0, 'III.', 'CHẾ ĐỘ BÁO CÁO', { bold: true }),
				body('Sở Xây dựng tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/10/2026.')
			]
		}
	],
	notes: ['Trình tự dừng khai thác thực hiện theo Thông tư số 29/2024/TT-BGTVT ngày 15/8/2024 của Bộ trưởng Bộ Giao thông vận tải.'],
	facts: {
		kind: 'Quyết định',
		number: '731',
		symbol: 'QĐ-UBND',
		date: '2026-04-08',
		issuer: 'Ủy ban nhân dân tỉnh Hoành Lĩnh',
		citations: ['117/2025/NĐ-CP', '402/TTr-SXD', '29/2024/TT-BGTVT'],
		due: ['2026-04-29', '2026-07-14', '2026-08-09', '2026-09-19', '2026-10-14'],
		recipients: 5,
		signer: 'Phan Quốc Bảo',
		columns: []
	}
};
