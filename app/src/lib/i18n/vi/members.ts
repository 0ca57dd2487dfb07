export const members = {
	title: 'Người dùng',
	lead: 'Ai có tài khoản, dùng lần cuối khi nào; mời người mới; cho người thôi việc bàn giao; đặt quy định cho tài khoản.',
	invite: 'Mời người dùng',
	never: 'Chưa đăng nhập lần nào',
	seen: (when: string) => `Dùng lần cuối ${when}`,
	states: {
		on: 'Đang bật',
		idle: (days: number) => (days <= 0 ? 'Sẽ tắt trong đêm nay vì lâu không dùng' : `Sẽ tắt sau ${days} ngày nữa nếu không dùng`),
		off: 'Đã tắt'
	},
	reopen: 'Mở lại tài khoản',
	letGo: 'Thôi việc, bàn giao',
	receiver: 'Người nhận bàn giao',
	nobody: 'Không giao cho ai',
	reason: 'Lý do',
	reasonHint: 'nghỉ hưu, chuyển công tác…',
	letGoHelp:
		'Người này mất quyền vào ngay. Văn bản chờ ký nháy, cuộc kiểm tra sắp tới, chỗ nhận lời nhắc chuyển hết cho người nhận trong một lần; danh sách in ra được.',
	letGoDo: 'Cho thôi và bàn giao',
	handovers: 'Đã bàn giao',
	noHandover: 'Chưa có ai thôi việc.',
	handoverLine: (name: string, day: string, to: string | null) => `${name}, thôi ngày ${day}${to === null ? '' : `, bàn giao cho ${to}`}`,
	rules: 'Quy định cho tài khoản',
	rulesHelp: 'Mặc định theo yêu cầu an toàn cấp độ 2. Nhập sai mật khẩu 5 lần thì khóa 15 phút, mật khẩu từ 14 ký tự: hai điều này không nới được.',
	idleMinutes: 'Khóa phiên sau số phút không thao tác',
	idleMinutesHint: 'Từ 1 đến 60; cấp độ 2: không quá 15',
	adminIdleMinutes: 'Với người quản trị',
	adminIdleMinutesHint: 'Từ 1 đến 60; cấp độ 2: không quá 5',
	idleAccountDays: 'Tắt tài khoản sau số ngày không dùng',
	idleAccountDaysHint: 'Từ 14 đến 365; cấp độ 2: không quá 45. Một tài khoản Văn phòng luôn được giữ.',
	passwordDays: 'Phải đổi mật khẩu sau số ngày',
	passwordDaysHint: 'Từ 30 đến 730; để trống là không bắt đổi định kỳ',
	adminSecondFactor: 'Người quản trị phải bật xác thực hai bước (cấp độ 2: có)',
	factor: 'Xác thực hai bước',
	resetFactor: 'Mất điện thoại: đặt lại xác thực hai bước',
	resetFactorHelp: 'Tài khoản trở về chỉ dùng mật khẩu, mọi phiên đang mở đóng lại. Chỉ làm khi đã gặp trực tiếp hoặc gọi đúng người.',
	resetFactorDo: 'Đặt lại',
	save: 'Lưu quy định',
	handover: {
		title: 'Danh sách bàn giao',
		intro: (name: string, day: string, reason: string) => `${name} thôi từ ngày ${day}. Lý do: ${reason}.`,
		to: (name: string) => `Người nhận: ${name}`,
		toNobody: 'Chưa giao cho ai.',
		by: (name: string) => `Người lập: ${name}`,
		none: 'Không có việc nào đang dở.',
		what: 'Việc',
		about: 'Nội dung',
		state: 'Bàn giao',
		kinds: {
			initial: 'Chờ ký nháy',
			sign: 'Chờ ký',
			visit: 'Chủ trì kiểm tra',
			contact: 'Người nhận lời nhắc của',
			draft: 'Văn bản đang soạn',
			return: 'Việc đơn vị còn nợ'
		},
		handed: 'Đã chuyển cho người nhận',
		kept: 'Cần làm tiếp',
		keptSign: 'Tên người ký đã in trên văn bản: xin rút về, trình lại với người ký mới',
		signGiver: 'Người bàn giao',
		signReceiver: 'Người nhận'
	},
	mail: {
		subject: (agency: string) => `${agency}: tài khoản sắp tắt vì lâu không dùng`,
		text: (name: string, agency: string, days: number) =>
			`Kính gửi ${name},\n\nTài khoản của đồng chí tại ${agency} đã lâu không dùng và sẽ tắt sau ${days} ngày nữa. Nếu còn dùng, đề nghị đồng chí đăng nhập một lần. Đã tắt thì Văn phòng mở lại được; dữ liệu không mất.\n`
	}
};
