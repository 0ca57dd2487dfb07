/** What is erased by itself when its time is over. */
export const retention = {
	title: 'Xóa khi hết hạn giữ',
	lead: 'Thời gian giữ đặt ở trang Sổ dữ liệu. Mỗi loại phải được xem trước và xác nhận một lần; từ đó hệ thống tự xóa hằng đêm. Xóa rồi không lấy lại được.',
	elsewhere: 'Phản ánh, đối thoại, đăng ký tham gia, phiếu hỏi, đề cử tự xóa theo thời gian đặt ở trang của chúng.',
	kinds: {
		messages: 'Thư, tin nhắc và bản tin tóm tắt đã gửi',
		contacts: 'Số điện thoại, thư, lịch đồng bộ của người đã thôi việc',
		requests: 'Người yêu cầu trong các yêu cầu đã trả lời',
		consents: 'Người đã rút đồng ý, đã gỡ xong'
	},
	what: {
		messages: 'Xóa cả dòng: ai được nhắc, gửi tới đâu, nói gì.',
		contacts: 'Xóa cả dòng; tên trong hồ sơ đã lập thì giữ.',
		requests: 'Hủy khóa niêm phong họ tên, liên lạc, lời yêu cầu; số liệu và hạn thì giữ.',
		consents: 'Hủy khóa niêm phong họ tên; còn lại ngày cho và ngày rút.'
	},
	due: (count: number, before: string, months: number) =>
		count === 0 ? `Chưa có gì cũ hơn ${months} tháng (trước ${before}).` : `${count} mục cũ hơn ${months} tháng (trước ${before}) sẽ bị xóa.`,
	notConfirmed: 'chưa xác nhận, chưa xóa gì',
	confirmed: (by: string, on: string) => `tự xóa hằng đêm; ${by} xác nhận ${on}`,
	sure: 'Tôi đã xem số mục ở trên và hiểu là xóa rồi không lấy lại được',
	confirm: 'Xác nhận, xóa ngay và tự xóa về sau',
	held: (because: string, who: string) => `đang giữ lại: ${because} (${who})`,
	heldByRequests: (codes: string) => `đang giữ lại vì có yêu cầu chưa trả lời: ${codes}`,
	hold: 'Giữ lại, chưa xóa',
	holdReason: 'Lý do (thanh tra, khiếu nại, tòa án …); để trống rồi lưu là thôi giữ',
	holdDo: 'Lưu',
	runs: 'Đã xóa',
	none: 'Chưa xóa gì.',
	run: (erased: number, before: string) => `${erased} mục, cũ hơn ${before}`,
	byItself: 'hệ thống',
	on: 'Ngày',
	kind: 'Loại',
	count: 'Bao nhiêu',
	by: 'Ai'
};
