export const mendAccount = {
	forgotten: 'Quên mật khẩu',
	forgottenLead: 'Nhập hộp thư đã xác nhận ở trang Tài khoản của tôi. Nếu có tài khoản dùng hộp thư ấy, đường dẫn đặt lại mật khẩu sẽ được gửi tới.',
	noMail: 'Máy chủ chưa nối thư điện tử. Đề nghị đồng chí nhờ người quản trị của cơ quan đặt lại mật khẩu.',
	email: 'Thư điện tử',
	send: 'Gửi đường dẫn',
	asked: 'Đã ghi nhận',
	askedHelp: (email: string) =>
		`Nếu ${email} là hộp thư của một tài khoản, thư sẽ tới trong ít phút; đường dẫn dùng một lần trong 15 phút. Không thấy thư thì xem mục thư rác, hoặc nhờ người quản trị của cơ quan.`,
	otherwise: 'Chưa từng xác nhận hộp thư, hoặc cơ quan không cho đặt lại qua thư: nhờ người quản trị của cơ quan.',
	back: 'Về trang đăng nhập',
	of: (name: string, username: string) => `${name} · ${username}`,
	choose: 'Đặt mật khẩu mới',
	chooseLead: 'Đặt xong thì mọi phiên đang mở đóng lại. Xác thực hai bước, nếu có, vẫn được hỏi khi đăng nhập.',
	newPassword: 'Mật khẩu mới',
	newPasswordAgain: 'Nhập lại mật khẩu mới',
	passwordRules: (min: number) =>
		`Từ ${min} ký tự; dấu cách và chữ có dấu đều được. Không dùng họ tên, tên đăng nhập, dãy phím liền nhau, mật khẩu hay gặp hoặc năm mật khẩu gần nhất. Gợi ý: một câu dễ nhớ của riêng mình.`,
	save: 'Đặt mật khẩu',
	mailbox: 'Xác nhận hộp thư',
	mailboxLead: 'Bấm nút dưới đây để hộp thư này là của tài khoản đã xin.',
	mailboxConfirm: 'Đúng, đây là hộp thư của tôi',
	mails: {
		password: {
			subject: 'Khéo: đặt lại mật khẩu',
			text: (name: string, username: string, url: string, minutes: number) =>
				`Kính gửi ${name},\n\nCó người xin đặt lại mật khẩu của tài khoản ${username}. Nếu là đồng chí, mở đường dẫn sau trong ${minutes} phút:\n\n${url}\n\nĐường dẫn dùng được một lần. Nếu không phải đồng chí, hãy bỏ qua thư này; mật khẩu không đổi.\n`
		},
		mailbox: {
			subject: 'Khéo: xác nhận hộp thư',
			text: (name: string, username: string, url: string) =>
				`Kính gửi ${name},\n\nTài khoản ${username} xin dùng hộp thư này. Nếu là đồng chí, mở đường dẫn sau trong 24 giờ:\n\n${url}\n\nNếu không phải đồng chí, hãy bỏ qua thư này.\n`
		}
	}
};
