/** Refusals of the rules for open forms. */
export const spamRuleProblems = {
	'spam-rule.most-unread': 'Số này chưa đúng. Chưa lưu; xin nhập số nguyên từ 0 đến 10.000.',
	'spam-rule.moved': 'Có người vừa thay đổi ở cửa sổ khác. Điều đồng chí vừa làm chưa được ghi; trang đã hiện tình hình mới nhất.',
	'spam-rule.not-found': 'Không tìm thấy quy tắc này, hoặc nó đã thôi dùng. Xin tải lại trang.',
	'spam-rule.too-many': 'Đã có 200 quy tắc. Chưa thêm; xin thôi dùng bớt quy tắc không còn cần.',
	'spam-rule.twice': 'Quy tắc này đang dùng rồi. Không thêm gì.',
	'spam-rule.unread': 'Biểu mẫu gửi lên không đúng. Chưa lưu; xin tải lại trang rồi làm lại.',
	'spam-rule.words-long': 'Chữ cần bắt dài quá 100 chữ cái. Chưa thêm; xin rút ngắn.',
	'spam-rule.words-missing': 'Chưa ghi chữ cần bắt. Chưa thêm; xin ghi chữ hoặc cụm từ.'
};
