export const invitations = {
	over: 'Người dùng',
	title: 'Mời người dùng',
	leadMail:
		'Ghi tên, vai trò, thư điện tử; hệ thống gửi đường dẫn để người được mời tự đặt mật khẩu. Đường dẫn dùng một lần, trong 72 giờ. Ai không có thư điện tử thì chép lời nhắn gửi Zalo hoặc in giấy.',
	leadPaper:
		'Ghi tên, vai trò; hệ thống lập đường dẫn để người được mời tự đặt mật khẩu, dùng một lần, trong 72 giờ. Đường dẫn không gửi qua thư điện tử (máy chủ chưa nối thư, hoặc cơ quan đã tắt) nên hiện ra một lần ở đây để chép gửi Zalo hoặc in giấy.',
	members: 'Về Người dùng',
	one: 'Mời một người',
	list: 'Mời theo danh sách',
	sent: 'Lời mời đã lập',
	name: 'Họ và tên',
	role: 'Vai trò',
	unit: 'Đơn vị',
	noUnit: 'Toàn cơ quan',
	email: 'Thư điện tử (không bắt buộc)',
	invite: 'Mời',
	lines: 'Mỗi người một dòng',
	linesHelp:
		'Dán từ Excel, hoặc gõ các phần cách nhau bằng dấu chấm phẩy: họ tên; đơn vị (tên hoặc ký hiệu); vai trò; thư điện tử. Có đơn vị mà không ghi vai trò thì là đầu mối của đơn vị. Dòng đúng được mời ngay, dòng chưa đúng ở lại để sửa.',
	linesExample: 'Nguyễn Thị Lan; Phòng Kế hoạch - Tài chính; ; lan@so.example.vn\nTrần Văn Minh; ; lãnh đạo; minh@so.example.vn',
	inviteList: 'Mời các dòng đúng',
	wrongLines: (count: number) => `${count} dòng chưa mời được, còn giữ trong ô dưới đây`,
	faults: {
		'line-name': 'thiếu họ tên, hoặc tên dài quá 120 ký tự',
		'line-unit': 'không có đơn vị này trong cơ quan',
		'line-unit-missing': 'đầu mối đơn vị thì cần ghi đơn vị',
		'line-role': 'chưa rõ vai trò (đơn vị, Văn phòng, văn thư, lãnh đạo, quản trị, giám sát, kiểm soát nhật ký)',
		'line-email': 'thư điện tử chưa đúng dạng ten@coquan.vn',
		'line-twice': 'đã có ở dòng trên',
		'line-too-many': 'quá 200 người một lần; gửi tiếp sau'
	},
	made: (links: number, mailed: number) => {
		if (links === 0) return mailed === 1 ? 'Đã lập lời mời, thư đang gửi đi' : `Đã lập ${mailed} lời mời, thư đang gửi đi`;
		return mailed === 0 ? `Đã lập ${links} lời mời` : `Đã lập ${links + mailed} lời mời, trong đó ${mailed} gửi bằng thư`;
	},
	already: (names: string) => `Đã có lời mời chưa dùng nên không lập thêm: ${names}.`,
	handOver: 'Đường dẫn chỉ hiện một lần này. Chép lời nhắn gửi đúng người, hoặc in ra giao tận tay. Lỡ mất thì lấy đường dẫn mới ở danh sách dưới.',
	messageFor: (name: string) => `Lời nhắn gửi ${name}`,
	message: (name: string, agency: string, url: string, hours: number) =>
		`Kính gửi ${name},\n${agency} mời đồng chí dùng hệ thống theo dõi kế hoạch. Đề nghị đồng chí mở đường dẫn sau trong ${hours} giờ, chọn tên đăng nhập và mật khẩu của riêng mình:\n${url}\nĐường dẫn chỉ dùng được một lần, xin không chuyển cho người khác. Trân trọng.`,
	copy: 'Chép lời nhắn',
	copied: 'Đã chép',
	states: { open: 'Chờ người nhận', second: 'Chờ người thứ hai đồng ý', expired: 'Đã hết hạn', accepted: 'Đã nhận', withdrawn: 'Đã rút' },
	secondHelp: 'Người được mời sẽ có quyền duyệt, nên lãnh đạo hoặc người quản trị khác đồng ý trước ở trang Duyệt hai người; sau đó đường dẫn mới mở được.',
	waiting: (names: string) =>
		`Chờ người thứ hai đồng ý ở trang Duyệt hai người: ${names}. Được đồng ý rồi thì thư tự gửi đi, hoặc lấy đường dẫn ở danh sách dưới.`,
	byHand: 'Giao tận tay',
	mailed: (email: string, at: string) => `Đã gửi tới ${email} lúc ${at}`,
	onItsWay: (email: string) => `Đang gửi tới ${email}`,
	notMailed: (fault: string) => `Thư chưa đi: ${fault}. Có thể lấy đường dẫn để giao tay`,
	until: (at: string) => `dùng được đến ${at}`,
	again: 'Gửi lại thư',
	link: 'Lấy đường dẫn mới để giao tay',
	withdraw: 'Rút lời mời',
	none: 'Chưa mời ai',
	noneHelp: 'Người được mời tự đặt mật khẩu; không ai khác biết mật khẩu ấy. Lời mời đã nhận, đã rút hoặc hết hạn tự xóa sau một tháng.',
	mailLinks: 'Liên kết qua thư điện tử',
	mailLinksHelp:
		'Lời mời gửi thẳng tới hộp thư; người quên mật khẩu tự đặt lại bằng đường dẫn gửi tới hộp thư đã xác nhận, dùng một lần trong 15 phút, xác thực hai bước vẫn được hỏi. Tắt thì lời mời giao tận tay, mật khẩu chỉ đặt lại được bằng lệnh kheo user reset trên máy chủ.',
	mailLinksOn: 'Cho gửi đường dẫn qua thư điện tử',
	mail: {
		subject: (agency: string) => `${agency}: lời mời dùng hệ thống theo dõi kế hoạch`,
		text: (name: string, agency: string, url: string, day: string) =>
			`Kính gửi ${name},\n\n${agency} mời đồng chí dùng hệ thống theo dõi kế hoạch. Đề nghị đồng chí mở đường dẫn sau, chọn tên đăng nhập và mật khẩu của riêng mình:\n\n${url}\n\nĐường dẫn dùng được một lần, đến ngày ${day}. Xin không chuyển thư này cho người khác. Nếu không rõ việc này, đồng chí hãy hỏi Văn phòng của cơ quan và bỏ qua thư.\n`
	}
};
