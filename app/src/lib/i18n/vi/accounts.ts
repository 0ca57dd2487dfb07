type Device = { readonly browser: string | null; readonly system: string | null; readonly isPhone: boolean };

export const accounts = {
	title: 'Đăng nhập',
	lead: 'Tên đăng nhập và mật khẩu do Văn phòng hoặc người quản trị của cơ quan cấp.',
	username: 'Tên đăng nhập',
	password: 'Mật khẩu',
	submit: 'Đăng nhập',
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
		passwordSince: (day: string) => `Mật khẩu đang dùng đặt ngày ${day}. Đổi xong thì mọi phiên ở máy khác đóng lại.`,
		oldPassword: 'Mật khẩu đang dùng',
		newPassword: 'Mật khẩu mới',
		newPasswordAgain: 'Nhập lại mật khẩu mới',
		passwordRules: (min: number) =>
			`Từ ${min} ký tự; dấu cách và chữ có dấu đều được. Không dùng họ tên, tên đăng nhập, dãy phím liền nhau, mật khẩu hay gặp hoặc năm mật khẩu gần nhất. Gợi ý: một câu dễ nhớ của riêng mình.`,
		change: 'Đổi mật khẩu',
		factor: {
			title: 'Xác thực hai bước',
			lead: 'Ngoài mật khẩu, mỗi lần đăng nhập hỏi thêm mã 6 số của ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…; chạy được không cần mạng).',
			needed: 'Cơ quan yêu cầu người quản trị bật xác thực hai bước trước khi làm việc.',
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
		done: {
			factor: 'Đã bật xác thực hai bước.',
			factorOff: 'Đã tắt xác thực hai bước.',
			due: 'Mật khẩu đã quá hạn theo quy định của cơ quan. Xin đổi rồi làm tiếp.',
			password: 'Đã đổi mật khẩu. Các phiên ở máy khác đã đóng.',
			session: 'Đã đóng phiên đó.',
			sessions: 'Đã đóng mọi phiên khác.'
		}
	}
};
