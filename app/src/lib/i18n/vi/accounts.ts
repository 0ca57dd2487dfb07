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
		done: {
			due: 'Mật khẩu đã quá hạn theo quy định của cơ quan. Xin đổi rồi làm tiếp.',
			password: 'Đã đổi mật khẩu. Các phiên ở máy khác đã đóng.',
			session: 'Đã đóng phiên đó.',
			sessions: 'Đã đóng mọi phiên khác.'
		}
	}
};
