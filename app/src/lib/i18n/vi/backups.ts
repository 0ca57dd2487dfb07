export const backups = {
	title: 'Sao lưu',
	lead: 'Mỗi đêm một bản sao lưu của toàn bộ máy chủ, mỗi tuần một lần diễn tập phục hồi. Kết quả do máy chủ ký; tên mỗi bản là tên tệp trong thư mục sao lưu.',
	jobs: 'Việc nền',
	safety: 'Tự đánh giá an toàn',
	notSet: 'Máy chủ này chưa sao lưu hằng đêm',
	notSetHelp:
		'Người quản trị máy chủ đặt biến KHEO_BACKUP là một thư mục trên ổ đĩa khác rồi chạy lại Khéo. Hướng dẫn ở mục “Sao lưu và phục hồi” của tài liệu Vận hành đi kèm bộ cài Khéo (tệp docs/operations.md).',
	well: 'Bản sao lưu gần nhất và lần diễn tập gần nhất đều tốt.',
	wellSoFar: 'Bản sao lưu gần nhất tốt. Chưa diễn tập phục hồi lần nào; lần đầu vào 4 giờ sáng Chủ nhật tới.',
	alarms: {
		'backup-failed': 'Lần sao lưu gần nhất không thành công.',
		'backup-old': 'Hai ngày qua không có bản sao lưu nào thành công.',
		'drill-failed': 'Lần diễn tập phục hồi gần nhất không thành công: bản sao lưu có thể không dùng được.',
		'drill-old': 'Đã hơn hai tuần chưa diễn tập phục hồi thành công.',
		'space-short': 'Ổ đĩa sao lưu sắp hết chỗ: không đủ cho hai bản sao lưu nữa.'
	},
	askKeeper: 'Đề nghị báo người quản trị máy chủ.',
	notLocked: 'Bản sao lưu chưa được mã hóa. Ai đọc được thư mục sao lưu thì đọc được toàn bộ dữ liệu.',
	locked: 'Bản sao lưu được mã hóa.',
	free: (size: string) => `Ổ đĩa sao lưu còn trống ${size}.`,
	runs: 'Các lần chạy',
	none: 'Chưa chạy lần nào. Lần đầu vào 1 giờ 30 đêm tới.',
	columns: { when: 'Lúc', what: 'Việc', result: 'Kết quả', file: 'Bản sao lưu', size: 'Dung lượng', content: 'Có', took: 'Mất' },
	kinds: { backup: 'Sao lưu', drill: 'Diễn tập phục hồi' },
	good: 'Tốt',
	bad: 'Không thành công',
	problems: {
		'backup.no-space': 'không đủ chỗ',
		'backup.cannot-write': 'không ghi được vào thư mục',
		'backup.locked': 'không có khóa để mở',
		'backup.wrong-key': 'khóa không mở được',
		'backup.not-whole': 'tệp không nguyên vẹn',
		'backup.none': 'chưa có bản sao lưu',
		'files.damaged': 'có tệp đã hỏng trên ổ đĩa',
		'drill.unlike': 'dữ liệu phục hồi không khớp'
	} as Readonly<Record<string, string>>,
	otherProblem: 'xem nhật ký máy chủ',
	notSigned: 'chữ ký không đúng: dòng này không do máy chủ ghi',
	content: (rows: string, files: string) => `${rows} dòng, ${files} tệp`,
	seconds: (count: number) => (count < 90 ? `${count} giây` : `${Math.round(count / 60)} phút`),
	size: (bytes: number) =>
		bytes < 1e9
			? `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
			: `${(bytes / 1e9).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} GB`,
	number: (count: number) => count.toLocaleString('vi-VN'),
	apart: 'Phải cất riêng, không cùng chỗ với bản sao lưu',
	apartList: [
		'Thư mục secrets trong KHEO_DATA (hoặc KHEO_SECRET và KHEO_MASTER_KEY). Mất nó thì không đọc lại được họ tên trong nhật ký.',
		'Khóa mở bản sao lưu, nếu có mã hóa.',
		'Chứng thư số của cơ quan và các thiết lập của máy chủ.'
	],
	key: 'Khóa công khai của máy chủ này',
	mailSubject: 'Khéo: sao lưu cần được xem lại',
	mailWhatNext:
		'Xem trang Sao lưu trong Khéo, nhật ký của máy chủ, và mục “Sao lưu và phục hồi” của tài liệu Vận hành đi kèm bộ cài (tệp docs/operations.md). Thư này gửi mỗi sáng cho tới khi mọi việc ổn.'
};
