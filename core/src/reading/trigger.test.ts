import { expect, test } from 'vitest';
import { triggerOf } from './trigger.ts';

test.each([
	['Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng.', 'nếu có vướng mắc'],
	['Sau khi kết thúc đợt cao điểm, các phòng, đơn vị báo cáo kết quả về Văn phòng.', 'Sau khi kết thúc đợt cao điểm'],
	['Ngay sau khi nhận được đăng ký của các đơn vị, tổng hợp, trình Lãnh đạo.', 'Ngay sau khi nhận được đăng ký của các đơn vị'],
	['Báo cáo đột xuất khi có phát sinh về Văn phòng.', 'khi có phát sinh'],
	['Cung cấp số liệu khi được yêu cầu.', 'khi được yêu cầu']
])('%s is set going by its own words', (sentence, trigger) => {
	expect(triggerOf(sentence)).toBe(trigger);
});

test.each(['Tổ chức phổ biến, quán triệt nội dung kế hoạch này.', 'Chủ trì, theo dõi, kiểm tra việc thực hiện.', 'Khi triển khai phải bảo đảm tiết kiệm.'])(
	'%s is done anyway',
	(sentence) => {
		expect(triggerOf(sentence)).toBeNull();
	}
);
