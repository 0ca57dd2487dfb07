export const levels = {
	lower: {
		title: 'Cơ quan cấp dưới trong hệ thống',
		lead: 'Đơn vị nào cũng là một cơ quan đang dùng Khéo ở đây thì gắn với cơ quan đó: bản tổng hợp và báo cáo họ trình ký sẽ tự thành bản gửi của đơn vị, không phải chuyển tệp.',
		none: 'Chưa gắn đơn vị nào.',
		unit: 'Đơn vị',
		agency: 'Là cơ quan',
		nobody: '(không gắn)',
		save: 'Gắn',
		standsFor: (unit: string, agency: string) => `${unit}: ${agency}`
	},
	up: {
		title: 'Gửi lên cấp trên trong hệ thống',
		lead: {
			register:
				'Bản đăng ký đã trình ký thành bản gửi của cơ quan ta ở cấp trên, không phải chuyển tệp; giấy báo đã nhận về ngay trang này. Gửi lại không bị tính hai lần.',
			results:
				'Báo cáo đã trình ký cùng toàn bộ số liệu thành báo cáo của cơ quan ta ở cấp trên; giấy báo đã nhận về ngay trang này. Gửi lại không bị tính hai lần.'
		},
		notFrozen: 'Trình ký xong thì gửi được từ đây.',
		nobody: 'Chưa có cơ quan nào trong hệ thống ghi ta là đơn vị của mình. Vẫn tải gói và gửi bằng cách khác được.',
		choose: 'Nơi nhận',
		press: 'Gửi lên',
		states: { draft: 'chưa gửi', submitted: 'đã gửi, chờ nhận', 'needs-more': 'được đề nghị bổ sung', accepted: 'đã nhận', nil: 'đã báo không phát sinh' },
		due: (day: string) => `hạn ${day}`,
		package: 'Tải gói (.kheo.zip)'
	},
	content: {
		title: 'Nhận từ cấp dưới',
		lead: (sender: string, units: number) => `${sender} gửi lên, gồm báo cáo của ${units} đơn vị.`,
		version: (version: number, at: string) => `Lần ${version}, nhận ${at}`,
		waiting: 'chờ Văn phòng nhận; trong lúc chờ vẫn tính theo lần đã nhận trước',
		accepted: 'đã nhận',
		hash: 'Mã băm nội dung',
		figures: 'Số liệu'
	},
	below: (reported: number, asked: number) => `Cấp dưới: ${reported}/${asked} đơn vị đã báo cáo`,
	perhapsTwice: (unit: string, below: string) =>
		`“${unit}” có báo cáo ở cấp này và cũng có ở “${below}”: có thể là một đơn vị báo cáo hai nơi, xin xem lại kẻo tính hai lần.`,
	importing: 'Gói của cơ quan cấp dưới: nhận nguyên bản và nộp luôn, gói được lưu làm minh chứng.',
	import: 'Nhận gói và nộp'
};
