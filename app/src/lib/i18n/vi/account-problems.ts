/** Refusals of signing in, of one's own account and of those of others. */
export const accountProblems = {
	'account-rules.number': 'Có ô không phải số nguyên trong khoảng cho phép. Chưa lưu; xin xem lại khoảng ghi dưới mỗi ô.',
	'factor.on-already': 'Xác thực hai bước đã bật. Muốn đổi điện thoại thì tắt rồi bật lại.',
	'factor.too-late': 'Đã quá lâu từ khi nhập mật khẩu. Xin đăng nhập lại từ đầu.',
	'factor.wrong': 'Mã chưa đúng, hoặc đã dùng rồi. Xin chờ mã mới trên ứng dụng rồi nhập lại.',
	'handover.not-found': 'Không tìm thấy bản bàn giao này. Xin mở lại từ trang Người dùng.',
	'member.last-leader': 'Đây là lãnh đạo cuối cùng có tài khoản; thôi thì không còn ai ký. Chưa làm gì; xin lập tài khoản cho lãnh đạo khác trước.',
	'member.last-office':
		'Đây là tài khoản Văn phòng hoặc quản trị cuối cùng; thôi thì không ai vào làm việc được nữa. Chưa làm gì; xin lập tài khoản khác trước.',
	'member.not-found': 'Không có người này trong cơ quan, hoặc người này đã thôi. Xin tải lại trang.',
	'member.reason-missing': 'Xin ghi lý do (không quá 500 ký tự). Chưa làm gì.',
	'member.receiver-missing': 'Người nhận không có tài khoản trong cơ quan. Chưa làm gì; xin chọn người khác.',
	'member.receiver-needed': 'Người này còn văn bản chờ ký nháy hoặc cuộc kiểm tra phải chủ trì nên cần người nhận. Chưa làm gì; xin chọn người nhận bàn giao.',
	'member.receiver-of-other-unit':
		'Đầu mối đơn vị chỉ bàn giao cho người cùng đơn vị. Chưa làm gì; xin lập tài khoản cho người mới của đơn vị rồi chọn người đó.',
	'member.receiver-put-up':
		'Có văn bản do chính người nhận trình đang chờ người này ký nháy; không ai tự duyệt văn bản mình trình. Chưa làm gì; xin chọn người nhận khác.',
	'member.own-factor': 'Xác thực hai bước của chính mình thì tắt ở trang Tài khoản của tôi, không đặt lại ở đây.',
	'member.self': 'Đồng chí không tự cho mình thôi được. Chưa làm gì; xin nhờ một người khác của Văn phòng.',
	'password.common': 'Mật khẩu này nằm trong danh sách hay bị dò. Chưa đổi; xin chọn một câu dễ nhớ của riêng mình, ví dụ bốn từ không liên quan nhau.',
	'password.differ': 'Hai lần nhập mật khẩu mới không giống nhau. Chưa đổi; xin nhập lại cả hai.',
	'password.old-wrong': 'Mật khẩu đang dùng chưa đúng. Chưa có gì thay đổi; xin nhập lại.',
	'password.own-name': 'Mật khẩu chứa họ tên hoặc tên đăng nhập. Chưa đổi; xin chọn mật khẩu khác.',
	'password.simple': 'Mật khẩu lặp lại hoặc đi theo hàng phím, dễ dò. Chưa đổi; xin chọn mật khẩu khác.',
	'password.too-long': 'Mật khẩu dài quá 128 ký tự. Chưa đổi; xin rút ngắn.',
	'password.too-short': 'Mật khẩu cần ít nhất 14 ký tự; dấu cách và chữ có dấu đều được. Chưa đổi; xin chọn mật khẩu dài hơn.',
	'password.used-before': 'Mật khẩu này là một trong năm mật khẩu gần nhất. Chưa đổi; xin chọn mật khẩu chưa dùng.',
	'session.locked': 'Phiên làm việc đã khóa vì lâu không thao tác. Chữ đang nhập vẫn còn trên trang; xin nhập mật khẩu để mở khóa rồi làm tiếp.',
	'session.not-found': 'Không tìm thấy phiên đăng nhập này trong tài khoản của đồng chí. Xin tải lại trang.',
	'session.not-fresh': 'Việc này cần xác nhận lại người làm. Chữ đang nhập vẫn còn; xin nhập mật khẩu rồi tiếp tục.',
	'session.wrong-password': 'Mật khẩu chưa đúng. Những gì đã nhập vẫn còn; xin nhập lại mật khẩu.',
	'sign-in.disabled': 'Tài khoản này đã tắt vì lâu không dùng hoặc người dùng đã thôi việc. Xin đề nghị Văn phòng của cơ quan mở lại.',
	'sign-in.locked': 'Đã nhập sai nhiều lần nên tài khoản tạm khóa 15 phút. Xin chờ rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.',
	'sign-in.wrong': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại; quên mật khẩu thì đề nghị người quản trị đặt lại.'
};
