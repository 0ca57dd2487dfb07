/** Words of the refusals of disclosures, of the staff's voice and of consultations. */
export const disclosureProblems = {
	'disclosure.before-decision': 'Ngày công khai trước ngày có quyết định. Chưa ghi gì; xin xem lại hai ngày.',
	'disclosure.file-unread':
		'Không đọc được danh mục trong tệp. Chưa thay đổi gì; xin dùng tệp CSV có các cột như tệp tải về, mỗi dòng có nội dung, căn cứ và công khai với ai.',
	'disclosure.in-future': 'Ngày công khai chưa đến. Chưa ghi gì; xin ghi sau khi đã công khai.',
	'disclosure.link': 'Đường dẫn phải bắt đầu bằng http:// hoặc https://. Chưa ghi gì; xin chép lại cả đường dẫn.',
	'disclosure.moved': 'Có người vừa thay đổi phần này. Chưa ghi gì; xin tải lại trang rồi làm tiếp.',
	'disclosure.not-found': 'Không có nội dung này trong danh mục. Chưa ghi gì; xin tải lại trang.',
	'disclosure.number': 'Số phải là số nguyên từ 1 đến 999, hoặc để trống. Chưa lưu gì; xin sửa lại.',
	'disclosure.term-backwards': 'Ngày hết hiệu lực, hết nhiệm kỳ trước ngày công khai. Chưa ghi gì; xin xem lại ngày.',
	'disclosure.term-missing': 'Nội dung này có nhiệm kỳ. Chưa ghi gì; xin ghi nhiệm kỳ đến ngày nào.',
	'disclosure.too-many': 'Danh mục có tối đa 500 nội dung. Chưa thay đổi gì; xin bớt dòng.',
	'disclosure.too-short': 'Thời gian niêm yết hoặc phát loa ngắn hơn mức của danh mục. Chưa ghi gì; xin để trống ô “Đến ngày” hoặc ghi ngày muộn hơn.',
	'voice.field-missing': 'Chưa chọn vấn đề. Chưa gửi; xin chọn một mục.',
	'voice.keeper-missing': 'Người này không giữ tên được: lãnh đạo không được xem tên người gửi. Chưa thay đổi gì.',
	'voice.moved': 'Ý kiến này vừa được xử lý ở cửa sổ khác. Chưa ghi gì; xin tải lại trang.',
	'voice.no-name': 'Ý kiến này không kèm tên, hoặc người gửi đã rút tên.',
	'voice.not-found': 'Không có ý kiến này. Xin tải lại trang.',
	'voice.not-keeper': 'Chỉ người được giao giữ tên mới mở được trang này.',
	'voice.pass-wrong': 'Mã hoặc PIN không đúng. Xin xem lại phiếu hẹn rồi gõ lại.',
	'voice.pin-tries': 'Gõ sai nhiều lần. Xin đợi 10 phút rồi thử lại.',
	'voice.too-many': 'Máy này vừa gửi nhiều ý kiến liền nhau. Chưa gửi; xin đợi 10 phút rồi gửi tiếp.',
	'voice.words-short': 'Ý kiến còn quá ngắn. Chưa gửi; xin viết rõ thêm một câu.'
};
