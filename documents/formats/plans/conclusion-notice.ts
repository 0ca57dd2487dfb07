import { closing, head } from '../compose/tables.ts';
import { body, centred, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A notice of conclusions: the number still blank, duties by unit, two footnotes, signed by the chief of office for the chairman. */
export const conclusionNotice: Sample = {
	name: 'thong-bao-ket-luan',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['~UBND TỈNH HOÀNH LĨNH', 'VĂN PHÒNG', '~Số:        /TB-VP'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hoành Lĩnh, ngày      tháng 7 năm 2026']
				),
				centred('THÔNG BÁO', { bold: true }),
				centred('Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về tiến độ giải phóng mặt bằng đường vành đai phía Đông', { bold: true }),
				body(
					'Ngày 03/7/2026, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp nghe báo cáo tiến độ giải phóng mặt bằng[^1]. Sau khi nghe ý kiến các đại biểu, đồng chí kết luận:'
				),
				numbered(3, 0, '1.', 'Về kết quả: các cơ quan đã chi trả cho 214 trên 238 hộ; còn 24 hộ chưa thống nhất giá đất vườn.'),
				numbered(3, 0, '2.', 'Về nhiệm vụ thời gian tới:'),
				body('- Ủy ban nhân dân xã Phú Lễ đối thoại với từng hộ, báo cáo kết quả về Văn phòng Ủy ban nhân dân tỉnh trước ngày 25/7/2026.'),
				body('- Sở Nông nghiệp và Môi trường trình phê duyệt giá đất cụ thể bổ sung trước ngày 18/7/2026[^2].'),
				body('- Ban Quản lý dự án giao thông bàn giao mốc cho nhà thầu đoạn Km2 - Km5 chậm nhất ngày 10/8/2026.'),
				numbered(3, 0, '3.', 'Thanh tra tỉnh kiểm tra việc chi trả, không để xảy ra khiếu kiện đông người.'),
				body('Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, địa phương biết, thực hiện./.'),
				closing(
					['- Chủ tịch, các PCT UBND tỉnh;', '- Các sở: NNMT, XD, TC;', '- UBND xã Phú Lễ;', '- Lưu: VT, NC, KTN.'],
					['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', '', '', 'Hoàng Mạnh Tuấn']
				)
			]
		}
	],
	notes: [
		'Theo Giấy mời số 233/GM-UBND ngày 29/6/2026 của Ủy ban nhân dân tỉnh.',
		'Thực hiện Quyết định số 515/QĐ-UBND ngày 11/3/2026 của Ủy ban nhân dân tỉnh về bảng giá đất điều chỉnh.'
	],
	facts: {
		kind: 'Thông báo',
		number: null,
		symbol: 'TB-VP',
		date: null,
		issuer: 'Văn phòng',
		citations: ['233/GM-UBND', '515/QĐ-UBND'],
		due: ['2026-07-24', '2026-07-17', '2026-08-10'],
		recipients: 4,
		signer: 'Hoàng Mạnh Tuấn',
		columns: []
	}
};
