/** Refusals of feedback: to citizens (ông/bà) and to the agency's people (đồng chí). */
export const feedbackProblems = {
	'feedback.alone': 'Đồng chí là người viết câu trả lời này nên không tự duyệt được. Chưa gửi đi; xin nhờ lãnh đạo hoặc một người khác của Văn phòng.',
	'feedback.answered-with-other': 'Phản ánh này được trả lời chung với một phản ánh khác. Chưa ghi gì; xin viết câu trả lời ở phản ánh kia.',
	'feedback.consent-missing':
		'Ông/bà ghi họ tên hoặc số điện thoại nhưng chưa đánh dấu đồng ý cho liên hệ. Chưa gửi; xin đánh dấu đồng ý, hoặc để trống hai ô đó. Không ghi tên vẫn được giải quyết.',
	'feedback.days-unread': 'Số ngày chưa đúng. Chưa lưu; xin nhập một số nguyên trong khoảng cho phép.',
	'feedback.field-missing': 'Chưa chọn lĩnh vực. Chưa gửi; xin chọn một lĩnh vực gần nhất.',
	'feedback.kind-missing': 'Chưa chọn loại. Chưa lưu; xin chọn một trong năm loại.',
	'feedback.moved': 'Có người vừa thay đổi nội dung này. Điều đồng chí vừa làm chưa được ghi; trang đã hiện tình hình mới nhất.',
	'feedback.no-sender': 'Phản ánh này không có thông tin người gửi, hoặc người gửi đã yêu cầu xoá.',
	'feedback.none-chosen': 'Chưa chọn phản ánh nào. Chưa làm gì; xin đánh dấu ít nhất một phản ánh.',
	'feedback.not-agreed': 'Người gửi chưa đồng ý công khai lời của mình. Chưa công khai; xin viết lại thành câu hỏi chung bằng lời của cơ quan.',
	'feedback.not-found': 'Không có phản ánh này, hoặc nó không được chuyển tới đơn vị của đồng chí.',
	'feedback.not-now': 'Bước này không làm được ở tình trạng hiện tại của phản ánh. Chưa có gì thay đổi; xin xem lại trang.',
	'feedback.not-reader': 'Sổ khiếu nại, tố cáo chỉ mở cho người được lãnh đạo cơ quan giao. Nếu đồng chí cần, xin đề nghị lãnh đạo.',
	'feedback.pass-wrong': 'Mã hoặc số PIN chưa đúng. Xin xem lại phiếu đã nhận: mã bắt đầu bằng PA, số PIN có sáu chữ số.',
	'feedback.photo-infected':
		'Phần mềm quét thấy mã độc trong tệp ảnh. Chưa gửi, tệp không được giữ lại; những gì đã điền vẫn còn, xin chọn ảnh khác hoặc gửi không kèm ảnh.',
	'feedback.photo-unreadable':
		'Tệp đã chọn không phải ảnh mở được (nhận JPEG, PNG, HEIC, WebP, không quá 12 MB). Chưa gửi; xin chọn ảnh khác hoặc gửi không kèm ảnh.',
	'feedback.rating-missing': 'Chưa chọn mức hài lòng. Xin chọn từ 1 đến 5.',
	'feedback.reader-missing': 'Chưa chọn người, hoặc người này không thuộc Văn phòng hay lãnh đạo cơ quan. Chưa thay đổi gì.',
	'feedback.reason-missing': 'Chuyển lại cho đơn vị khác cần có lý do. Chưa chuyển; xin viết một câu vì sao.',
	'feedback.reopened-once': 'Phản ánh này đã được xem lại một lần. Nếu vẫn chưa thoả đáng, xin gửi phản ánh mới và ghi mã cũ.',
	'feedback.unit-missing': 'Chưa chọn đơn vị chủ trì, hoặc có đơn vị không còn. Chưa chuyển; xin chọn lại.',
	'feedback.words-long': 'Nội dung dài quá mức cho phép. Chưa gửi; xin viết gọn lại.',
	'feedback.words-missing': 'Còn ô chưa có nội dung. Chưa lưu; xin viết vào rồi bấm lại.',
	'feedback.words-short': 'Nội dung quá ngắn để cơ quan hiểu được. Chưa gửi; xin viết ít nhất 20 chữ cái: việc gì, ở đâu, khi nào.',
	'situation.became-already': 'Điều này đã được chuyển thành phản ánh rồi. Không có gì thay đổi.',
	'situation.due-behind': 'Ngày này đã qua. Chưa giao; xin chọn từ hôm nay trở đi.',
	'situation.given-already': 'Điều này đã được giao thành nhiệm vụ rồi. Không có gì thay đổi; xin mở nhiệm vụ để xem.',
	'situation.in-future': 'Ngày này chưa tới. Chưa ghi; xin sửa lại ngày.',
	'situation.link-unread': 'Liên kết phải bắt đầu bằng http:// hoặc https://. Chưa ghi; xin sửa lại hoặc để trống.',
	'situation.not-found': 'Không có điều này trong sổ nắm tình hình, hoặc nó không có ảnh.'
};
