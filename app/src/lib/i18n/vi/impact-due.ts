/** When the assessment of impact is gone over again, on its own page and on the register's. */
export const impactDue = {
	title: 'Rà soát, cập nhật định kỳ',
	states: { fresh: 'còn hạn', soon: 'sắp đến hạn', overdue: 'quá hạn' },
	due: (day: string) => `Chậm nhất ${day}`,
	left: (days: number) => (days === 0 ? 'đến hạn hôm nay' : days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`),
	lastSigned: (number: number, day: string) => `Lần gần nhất: ký bản ${number}, ${day}.`,
	lastReviewed: (number: number, day: string, document: string) => `Lần gần nhất: rà soát bản ${number}, ${day}, văn bản ${document}.`,
	send: (number: number, day: string) => `Bản ${number} đã ký, chưa ghi đã gửi; gửi chậm nhất ${day}.`,
	notice: {
		soon: (day: string) => `Hồ sơ đánh giá tác động cần rà soát, cập nhật chậm nhất ${day}.`,
		overdue: (day: string) => `Hồ sơ đánh giá tác động đã quá hạn rà soát, cập nhật (${day}).`
	},
	here: 'Sang trang Đánh giá tác động',
	changed: 'Sổ dữ liệu đã khác bản ký gần nhất',
	changedHelp: (purposes: string) => `Khác ở: ${purposes}. Xin lập bản mới, ký và gửi, không chờ đến kỳ.`,
	note: 'Ghi đã rà soát, không có gì thay đổi',
	noteHelp: 'Có thay đổi thì lập bản mới, lãnh đạo ký; ngày ký tính là ngày cập nhật.',
	on: 'Ngày rà soát',
	document: 'Số văn bản đã gửi hoặc biên bản rà soát',
	documentHint: '125/SKHCN-VP',
	to: 'Gửi cho cơ quan nào (nếu có gửi)',
	noteDo: 'Ghi đã rà soát',
	reviews: 'Các lần rà soát',
	review: (day: string, number: number, document: string) => `${day}: rà soát bản ${number}, văn bản ${document}`,
	reviewSent: (to: string) => `, gửi ${to}`,
	rules: 'Kỳ rà soát',
	rulesLead: 'Sáu tháng là đọc ở bản tóm tắt nghị định. Xin đối chiếu nguyên văn rồi ghi theo văn bản nào.',
	rulesSet: (source: string) => `Theo ${source}.`,
	months: 'Rà soát sau mỗi (tháng)',
	remindDays: 'Nhắc người quản trị trước (ngày)',
	source: 'Theo văn bản nào',
	save: 'Lưu',
	tasks: {
		refresh: (number: number, day: string) => `rà soát, cập nhật hồ sơ đánh giá tác động xử lý dữ liệu cá nhân (bản ${number}, lần gần nhất ${day})`,
		send: (number: number) => `gửi hồ sơ đánh giá tác động xử lý dữ liệu cá nhân, bản ${number}`
	}
};
