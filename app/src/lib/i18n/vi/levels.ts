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
	shared: {
		entry: 'Chung với kế hoạch khác',
		title: 'Hoạt động chung với kế hoạch khác',
		lead: 'Một việc phục vụ nhiều kế hoạch thì đưa vào đây, không gõ lại: mỗi kế hoạch có một dòng và tính một lần. Sửa ở một nơi thì nơi kia được báo và lấy theo bằng một lần bấm.',
		back: (task: string) => `Về ${task}`,
		sent: 'Bản này đã gửi nên chỉ xem; muốn đưa thêm thì rút lại hoặc chờ được đề nghị bổ sung.',
		both: (count: number) => `Đang chung ${count} hoạt động`,
		with: (plan: string) => `cũng ở: ${plan}`,
		states: {
			same: 'Hai nơi như nhau',
			'changed-there': 'Nơi kia đã sửa',
			'changed-here': 'Đã sửa riêng ở đây',
			'changed-both': 'Mỗi nơi sửa một khác'
		},
		gone: 'Nơi kia đã bỏ hoạt động này',
		differs: (heading: string, here: string, there: string) => `${heading}: ở đây “${here}”, nơi kia “${there}”.`,
		again: 'Lấy theo nơi kia',
		offered: 'Đưa vào từ kế hoạch khác',
		none: 'Không còn hoạt động nào để đưa vào.',
		noneHelp: 'Hoạt động đơn vị đã ghi ở kế hoạch khác sẽ hiện ở đây.',
		take: 'Đưa các hoạt động đã chọn vào'
	},
	years: {
		title: (before: number) => `So với năm ${before}`,
		none: 'Hai năm chưa có số liệu để so.',
		unit: 'Đơn vị',
		change: 'Tăng, giảm',
		formerly: (units: string) => `năm trước là: ${units}`,
		fresh: 'năm trước chưa có',
		gone: (units: string) => `${units} (không còn báo cáo)`
	},
	importing: 'Gói của cơ quan cấp dưới: nhận nguyên bản và nộp luôn, gói được lưu làm minh chứng.',
	import: 'Nhận gói và nộp'
};
