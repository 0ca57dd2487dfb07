import { closing, head } from '../compose/tables.ts';
import { body, numbered } from '../compose/text.ts';
import type { Sample } from '../compose/sample.ts';

/** A commune's letter: no title, its subject under the number, addressees, automatic numbering, no appendix. */
export const communeLetter: Sample = {
	name: 'cong-van-xa',
	pages: [
		{
			orientation: 'portrait',
			parts: [
				head(
					['ỦY BAN NHÂN DÂN', 'XÃ SƠN BÌNH', '~Số: 96/UBND-KT', '~V/v thu gom vỏ bao thuốc\nbảo vệ thực vật vụ hè thu'],
					['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Bình, ngày 04 tháng 5 năm 2026']
				),
				body('Kính gửi:', { align: 'center', indentFirst: 0 }),
				body('- Các thôn trên địa bàn xã;', { indentFirst: 2800 }),
				body('- Hợp tác xã dịch vụ nông nghiệp Sơn Bình.', { indentFirst: 2800 }),
				body(
					'Căn cứ Nghị quyết số 12/2025/NQ-HĐND ngày 18 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh quy định về thu gom, xử lý chất thải trong sản xuất nông nghiệp; Ủy ban nhân dân xã đề nghị các thôn, hợp tác xã thực hiện các nội dung sau:'
				),
				numbered(1, 0, '1.', 'Các thôn rà soát, sửa chữa bể chứa đã hư hỏng; báo cáo số bể cần làm mới về Ủy ban nhân dân xã trước ngày 20/5/2026.'),
				numbered(1, 0, '2.', 'Hợp tác xã dịch vụ nông nghiệp Sơn Bình tổ chức thu gom đợt 1 xong trước ngày 15/6/2026 và đợt 2 chậm nhất ngày 30/9/2026.'),
				numbered(1, 0, '3.', 'Công chức địa chính - nông nghiệp hướng dẫn phân loại, cân và lập biên bản bàn giao với đơn vị vận chuyển.'),
				body('Quá trình thực hiện có vướng mắc, các thôn phản ánh về Ủy ban nhân dân xã để được hướng dẫn./.'),
				closing(
					['- Như trên;', '- Thường trực Đảng ủy, HĐND xã (b/c);', '- Chủ tịch, các Phó Chủ tịch UBND xã;', '- Lưu: VT.'],
					['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Đặng Thị Thu Hiền']
				)
			]
		}
	],
	notes: [],
	facts: {
		kind: 'Công văn',
		number: '96',
		symbol: 'UBND-KT',
		date: '2026-05-04',
		issuer: 'Ủy ban nhân dân xã Sơn Bình',
		citations: ['12/2025/NQ-HĐND'],
		due: ['2026-05-19', '2026-06-14', '2026-09-30'],
		recipients: 4,
		signer: 'Đặng Thị Thu Hiền',
		columns: []
	}
};
