/** Refusals of the people's side. */
export const peopleProblems = {
	'people.not-public': 'Nội dung này không công khai hoặc đã được rút. Xin xem các mục khác của trang.',
	'publication.moved': 'Phần công khai của kế hoạch này vừa được người khác thay đổi. Chưa lưu gì; xin tải lại trang rồi làm tiếp.',
	'slogan.alone': 'Đồng chí là người đưa khẩu hiệu này vào nên không tự duyệt được. Chưa duyệt cái nào; xin nhờ lãnh đạo hoặc một người khác của Văn phòng.',
	'slogan.moved': 'Có khẩu hiệu vừa được người khác thay đổi. Chưa làm gì; xin tải lại trang rồi chọn lại.',
	'slogan.none-chosen': 'Chưa chọn khẩu hiệu nào. Xin đánh dấu ít nhất một khẩu hiệu rồi bấm lại.',
	'slogan.none-in-document':
		'Văn bản này không có phụ lục khẩu hiệu, hoặc tiêu đề phụ lục không có chữ “khẩu hiệu”. Chưa lấy gì; xin chọn văn bản khác hoặc thêm tay.',
	'slogan.not-approved': 'Khẩu hiệu này chưa được duyệt nên chưa ghi là đã treo được. Xin duyệt trước.',
	'slogan.not-found': 'Không có khẩu hiệu này, hoặc nó đã được rút.',
	'slogan.period-backwards': 'Ngày kết thúc sớm hơn ngày bắt đầu. Xin sửa lại.',
	'slogan.shown-in-future': 'Ngày này chưa tới nên chưa ghi là đã treo được. Xin sửa lại ngày.'
};
