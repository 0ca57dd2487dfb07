import type { DisclosureLine } from '../disclosure.ts';
import { line } from './line.ts';

const list = 'Luật 10/2022/QH15, Điều 46';
const conference = 'Luật 10/2022/QH15, Điều 51';
const inspection = 'Luật 10/2022/QH15, Điều 60';
const answered = 'Luật 10/2022/QH15, Điều 55';
const people = 'Luật 104/2016/QH13, Điều 17';
const board = { audience: 'public', boardDays: 30 } as const;

/**
 * What an agency discloses, to begin with. The subjects follow Điều 46 by its articles, not by its clauses word for word; how often each comes again is a
 * proposal. The agency compares it with the law in force and changes it.
 */
export const agencyDisclosures: readonly DisclosureLine[] = [
	line('Chủ trương của Đảng, chính sách, pháp luật của Nhà nước liên quan đến tổ chức và hoạt động của cơ quan', list),
	line('Kế hoạch công tác năm của cơ quan', list),
	line('Kế hoạch công tác quý, tháng', list, { everyMonths: 1 }),
	line('Dự toán ngân sách được giao và thuyết minh', list),
	line('Tình hình thực hiện dự toán ngân sách', list, { everyMonths: 3 }),
	line('Quyết toán ngân sách đã được duyệt', list),
	line('Mua sắm, quản lý và sử dụng tài sản công', list),
	line('Tuyển dụng, tiếp nhận, đào tạo, bồi dưỡng, điều động, bổ nhiệm, luân chuyển', list, { everyMonths: 6 }),
	line('Nâng bậc lương, nâng ngạch, thăng hạng, thôi việc, nghỉ hưu', list, { everyMonths: 6 }),
	line('Đánh giá, xếp loại cán bộ, công chức, viên chức, người lao động', list),
	line('Khen thưởng, kỷ luật', list),
	line('Kết luận về vụ việc tiêu cực, tham nhũng, lãng phí; kết quả thanh tra, kiểm tra, kiểm toán', list),
	line('Bản kê khai tài sản, thu nhập của người có nghĩa vụ kê khai', 'Luật 36/2018/QH14, Điều 39'),
	line('Kết quả giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh trong nội bộ', list, { everyMonths: 6 }),
	line('Nội quy, quy chế của cơ quan; quy chế thực hiện dân chủ', list, { everyMonths: null }),
	line('Kết quả tiếp thu, giải trình ý kiến của cán bộ, công chức, viên chức, người lao động', answered, { everyMonths: 6 }),
	line('Văn bản chỉ đạo, điều hành của cấp trên liên quan đến cơ quan', list, { everyMonths: 3 }),
	line('Hội nghị cán bộ, công chức, viên chức, người lao động hằng năm: nghị quyết và kết quả thực hiện', conference),
	line('Ban Thanh tra nhân dân: danh sách thành viên và nhiệm kỳ', inspection, { everyMonths: 24, isTerm: true }),
	line('Thủ tục hành chính thuộc thẩm quyền giải quyết', 'Nghị định 63/2010/NĐ-CP, Điều 17', { ...board, everyMonths: null }),
	line('Lịch tiếp công dân của lãnh đạo', 'Luật 42/2013/QH13, Điều 24', board),
	line('Dự toán, tình hình thực hiện và quyết toán ngân sách', people, board),
	line('Chức năng, nhiệm vụ, cơ cấu tổ chức, địa chỉ, số điện thoại của cơ quan', people, { audience: 'public', everyMonths: null }),
	line('Báo cáo công tác định kỳ; kết quả giải quyết phản ánh, kiến nghị', people, { audience: 'public', everyMonths: 6 })
];
