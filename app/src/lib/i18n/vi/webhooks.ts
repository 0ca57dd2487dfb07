export const webhooks = {
	title: 'Báo tin cho phần mềm khác',
	lead: 'Khi có việc xảy ra, Khéo gọi tới địa chỉ của phần mềm khác (webhook). Tin chỉ nêu mã của việc, không có nội dung hay tên người; phần mềm nhận muốn biết thêm thì hỏi qua API.',
	reference: 'Cách kiểm tra chữ ký của tin: docs/api.md',
	add: 'Thêm nơi nhận',
	url: 'Địa chỉ nhận',
	urlHelp: 'Bắt đầu bằng https://. Máy trong mạng nội bộ phải được người quản trị máy chủ ghi vào KHEO_OUTGOING_HOSTS.',
	events: 'Báo khi',
	event: {
		'submission.received': 'Đơn vị gửi đăng ký, báo cáo',
		'submission.accepted': 'Văn phòng chấp nhận',
		'submission.returned': 'Văn phòng đề nghị bổ sung',
		'submission.withdrawn': 'Đơn vị rút bản đã gửi',
		'consolidation.frozen': 'Trình ký bản tổng hợp',
		'document.issued': 'Phát hành văn bản',
		'obligation.overdue': 'Đơn vị quá hạn',
		ping: 'Gửi thử'
	} as Readonly<Record<string, string>>,
	wrong: {
		url: 'Xin ghi địa chỉ nhận, bắt đầu bằng https:// (không quá 2000 ký tự).',
		events: 'Xin chọn ít nhất một việc cần báo.'
	},
	secret: 'Khóa ký',
	secretOnce: 'Chép khóa ký ngay: khóa chỉ hiện một lần',
	secretHelp: 'Phần mềm nhận dùng khóa này để biết tin do Khéo gửi và không bị sửa trên đường.',
	list: 'Các nơi nhận',
	none: 'Chưa có nơi nhận nào.',
	state: { on: 'Đang gửi', off: 'Đã tắt', asleep: 'Tạm ngừng: năm ngày liền không nhận' },
	failing: (since: string) => `Chưa nhận được tin nào từ ${since}`,
	ping: 'Gửi thử',
	renew: 'Đổi khóa ký',
	turnOn: 'Bật lại',
	turnOff: 'Tắt',
	remove: 'Bỏ',
	messages: 'Các tin gần đây',
	noMessages: 'Chưa có tin nào.',
	columns: { when: 'Lúc', event: 'Việc', to: 'Gửi tới', state: 'Kết quả', tries: 'Số lần', answer: 'Trả lời' },
	messageState: { delivered: 'Đã nhận', waiting: 'Đang chờ gửi', 'gave-up': 'Thôi gửi' },
	next: (at: string) => `gửi lại lúc ${at}`,
	sent: 'Nội dung đã gửi',
	replay: 'Gửi lại',
	fault: {
		EFORBIDDEN: 'địa chỉ dẫn vào máy nội bộ, không được phép gửi',
		ENOTFOUND: 'không tìm thấy máy',
		ECONNREFUSED: 'máy không nhận kết nối',
		ETIMEDOUT: 'quá 15 giây không trả lời',
		secret: 'không mở được khóa ký bằng khóa của máy chủ này'
	} as Readonly<Record<string, string>>,
	done: { pinged: 'Đã đặt tin gửi thử; kết quả hiện trong danh sách dưới đây.', changed: 'Đã lưu.', replayed: 'Đã đặt gửi lại.' },
	asleepMail: {
		subject: (agency: string) => `${agency}: tạm ngừng báo tin cho một phần mềm`,
		text: (url: string) =>
			`Khéo đã tạm ngừng gửi tin tới ${url}: địa chỉ này không còn nhận, hoặc năm ngày liền không nhận tin nào.\n\nĐề nghị kiểm tra phần mềm nhận, rồi bật lại ở trang Báo tin cho phần mềm khác. Tin chưa gửi được thì gửi lại được từng tin ở đó.`
	}
};
