export const tracking = {
	title: 'Theo dõi',
	over: (plan: string) => `${plan} · theo dõi`,
	none: 'Kế hoạch này chưa giao sản phẩm nào cho đơn vị',
	noneHelp: 'Khi một nhiệm vụ có mẫu hoặc báo cáo được giao cho đơn vị, đơn vị đó sẽ hiện ở đây kèm hạn và trạng thái.',
	allSent: (task: string) => `Đã nhận đủ: ${task}`,
	owing: (missing: number, sentBack: number, task: string) =>
		`${[missing > 0 ? `Còn ${missing} đơn vị chưa gửi` : '', sentBack > 0 ? `${sentBack} đơn vị đang bổ sung` : ''].filter(Boolean).join(', ')}: ${task}`,
	dueOf: (end: string) => `Hạn của các đơn vị: ${end}.`,
	officeDue: (end: string) => `Hạn của Văn phòng: ${end}.`,
	officeLeft: (days: string) => `Văn phòng còn ${days} để tổng hợp.`,
	unit: 'Đơn vị',
	next: 'Việc tiếp theo',
	nothingOwed: 'không giao',
	states: {
		accepted: 'đã nhận',
		submitted: 'đã gửi, chờ Văn phòng xem',
		nil: 'không đăng ký (có lý do)',
		'needs-more': 'đề nghị bổ sung',
		standing: 'thường xuyên',
		'on-occasion': 'khi có phát sinh',
		'as-printed': 'theo thời gian văn bản ghi',
		'not-due': 'chưa đến hạn',
		'due-soon': 'sắp đến hạn',
		overdue: 'chưa nhận được',
		waived: 'được miễn'
	},
	extended: (day: string) => `gia hạn đến ${day}`,
	sum: 'Cộng',
	delay: {
		title: 'Chậm ở đâu, Văn phòng còn bao nhiêu ngày',
		left: (left: string, planned: string) => (left === planned ? `còn đủ ${left}` : `còn ${left}, kế hoạch là ${planned}`),
		over: (days: string) => `dự kiến trễ ${days}`,
		chain: (complete: string, needs: string, forecast: string, officeDue: string) =>
			`Đủ sản phẩm của các đơn vị sớm nhất ${complete}; tính ${needs} để tổng hợp, trình ký thì xong ${forecast}. Hạn của Văn phòng: ${officeDue}.`,
		cost: (unit: string, expected: string, days: string) => `${unit}: có ngày ${expected}, Văn phòng mất ${days}.`
	},
	cameLate: 'gửi muộn',
	givenMore: 'được gia hạn',
	moreTime: 'Gia hạn',
	rows: (count: number) => `${count} hoạt động`,
	/** 0: on the last day itself, after the hour that the plan prints. */
	late: (days: number) => (days === 0 ? 'muộn, sau giờ hạn' : `muộn ${days} ngày`),
	overdueBy: (days: number) => (days === 0 ? 'quá giờ hạn' : `quá ${days} ngày`),
	left: (days: string) => `còn ${days}`,
	waitUnitFix: 'Đơn vị bổ sung rồi gửi lại',
	waitOffice: 'Văn phòng xem và nhận',
	waitUnit: 'Đơn vị đăng ký và gửi',
	remind: 'Nhắc đầu mối của đơn vị',
	done: 'Đã xong',
	filter: 'Chỉ hiện',
	filterAll: 'tất cả',
	filterMissing: 'đơn vị chưa gửi',
	filterOffice: 'đang chờ Văn phòng',
	searchUnit: 'Tìm đơn vị',
	projector: 'Bản chiếu hội trường',
	projectorOff: 'Bản làm việc',
	reminder: 'Công văn đôn đốc (.docx)',
	reminderPages: 'Xem bản in (PDF)',
	reminderTitle: 'Công văn đôn đốc',
	reminderHelp: 'Gửi đúng các đơn vị còn nợ nêu trên; số và ngày để trống cho văn thư. Lời văn sửa được trong tệp Word.',
	export: 'Tải bảng (.xlsx)',
	message: 'Lời nhắn gửi nhóm Zalo',
	messageHelp: 'Chép đoạn này dán vào nhóm; chỉ nêu đơn vị còn thiếu.',
	messageText: (task: string, end: string, missing: string, sentBack: string, past: boolean) =>
		[
			'Kính gửi các đồng chí đầu mối!',
			missing &&
				(past
					? `Văn phòng chưa nhận được “${task}” (hạn ${end}) của: ${missing}.`
					: `Văn phòng xin nhắc “${task}”, hạn ${end}, với các đơn vị chưa gửi: ${missing}.`),
			sentBack && `Văn phòng đã nhận và đề nghị bổ sung “${task}” của: ${sentBack}.`,
			`Đề nghị các đồng chí gửi sớm để Văn phòng kịp tổng hợp.${missing && ' Nếu đơn vị không có nội dung, xin mở “Không có nội dung đăng ký” và ghi lý do.'} Trân trọng cảm ơn!`
		]
			.filter(Boolean)
			.join('\n'),
	copy: 'Chép lời nhắn',
	copied: 'Đã chép',
	printNote: (when: string) => `Số liệu lúc ${when}`
};
