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
	'slogan.shown-in-future': 'Ngày này chưa tới nên chưa ghi là đã treo được. Xin sửa lại ngày.',
	'vote.in-future': 'Ngày kiểm phiếu chưa tới. Chưa ghi gì; xin sửa lại ngày.',
	'vote.moved': 'Cuộc lấy phiếu này vừa được người khác thay đổi. Chưa làm gì; xin tải lại trang.',
	'vote.not-found': 'Không có cuộc lấy phiếu này.',
	'vote.not-open': 'Cuộc lấy phiếu chưa mở hoặc đã kết thúc kiểm phiếu nên không ghi thêm được.',
	'vote.nothing-counted': 'Chưa ghi phiếu của nơi nào nên chưa kết thúc được.',
	'vote.number': 'Số phiếu phải là số nguyên, từ 0 trở lên. Xin sửa lại.',
	'vote.over-counted': 'Cộng các nơi thì số phiếu nhiều hơn số được quyền bỏ phiếu. Chưa ghi gì; xin kiểm tra lại biên bản kiểm phiếu.',
	'vote.place-counted': 'Nơi này đã ghi phiếu rồi. Chưa ghi gì; nếu lần trước nhầm thì gạch dòng cũ rồi ghi lại.'
};
