/** Refusals of surveys: to whoever answers (ông/bà) and to the agency's people (đồng chí). */
export const surveyProblems = {
	'survey.answer-missing': 'Còn câu chưa chọn mức. Chưa ghi; những mức đã chọn vẫn còn, xin chọn nốt rồi gửi lại.',
	'survey.batch-moved': 'Lô phiếu này vừa có người ghi hoặc đã xong. Chưa ghi gì thêm; trang đã hiện tình hình mới nhất.',
	'survey.batch-open': 'Còn lô phiếu giấy đang nhập dở. Chưa kết thúc khảo sát; xin nhập xong hoặc bỏ lô đó trước.',
	'survey.code-used': 'Mã này đã được dùng. Chưa ghi; mỗi mã trả lời được một lần.',
	'survey.code-wrong': 'Mã chưa đúng. Chưa ghi; những mức đã chọn vẫn còn, xin xem lại mã trên tờ giấy rồi gửi lại.',
	'survey.codes-many': 'Mỗi khảo sát có nhiều nhất 5.000 mã. Chưa tạo thêm mã nào.',
	'survey.desk-missing': 'Chưa chọn quầy. Chưa ghi; xin chọn quầy đã phục vụ rồi gửi lại.',
	'survey.desks-missing': 'Chưa có quầy nào, hoặc quá 60 quầy. Chưa lưu; xin ghi mỗi dòng một quầy.',
	'survey.form-old': 'Phiếu này mở đã lâu. Những mức đã chọn vẫn còn; xin chờ 5 giây rồi bấm Gửi lần nữa.',
	'survey.keyed-unread': 'Có phiếu nhập chưa đủ hoặc thừa số. Chưa lưu; mỗi câu một số từ 1 đến 5, câu bỏ trống ghi 0. Dòng sai được đánh dấu bên dưới.',
	'survey.left-empty': 'Có một ô phải để trống nhưng đã có chữ. Chưa gửi; xin xoá chữ ở ô “Xin để trống ô này” rồi gửi lại.',
	'survey.moved': 'Khảo sát này vừa được thay đổi. Điều đồng chí vừa làm chưa được ghi; trang đã hiện tình hình mới nhất.',
	'survey.not-closed': 'Khảo sát chưa kết thúc nên chưa có kết quả. Kết quả được tính khi Văn phòng kết thúc khảo sát.',
	'survey.not-found': 'Không có khảo sát này.',
	'survey.not-open': 'Khảo sát này hiện không nhận trả lời. Chưa ghi gì.',
	'survey.number': 'Con số chưa đúng. Chưa lưu; xin nhập một số nguyên trong khoảng cho phép.',
	'survey.period-backwards': 'Ngày kết thúc trước ngày bắt đầu. Chưa lưu; xin sửa một trong hai ngày.',
	'survey.questions-missing': 'Chưa có câu hỏi nào, hoặc quá 40 câu. Chưa lưu; xin ghi mỗi dòng một câu.',
	'survey.same-person': 'Đồng chí đã nhập lần thứ nhất của lô này. Chưa lưu; lần thứ hai phải do người khác nhập để đối chiếu.',
	'survey.too-many': 'Có quá nhiều lượt gửi từ nơi này trong ít phút. Chưa ghi; xin chờ 10 phút rồi gửi lại.',
	'survey.too-quick': 'Phiếu được gửi quá nhanh. Những mức đã chọn vẫn còn; xin chờ 5 giây rồi bấm Gửi lần nữa.'
};
