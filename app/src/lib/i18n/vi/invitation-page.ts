export const invitationPage = {
	title: (agency: string) => `Lời mời dùng hệ thống của ${agency}`,
	lead: (name: string, place: string) => `Kính gửi ${name} (${place}). Chọn tên đăng nhập và mật khẩu của riêng mình để bắt đầu.`,
	username: 'Tên đăng nhập',
	usernameHelp: 'Chữ thường không dấu, số, dấu chấm hoặc gạch; từ 2 đến 60 ký tự. Giữ tên gợi ý hoặc đổi tùy ý.',
	accept: 'Nhận lời mời, vào hệ thống',
	mineLead: (name: string, username: string) => `Đồng chí đang đăng nhập là ${name} (${username}).`,
	mine: 'Nhận lời mời bằng tài khoản này',
	notMine: 'Không phải tài khoản của mình thì đăng xuất rồi mở lại đường dẫn.',
	haveAccount: 'Đã có tài khoản ở cơ quan khác trên hệ thống này thì đăng nhập trước, rồi mở lại đường dẫn.'
};
