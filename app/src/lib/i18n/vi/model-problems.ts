/** Refusals of models. */
export const modelProblems = {
	'model.alone': 'Người trình không tự duyệt. Chưa công khai; xin nhờ lãnh đạo hoặc người khác của Văn phòng.',
	'model.coordinates-unread': 'Không đọc được tọa độ. Chưa lưu; xin chép dạng 21.18612, 106.07626 hoặc để trống.',
	'model.count-missing': 'Cần ít nhất một con số và vì sao biết. Chưa lưu; số nào không đếm thì để trống.',
	'model.end-wrong': 'Ngày bắt đầu không được sau hôm nay; ngày kết thúc phải từ ngày bắt đầu đến hôm nay và có lý do. Chưa lưu; xin sửa lại.',
	'model.lacks': 'Chưa trình: mô hình cần ít nhất một nơi thực hiện và phần “Đã thay đổi được gì”.',
	'model.moved': 'Mô hình này vừa có thay đổi. Chưa làm gì; xin tải lại trang.',
	'model.not-found': 'Không có mô hình này.',
	'model.not-now': 'Mô hình không còn ở bước đó. Chưa làm gì; xin tải lại trang.',
	'model.number': 'Số phải là số nguyên từ 0. Chưa lưu; xin sửa lại hoặc để trống.',
	'model.pair-alt-missing': 'Mỗi ảnh cần vài lời nói ảnh cho thấy gì. Chưa lưu ảnh; xin ghi rồi chọn lại ảnh.',
	'model.pair-days-wrong': 'Cần ngày chụp của mỗi ảnh, ảnh trước không sau ảnh sau, không sau hôm nay. Chưa lưu ảnh; xin sửa rồi chọn lại ảnh.',
	'model.pair-missing': 'Chưa chọn ảnh. Chưa lưu.',
	'model.put-up': 'Mô hình đang chờ duyệt nên không sửa được. Chưa lưu; xin người duyệt trả lại trước.',
	'model.source-gone': 'Việc đã chọn không còn lấy được. Chưa lập; xin tải lại trang rồi chọn lại.',
	'model.taken-twice': 'Việc này đã có mô hình rồi. Không lập lần nữa.',
	'model.twice': 'Đơn vị này đã có mô hình cùng tên. Chưa lưu; xin đặt tên khác hoặc mở mô hình đã có.',
	'model.unit-missing': 'Chưa chọn đơn vị đang hoạt động. Chưa lưu; xin chọn lại.',
	'model.words-long': 'Nội dung dài quá. Chưa lưu; xin viết ngắn lại.',
	'model.words-missing': 'Còn ô bắt buộc chưa ghi. Chưa lưu; xin ghi rồi gửi lại.',
	'model.year-wrong': 'Năm phải từ năm bắt đầu mô hình đến năm nay. Chưa lưu; xin sửa lại.'
};
