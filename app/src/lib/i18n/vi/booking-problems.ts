/** Refusals of bookings. */
export const bookingProblems = {
	'booking.code-wrong': 'Mã đăng ký chưa đúng. Xin xem lại mã đã được cấp, ví dụ ĐK-3479-ACDE-FHJK.',
	'booking.consent-missing': 'Chưa đánh dấu đồng ý cho cơ quan dùng thông tin để tổ chức buổi này. Chưa đăng ký; xin đánh dấu rồi gửi lại.',
	'booking.day-missing': 'Cần tên và ngày sắp tới. Chưa mở; xin chọn một buổi trực, một hoạt động, hoặc ghi tên và ngày.',
	'booking.full': 'Không còn đủ chỗ. Chưa đăng ký; xin chọn số người ít hơn hoặc buổi khác.',
	'booking.mail-unreadable': 'Địa chỉ thư điện tử chưa đúng. Chưa đăng ký; xin sửa lại hoặc để trống.',
	'booking.moved': 'Chỗ này vừa có thay đổi. Chưa làm gì; xin tải lại trang.',
	'booking.name-missing': 'Xin ghi họ và tên. Chưa đăng ký.',
	'booking.not-found': 'Không có buổi này.',
	'booking.not-open': 'Buổi này không còn nhận đăng ký. Xin chọn buổi khác.',
	'booking.number': 'Số phải là số nguyên từ 1 trở lên (mỗi lần đăng ký nhiều nhất 10 người). Chưa lưu; xin sửa lại.',
	'booking.opened-twice': 'Buổi này đã mở đăng ký rồi. Không mở lần nữa.',
	'booking.seats-taken': 'Số chỗ mới ít hơn số đã đăng ký. Chưa đổi; xin rút bớt đăng ký trước.',
	'booking.source-gone': 'Buổi trực hoặc hoạt động này đã qua, đã hủy hoặc không công khai. Chưa mở; xin chọn lại.'
};
