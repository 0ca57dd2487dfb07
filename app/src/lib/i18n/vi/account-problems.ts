/** Refusals of signing in, of one's own account and of those of others. */
export const accountProblems = {
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
	'sign-in.disabled': 'Tài khoản này đã tắt vì lâu không dùng hoặc người dùng đã thôi việc. Xin đề nghị Văn phòng của cơ quan mở lại.',
	'sign-in.locked': 'Đã nhập sai nhiều lần nên tài khoản tạm khóa 15 phút. Xin chờ rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.',
	'sign-in.wrong': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại; quên mật khẩu thì đề nghị người quản trị đặt lại.'
};
