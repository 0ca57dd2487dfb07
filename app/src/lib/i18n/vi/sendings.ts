/** Where something sent to another server stands. */
export const sendings = {
	states: {
		queued: 'Đang chờ gửi',
		trying: 'Đang gửi',
		unsure: 'Không rõ đã đến chưa',
		waiting: 'Chưa gửi được, sẽ thử lại',
		failed: 'Không gửi được',
		sent: 'Đã gửi',
		cancelled: 'Đã thôi gửi',
		mistaken: 'Ghi nhầm, không tính'
	},
	again: (tries: number, when: string) => `Đã thử ${tries} lần; thử lại lúc ${when}`
};
