export const home = {
	hello: (name: string) => `Chào ${name}`,
	nothing: 'Hôm nay không có việc nào đang chờ',
	nothingOffice: 'Chưa có kế hoạch nào đang chạy. Bắt đầu bằng cách thả tệp kế hoạch vào trang Đọc văn bản.',
	nothingUnit: 'Khi Văn phòng giao việc theo một kế hoạch, việc của đơn vị sẽ hiện ở đây kèm hạn.',
	nothingLeader: 'Khi có bản tổng hợp trình ký hoặc đơn vị chậm, đồng chí sẽ thấy ở đây.',
	readPlan: 'Đọc một kế hoạch',
	unitOwes: (count: number) => (count === 0 ? 'Đơn vị đã gửi đủ các bản được giao' : `Đơn vị còn ${count} việc phải gửi`),
	officeOwes: (missing: number, sentBack: number, waiting: number) =>
		[missing > 0 ? `còn ${missing} đơn vị chưa gửi` : '', sentBack > 0 ? `${sentBack} đơn vị đang bổ sung` : '', waiting > 0 ? `${waiting} bản chờ xem` : '']
			.filter(Boolean)
			.join('; ') || 'Các đơn vị đã gửi đủ, Văn phòng đã xem hết',
	leaderWaits: (count: number) => (count === 0 ? 'Không có bản nào đang chờ đồng chí' : `${count} bản tổng hợp đang trình đồng chí`),
	sentOf: (sent: number, asked: number) => `${sent}/${asked} đơn vị đã gửi`,
	waiting: (count: number) => `${count} bản chờ Văn phòng xem`,
	missing: 'Chưa gửi',
	sentBack: 'Đang bổ sung',
	officeDue: (end: string, left: string) => `Hạn gửi lên của Văn phòng: ${end}, còn ${left}`,
	officeOver: (end: string) => `Hạn gửi lên của Văn phòng là ${end}, đã quá hạn`,
	givenBack: 'bị trả lại',
	givenBackBy: (by: string, day: string, reason: string) => `${by || 'Lãnh đạo'} trả lại${day ? ` ngày ${day}` : ''}: ${reason}`,
	notArrived: 'thư chưa đến',
	notArrivedAt: (receivers: string) => `Thư không gửi được hoặc không rõ đã đến: ${receivers}.`,
	openDispatch: 'Xem nơi nhận',
	issued: (papers: string) => `Văn phòng đã phát hành: ${papers}.`,
	numbered: (number: string, day: string) => `số ${number} ngày ${day}`,
	openTracking: 'Xem ai đã gửi',
	openConsolidation: 'Mở bản tổng hợp',
	frozen: (version: number) => (version === 1 ? 'đang trình ký' : `đang trình ký (lần ${version})`),
	open: 'Mở',
	report: 'Báo cáo',
	register: 'Đăng ký',
	signedIn: 'Việc của đồng chí'
};
