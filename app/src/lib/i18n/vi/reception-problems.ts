/** Refusals of receiving citizens. */
export const receptionProblems = {
	'reception.answer-missing': 'Chưa ghi đã trả lời hoặc hướng dẫn thế nào. Chưa ghi lượt tiếp; xin viết vào rồi bấm lại.',
	'reception.code-and-words': 'Đã ghi mã của vụ việc cũ thì để trống nội dung và câu trả lời. Chưa ghi; nội dung cũ và câu trả lời nằm ở trang của vụ việc.',
	'reception.code-unknown': 'Không có vụ việc nào mang mã này. Chưa ghi; xin xem lại phiếu, hoặc để trống mã và ghi là vụ việc mới.',
	'reception.day-behind': 'Ngày chuyển tới phải từ hôm nay trở đi và khác ngày cũ. Chưa chuyển; xin chọn ngày khác.',
	'reception.day-taken': 'Ngày đó lãnh đạo này đã có buổi tiếp. Chưa ghi; xin chọn ngày khác.',
	'reception.ends-before': 'Giờ kết thúc phải sau giờ bắt đầu. Chưa lưu; xin sửa lại giờ.',
	'reception.in-future': 'Buổi này chưa tới ngày nên chưa ghi là đã tiếp được.',
	'reception.kind-missing': 'Chưa chọn loại của vụ việc. Chưa ghi; xin chọn một loại.',
	'reception.leader-missing': 'Chưa chọn lãnh đạo, hoặc người này đã thôi tiếp công dân. Chưa ghi; xin chọn lại.',
	'reception.matter-twice': 'Vụ việc này đã có trong lượt tiếp đó. Không ghi thêm.',
	'reception.moved': 'Có người vừa thay đổi buổi tiếp này, hoặc nó đã chuyển ngày. Chưa ghi gì; trang đã hiện tình hình mới nhất.',
	'reception.no-days': 'Không có ngày nào để thêm: quy tắc trống, năm đã qua, hoặc các ngày đã có trong lịch. Chưa ghi; xin xem lại.',
	'reception.not-found': 'Không có buổi tiếp, lượt tiếp hoặc kỳ này.',
	'reception.number': 'Có ô số ghi sai: số người từ 1 đến 10000, ngày trong tháng từ 1 đến 31, tuần từ 1 đến 5. Chưa ghi; xin sửa lại.',
	'reception.outcome-missing': 'Chưa chọn kết quả. Chưa ghi; xin chọn một trong ba.',
	'reception.owner-missing': 'Tiếp nhận thì phải giao cho một đơn vị. Chưa ghi; xin chọn đơn vị.',
	'reception.words-missing': 'Chưa ghi nội dung trình bày. Chưa ghi lượt tiếp; xin viết vào, hoặc ghi mã nếu là vụ việc cũ.'
};
