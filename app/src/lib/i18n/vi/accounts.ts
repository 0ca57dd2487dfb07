type Device = { readonly browser: string | null; readonly system: string | null; readonly isPhone: boolean };

export const accounts = {
	title: 'Đăng nhập',
	lead: 'Dùng tên và mật khẩu đã chọn khi nhận lời mời, hoặc do cơ quan cấp.',
	username: 'Tên đăng nhập',
	password: 'Mật khẩu',
	submit: 'Đăng nhập',
	forgotten: 'Quên mật khẩu?',
	passkey: {
		use: 'Đăng nhập bằng khóa truy cập',
		failed: 'Chưa đăng nhập được bằng khóa truy cập. Xin thử lại, hoặc dùng tên và mật khẩu.',
		needsHttps: 'Đăng nhập bằng vân tay, khuôn mặt (khóa truy cập) cần HTTPS; ở địa chỉ này xin dùng tên và mật khẩu.'
	},
	sso: {
		use: (label: string) => `Đăng nhập bằng ${label}`,
		leave: (label: string) => `Đăng xuất luôn khỏi ${label}`
	},
	refusedAtDoor: {
		ssoDown: 'Chưa kết nối được nơi đăng nhập một lần. Xin thử lại sau; tên và mật khẩu ở đây vẫn dùng được.',
		ssoRefused: 'Nơi đăng nhập một lần chưa xác nhận được, hoặc đã quá 10 phút. Xin thử lại, hoặc dùng tên và mật khẩu.',
		disabled: 'Tài khoản này đã tắt vì lâu không dùng hoặc người dùng đã thôi việc. Xin đề nghị Văn phòng của cơ quan mở lại.'
	},
	doneAtDoor: {
		ssoLeft: 'Đã đăng xuất khỏi Khéo. Phiên ở nơi đăng nhập một lần vẫn mở; máy dùng chung thì nên đăng xuất cả nơi đó.',
		password: 'Đã đặt mật khẩu mới. Xin đăng nhập bằng mật khẩu ấy.',
		mailbox: 'Đã xác nhận hộp thư.'
	},
	own: {
		title: 'Tài khoản của tôi',
		as: (name: string, username: string) => `${name} · ${username}`,
		lead: 'Xem tài khoản đang mở ở đâu, đóng nơi không còn dùng, đổi mật khẩu.',
		tokens: 'Mã truy cập API',
		tokensHelp: 'Để một phần mềm khác làm việc thay đồng chí, theo từng cơ quan:',
		sessions: 'Đang đăng nhập ở',
		sessionsHelp: 'Thấy một máy lạ thì đóng phiên đó rồi đổi mật khẩu ngay.',
		device: ({ browser, system, isPhone }: Device) => {
			const machine = isPhone ? 'điện thoại' : 'máy tính';
			if (browser === null && system === null) return 'Thiết bị không rõ';
			return `${browser ?? 'Trình duyệt khác'} trên ${machine}${system === null ? '' : ` ${system}`}`;
		},
		seen: (seen: string, opened: string, address: string) => `Dùng lần cuối ${seen} · mở lúc ${opened}${address === '' ? '' : ` · từ địa chỉ mạng ${address}`}`,
		thisOne: 'Máy này',
		end: 'Đóng phiên này',
		endThis: 'Đăng xuất khỏi máy này',
		endOthers: 'Đóng mọi phiên khác',
		password: 'Mật khẩu',
		passwordSince: (day: string) => {
			const [year, month, date] = day.split('-');
			return `Mật khẩu đang dùng đặt ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}. Đổi xong thì mọi phiên ở máy khác đóng lại.`;
		},
		oldPassword: 'Mật khẩu đang dùng',
		newPassword: 'Mật khẩu mới',
		newPasswordAgain: 'Nhập lại mật khẩu mới',
		passwordRules: (min: number) =>
			`Từ ${min} ký tự; dấu cách và chữ có dấu đều được. Không dùng họ tên, tên đăng nhập, dãy phím liền nhau, mật khẩu hay gặp hoặc năm mật khẩu gần nhất. Gợi ý: một câu dễ nhớ của riêng mình.`,
		change: 'Đổi mật khẩu',
		factor: {
			title: 'Xác thực hai bước',
			lead: 'Ngoài mật khẩu, mỗi lần đăng nhập hỏi thêm mã 6 số của ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…; chạy được không cần mạng).',
			needed: 'Cơ quan yêu cầu người quản trị bật xác thực hai bước, hoặc đăng nhập bằng khóa truy cập, trước khi làm việc.',
			isOn: 'Đang bật',
			isOff: 'Chưa bật',
			open: 'Xác thực hai bước',
			password: 'Mật khẩu đang dùng',
			begin: 'Bắt đầu bật',
			scan: 'Quét mã này bằng ứng dụng xác thực, hoặc gõ khóa:',
			picture: 'Mã QR cho ứng dụng xác thực',
			codes: 'Mã dự phòng',
			codesHelp: 'Chỉ hiện một lần này. In hoặc chép lại, cất riêng với điện thoại; mất điện thoại thì mỗi mã đăng nhập được một lần.',
			code: 'Mã 6 số trên ứng dụng',
			finish: 'Đã cất mã dự phòng, bật',
			off: 'Tắt xác thực hai bước',
			askTitle: 'Nhập mã xác thực',
			askLead: 'Mở ứng dụng xác thực trên điện thoại, nhập mã 6 số. Không có điện thoại: nhập một mã dự phòng.',
			askCode: 'Mã 6 số hoặc mã dự phòng',
			back: 'Đăng nhập lại từ đầu'
		},
		passkeys: {
			title: 'Khóa truy cập',
			count: (count: number) => (count === 0 ? 'Chưa có khóa nào' : `${count} khóa`),
			open: 'Khóa truy cập (vân tay, khuôn mặt, PIN)'
		},
		mailbox: {
			title: 'Hộp thư',
			is: (email: string) => `Hộp thư đã xác nhận: ${email}. Quên mật khẩu thì đường dẫn đặt lại gửi tới đây.`,
			none: 'Chưa có hộp thư nào được xác nhận, nên chưa tự đặt lại được mật khẩu khi quên.',
			email: 'Thư điện tử',
			help: 'Thư có đường dẫn xác nhận được gửi tới hộp thư mới; mở đường dẫn thì hộp thư mới có hiệu lực. Để trống rồi lưu là bỏ hộp thư.',
			save: 'Lưu hộp thư',
			off: 'Cơ quan không dùng đường dẫn qua thư điện tử, hoặc máy chủ chưa nối thư. Quên mật khẩu thì nhờ người quản trị đặt lại.'
		},
		done: {
			mailbox: 'Đã xác nhận hộp thư.',
			mailboxAsked: 'Đã gửi thư xác nhận. Mở đường dẫn trong thư để hộp thư có hiệu lực.',
			mailboxOff: 'Tài khoản không còn dùng hộp thư nào.',
			factor: 'Đã bật xác thực hai bước.',
			factorOff: 'Đã tắt xác thực hai bước.',
			due: 'Mật khẩu đã quá hạn theo quy định của cơ quan. Xin đổi rồi làm tiếp.',
			password: 'Đã đổi mật khẩu. Các phiên ở máy khác đã đóng.',
			session: 'Đã đóng phiên đó.',
			sessions: 'Đã đóng mọi phiên khác.'
		}
	}
};
