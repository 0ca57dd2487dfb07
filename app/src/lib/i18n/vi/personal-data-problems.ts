/** Refusals about personal data. */
export const personalDataProblems = {
	'purpose.moved': 'Mục này vừa được người khác sửa. Chưa lưu; xin tải lại trang rồi sửa lại.',
	'purpose.unknown': 'Không có mục đích này trong sổ. Xin chọn lại từ trang Dữ liệu cá nhân.',
	'purpose.months-wrong': 'Số tháng phải là số nguyên từ 1 đến 1200, hoặc để trống. Chưa lưu; xin sửa lại.',
	'purpose.months-elsewhere': 'Thời gian của mục này không đặt ở đây. Chưa lưu; xin để trống ô số tháng.',
	'purpose.source-missing': 'Đổi thời gian giữ thì phải ghi theo văn bản nào. Chưa lưu; xin ghi thêm.'
};
