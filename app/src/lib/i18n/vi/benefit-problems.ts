/** Refusals about figures of benefit. */
export const benefitProblems = {
	'benefit.moved': 'Ghi chú này vừa được bỏ. Không làm gì thêm.',
	'benefit.words-missing': 'Chưa ghi đếm khác thế nào, hoặc dài quá. Chưa lưu; xin sửa rồi gửi lại.',
	'benefit.year-wrong': 'Năm phải có bốn chữ số. Chưa lưu; xin sửa lại.'
};
