export const shell = {
	guide: 'Đi hết một tháng trong 20 phút',
	pages: 'Các trang',
	earlierPage: 'Trang trước',
	laterPage: 'Trang sau',
	pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`,
	product: 'Khéo',
	motto: 'Từ kế hoạch đến bản tổng hợp, không phải ghép tệp Word.',
	played: (day: string) => `Bản dùng thử, dữ liệu mẫu: công việc theo đồng hồ đang ở ${day}; tài khoản và máy chủ theo giờ thật.`,
	training: 'Bản dùng thử',
	skip: 'Tới nội dung chính',
	mainMenu: 'Chính',
	today: 'Việc hôm nay',
	documents: 'Đọc văn bản',
	drafts: 'Soạn văn bản',
	plans: 'Kế hoạch',
	registers: 'Sổ văn bản',
	units: 'Đơn vị',
	backupAlarm: 'Sao lưu của máy chủ cần được xem lại.',
	backups: 'Sao lưu',
	supervision: 'Giám sát, phản biện',
	audit: 'Nhật ký',
	historyInLog: 'Lịch sử trong nhật ký',
	citizens: 'Nhân dân',
	movements: 'Phong trào thi đua',
	forPeople: 'Trang của Nhân dân',
	signIn: 'Đăng nhập',
	unsentWords: 'Trên máy này còn chữ chưa gửi được tới Văn phòng. Đăng xuất thì chữ đó mất. Vẫn đăng xuất?',
	signOut: 'Đăng xuất',
	toWork: (name: string) => `Vào làm việc: ${name}`,
	language: 'English',
	homeTitle: 'Một kế hoạch đi từ văn bản đến bản tổng hợp',
	homeLead: 'Văn phòng thả tệp kế hoạch vào, xác nhận điều đã đọc; các đơn vị đăng ký trên đúng mẫu của phụ lục; bấm Tổng hợp để có tệp Word trình ký.',
	homeNone: 'Máy chủ này chưa có cơ quan nào',
	homeNoneHelp: 'Người quản trị chạy hai lệnh sau trong thư mục của Khéo, thay bằng tên của cơ quan mình, rồi mở lại trang này:',
	homeCommands: [
		'npx kheo agency add --slug so-y-te --name "Sở Y tế" --abbreviation SYT --place "Bắc Ninh" --province "Tỉnh Bắc Ninh" --user vanphong --user-name "Họ và tên"',
		'npx kheo agency units don-vi.csv --agency so-y-te'
	],
	homeNoneAfter: 'Lệnh đầu in ra tên đăng nhập và mật khẩu tạm của Văn phòng. Tệp don-vi.csv ghi mỗi dòng một tên đơn vị.',
	homeAgencies: 'Cơ quan trên máy chủ này',
	errorTitle: (status: number) =>
		status === 404
			? 'Không tìm thấy trang này'
			: status === 403
				? 'Trang này không dành cho tài khoản của đồng chí'
				: status === 409
					? 'Việc vừa bấm chưa thực hiện vì nội dung đã thay đổi'
					: status === 413
						? 'Tệp lớn quá nên chưa gửi được gì'
						: 'Có lỗi, chưa làm được việc vừa yêu cầu',
	errorKept: 'Những gì đã lưu trước đó vẫn còn nguyên.',
	unnamed: '(chưa có tên)',
	errorTooLarge: 'Xin bấm nút Quay lại của trình duyệt: những chữ đã gõ thường vẫn còn ở đó.',
	fieldWrong: 'Ô này chưa đúng nên chưa lưu; xin xem lại.',
	errorReturn: 'Mở lại trang vừa làm',
	roles: {
		office: 'Văn phòng',
		leader: 'lãnh đạo',
		unit: 'đầu mối đơn vị',
		clerk: 'văn thư',
		admin: 'người quản trị',
		supervisor: 'chủ thể giám sát',
		auditor: 'người kiểm soát nhật ký'
	},
	allowedTo: (roles: string) => `Dành cho: ${roles}. Cần xem hoặc làm việc này, xin nhờ người có quyền.`,
	errorHome: 'Về Việc hôm nay',
	errorBack: 'Về trang đầu',
	errorCode: 'Mã',
	close: 'Đóng',
	cancel: 'Thôi',
	save: 'Lưu',
	undo: 'Hoàn tác',
	print: 'In',
	search: 'Tìm',
	download: 'Tải về',
	confirm: {
		title: 'Xác nhận là đồng chí',
		locked: 'Phiên làm việc đã khóa vì lâu không thao tác.',
		fresh: 'Việc này cần xác nhận lại người làm: mật khẩu được hỏi nếu đã quá 10 phút từ lần nhập trước.',
		who: (name: string) => `Tài khoản: ${name}`,
		password: 'Mật khẩu, hoặc mã 6 số của ứng dụng xác thực',
		go: 'Tiếp tục',
		kept: 'Những gì đồng chí đã nhập được giữ nguyên và gửi tiếp sau khi xác nhận.',
		file: (name: string) => `Chọn lại tệp ${name}`,
		other: 'Không phải tài khoản này? Đăng xuất'
	},
	leaveEmpty: 'Xin để trống ô này'
};
