import { expect, test } from 'vitest';
import { triggerOf } from './trigger.ts';

test.each([
	['Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng.', 'nếu có vướng mắc'],
	['Sau khi kết thúc đợt cao điểm, các phòng, đơn vị báo cáo kết quả về Văn phòng.', 'Sau khi kết thúc đợt cao điểm'],
	['Ngay sau khi nhận được đăng ký của các đơn vị, tổng hợp, trình Lãnh đạo.', 'Ngay sau khi nhận được đăng ký của các đơn vị'],
	['Báo cáo đột xuất khi có phát sinh về Văn phòng.', 'khi có phát sinh'],
	['Cung cấp số liệu khi được yêu cầu.', 'khi được yêu cầu'],
	['Thực hiện nhiệm vụ khác khi được Trưởng Tiểu ban, Phó Trưởng Tiểu ban phân công.', 'khi được Trưởng Tiểu ban, Phó Trưởng Tiểu ban phân công'],
	['Trả lời bằng văn bản khi được cơ quan chủ trì lấy ý kiến.', 'khi được cơ quan chủ trì lấy ý kiến'],
	['Nếu hộ dân chuyển nơi ở, thôn báo cho Ủy ban nhân dân xã.', 'Nếu hộ dân chuyển nơi ở'],
	['Trường hợp hồ sơ thiếu (do mất, cháy) thì đơn vị lập biên bản xác nhận.', 'Trường hợp hồ sơ thiếu (do mất, cháy)'],
	['Nếu cơ quan, tổ chức, đơn vị không có cấp trên thì tự xác minh.', 'Nếu cơ quan, tổ chức, đơn vị không có cấp trên'],
	['Báo cáo ngay Ban Thường trực khi phát sinh đơn thư tại thôn.', 'khi phát sinh đơn thư tại thôn'],
	[
		'Trường hợp phát sinh vướng mắc (chưa có quy định, quy định chồng chéo) thì nêu rõ và đề xuất.',
		'Trường hợp phát sinh vướng mắc (chưa có quy định, quy định chồng chéo)'
	],
	['Cử cán bộ tham gia tổ kiểm tra (khi có đề nghị của Phòng Kế hoạch) tại các điểm trường.', 'khi có đề nghị của Phòng Kế hoạch'],
	['Ngay sau hội nghị tổng kết, Văn phòng hoàn thiện biên bản.', 'Ngay sau hội nghị tổng kết'],
	['Sau khi quy chế chi trả, hỗ trợ được Hiệu trưởng ký, kế toán chi cho giáo viên.', 'Sau khi quy chế chi trả, hỗ trợ được Hiệu trưởng ký'],
	['Thực hiện báo cáo đột xuất theo yêu cầu của Huyện ủy.', 'đột xuất'],
	['Thông báo đến phụ huynh ngay sau khi kế hoạch được ban hành.', 'ngay sau khi kế hoạch được ban hành'],
	['Mở lớp bổ sung khi có kinh phí sẽ cấp sau.', 'khi có kinh phí']
])('%s is set going by its own words', (sentence, trigger) => {
	expect(triggerOf(sentence)).toBe(trigger);
});

test.each([
	'Tổ chức phổ biến, quán triệt nội dung kế hoạch này.',
	'Chủ trì, theo dõi, kiểm tra việc thực hiện.',
	'Khi triển khai phải bảo đảm tiết kiệm.',
	'Chuẩn bị phương án cấp cứu, điều trị khi có dịch bùng phát.',
	'Bố trí xe, thuyền sẵn sàng hỗ trợ các thôn khi có yêu cầu.',
	'Rà soát danh sách; lập biểu; báo cáo Ủy ban nhân dân xã khi có thay đổi.',
	'Thực hiện chế độ báo cáo định kỳ và đột xuất về Văn phòng.'
])('%s is done anyway', (sentence) => {
	expect(triggerOf(sentence)).toBeNull();
});
