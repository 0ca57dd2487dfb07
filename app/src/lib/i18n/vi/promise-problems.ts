/** Refusals of promises. */
export const promiseProblems = {
	'promise.alone': 'Người báo đã làm không tự xác nhận. Chưa công khai; xin nhờ lãnh đạo hoặc người khác của Văn phòng.',
	'promise.day-wrong': 'Ngày làm xong phải từ ngày hứa đến hôm nay. Chưa gửi; xin sửa lại.',
	'promise.due-past': 'Ngày hẹn đã qua. Chưa lưu; xin chọn từ hôm nay trở đi (câu trả lời đang chờ duyệt thì trả lại để sửa).',
	'promise.half': 'Lời hứa cần đủ việc sẽ làm và ngày xong. Chưa gửi; xin ghi đủ cả hai, hoặc để trống cả hai.',
	'promise.moved': 'Lời hứa này vừa có thay đổi. Chưa làm gì; xin tải lại trang.',
	'promise.not-found': 'Không có lời hứa này.',
	'promise.not-now': 'Lời hứa này không còn ở bước đó. Chưa làm gì; xin tải lại trang.',
	'promise.unit-missing': 'Chưa chọn đơn vị đang hoạt động. Chưa lưu; xin chọn lại.',
	'promise.words-long': 'Nội dung dài quá. Chưa lưu; xin viết ngắn lại.',
	'promise.words-missing': 'Chưa ghi nội dung. Chưa lưu; xin ghi rồi gửi lại.'
};
