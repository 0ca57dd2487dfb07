import type { DisclosureLine } from '../disclosure.ts';
import { line } from './line.ts';

const list = 'Luật 10/2022/QH15, Điều 11';
const open = { audience: 'public', boardDays: 30 } as const;
/** Said by loudspeaker too, on three days running (Điều 12). */
const aloud = { ...open, airDays: 3 } as const;

/** What a commune or ward discloses to its people, to begin with: the subjects of Điều 11. The commune compares it with the law in force and changes it. */
export const communeDisclosures: readonly DisclosureLine[] = [
	line('Kế hoạch phát triển kinh tế - xã hội hằng năm và kết quả thực hiện', list, open),
	line('Dự toán, tình hình thực hiện và quyết toán ngân sách cấp xã', list, { ...open, everyMonths: 3 }),
	line('Dự án, công trình đầu tư trên địa bàn: tiến độ, nhà thầu, kinh phí', list, { ...open, everyMonths: 6 }),
	line('Quy hoạch, kế hoạch sử dụng đất; phương án bồi thường, hỗ trợ, tái định cư', list, open),
	line('Điều chỉnh địa giới, đặt tên, đổi tên thôn, tổ dân phố, đường phố', list, { ...open, everyMonths: null }),
	line('Các khoản đóng góp của Nhân dân: mức thu, kết quả thu, chi', list, { ...open, everyMonths: 6 }),
	line('Chương trình, dự án, nguồn vốn phát triển kinh tế, giảm nghèo, an sinh xã hội', list, { ...aloud, everyMonths: 6 }),
	line('Bình xét hộ nghèo, cận nghèo; trợ cấp xã hội, cứu trợ, tặng nhà, cấp thẻ bảo hiểm y tế', list, { ...aloud, everyMonths: 6 }),
	line('Hộ kinh doanh, thuế, phí, lệ phí do cấp xã trực tiếp thu', list, aloud),
	line('Tuyển quân, nghĩa vụ quân sự', list, aloud),
	line('Phòng, chống thiên tai, dịch bệnh; vệ sinh môi trường, an toàn thực phẩm', list, { ...aloud, everyMonths: 6 }),
	line('Thủ tục hành chính do cấp xã giải quyết', list, { ...aloud, everyMonths: null }),
	line('Nhiệm vụ, quyền hạn, quy tắc ứng xử, số điện thoại của cán bộ, công chức cấp xã', list, { ...open, everyMonths: null }),
	line('Kết quả thanh tra, kiểm tra; giải quyết tiêu cực, tham nhũng của cán bộ, công chức cấp xã, thôn, tổ dân phố', list, open),
	line('Kết quả lấy phiếu tín nhiệm; kết quả tiếp thu, giải trình ý kiến của Nhân dân', list, open),
	line('Hương ước, quy ước đã được công nhận', list, { ...open, everyMonths: null }),
	line('Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng: thành viên và nhiệm kỳ', 'Luật 10/2022/QH15, Điều 36 và Điều 41', {
		...open,
		everyMonths: 24,
		isTerm: true
	}),
	line('Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân', 'Luật 42/2013/QH13, Điều 24', open),
	line('Quy chế thực hiện dân chủ trong cơ quan; hội nghị cán bộ, công chức hằng năm; khen thưởng', 'Luật 10/2022/QH15, Điều 46 và Điều 51')
];
