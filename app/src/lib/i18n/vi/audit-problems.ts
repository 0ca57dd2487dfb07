/** Refusals of the log and of stored files. */
export const auditProblems = {
	'anchor.not-found': 'Không có mốc của ngày này: hôm đó chưa hết, hoặc nhật ký khi đó chưa có gì.',
	'anchor.unreadable': 'Không đọc được mốc. Chưa kiểm tra; mốc gồm vị trí (một số) và mã băm (64 chữ số, chữ cái a đến f).',
	'audit.check-running': 'Đang có một lần kiểm tra chạy dở. Chưa thêm lần mới; xin đợi lần này xong rồi bấm lại.',
	'audit.nothing-to-export': 'Không có bản ghi nào để xuất. Xin nới điều kiện tìm.',
	'audit.period-backwards': 'Ngày bắt đầu ở sau ngày kết thúc. Xin chọn lại.',
	'audit.too-many': 'Nhiều bản ghi quá mức của một lần xuất. Chưa xuất; xin thu hẹp khoảng ngày, hoặc dùng CSV, JSON thay cho PDF.',
	'file.damaged':
		'Tệp này đã hỏng trong kho: nội dung không còn đúng với mã băm lúc lưu, nên không được đưa ra. Người quản trị đã được báo; xin báo thêm mã tra cứu bên dưới để khôi phục từ bản sao lưu.',
	'file.refused':
		'Chương trình quét vi-rút đã chặn tệp này nên hệ thống không đưa ra; tệp vẫn nằm trong kho để đối chiếu. Đề nghị người gửi lưu lại tài liệu từ bản gốc, quét vi-rút trên máy rồi gửi lại.'
};
