/** Refusals of supervision and social criticism. */
export const supervisionProblems = {
	'criticism.answer-missing': 'Chưa chọn tiếp thu hay không. Chưa ghi; xin chọn một trong ba.',
	'criticism.closed': 'Việc phản biện này đã kết thúc nên không ghi thêm, không sửa được.',
	'criticism.moved': 'Có người vừa thay đổi. Điều đồng chí vừa làm chưa được ghi; trang đã hiện tình hình mới nhất.',
	'criticism.not-found': 'Không có việc phản biện này, hoặc nó không thuộc chủ thể hay đơn vị của đồng chí.',
	'criticism.reason-missing': 'Không tiếp thu hoặc tiếp thu một phần thì cần lý do. Chưa ghi; xin giải trình rồi bấm lại.',
	'criticism.unanswered': 'Còn ý kiến chưa được trả lời nên chưa kết thúc được. Xin trả lời hết các ý kiến.',
	'supervision.body-twice': 'Chủ thể này đã có trong danh sách. Không thêm nữa.',
	'supervision.due-behind': 'Hạn này đã qua. Chưa ghi; xin chọn ngày khác.',
	'supervision.in-future': 'Ngày này chưa tới. Chưa ghi; xin sửa lại ngày.',
	'supervision.member-missing': 'Chưa chọn người hoặc chủ thể, hoặc người này không có vai trò chủ thể giám sát. Chưa ghi gì.',
	'supervision.moved': 'Bước này không làm được nữa: có người vừa thay đổi. Điều đồng chí vừa làm chưa được ghi; trang đã hiện tình hình mới nhất.',
	'supervision.not-found': 'Không có cuộc giám sát này, hoặc nó không thuộc chủ thể hay đơn vị của đồng chí.',
	'supervision.not-held': 'Chưa ghi biên bản giám sát, hoặc cuộc giám sát đã kết thúc, nên chưa kiến nghị được.',
	'supervision.still-open': 'Còn kiến nghị chưa kết thúc nên chưa kết thúc cuộc giám sát được. Xin theo dõi hết các kiến nghị.'
};
