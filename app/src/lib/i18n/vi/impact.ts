/** The assessment of the impact of processing personal data. */
export const impact = {
	title: 'Đánh giá tác động',
	lead: 'Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân (Luật 91/2025/QH15, Điều 21; NĐ 356/2025/NĐ-CP, Mẫu 10): hệ thống tự lấy sổ dữ liệu và các biện pháp đang bật; cơ quan trả lời phần còn lại, lãnh đạo ký.',
	times: (days: number, months: number) =>
		`Gửi trong ${days} ngày kể từ khi bắt đầu xử lý; rà soát, cập nhật sau mỗi ${months} tháng hoặc ngay khi có thay đổi lớn.`,
	none: 'Chưa có bản nào',
	noneHelp: 'Trả lời tám câu dưới đây rồi lưu; có thể lưu dần. Tải .docx xem trước bất cứ lúc nào.',
	number: (number: number) => `Bản ${number}`,
	open: 'đang soạn',
	signed: (by: string, on: string) => `${by} ký ngày ${on}`,
	sent: (to: string, on: string, document: string) => `đã gửi ${to} ngày ${on}${document === '' ? '' : `, văn bản ${document}`}`,
	file: 'Tải hồ sơ (.docx)',
	questions: {
		controller: 'Cơ quan kiểm soát và xử lý dữ liệu, địa chỉ liên lạc',
		officer: 'Bộ phận, người bảo vệ dữ liệu cá nhân',
		recipients: 'Nơi nhận dữ liệu ngoài cơ quan, để làm gì',
		abroad: 'Có chuyển dữ liệu ra nước ngoài không',
		necessity: 'Vì sao cần xử lý, có cách nào ít dữ liệu hơn không',
		risks: 'Rủi ro với người có dữ liệu',
		mitigation: 'Biện pháp giảm rủi ro của cơ quan (ngoài hệ thống)',
		opinion: 'Kết luận của người bảo vệ dữ liệu'
	},
	hints: {
		abroad: 'Hệ thống chạy trên máy của cơ quan, không gửi gì ra nước ngoài. Nếu cơ quan bật Facebook, thư điện tử đặt ở nước ngoài thì ghi rõ.'
	},
	save: 'Lưu',
	saveNew: 'Lập bản mới',
	sign: 'Lãnh đạo đã ký',
	signer: 'Ai ký (họ tên, chức vụ)',
	signedOn: 'Ngày ký',
	signDo: 'Ghi đã ký, khóa bản này',
	signHelp: 'Sổ dữ liệu và các biện pháp của hôm nay được giữ cùng bản ký; sau đó không sửa được.',
	sentTo: 'Gửi cho cơ quan nào',
	sentOn: 'Ngày gửi',
	sentDocument: 'Số văn bản gửi',
	sendDo: 'Ghi đã gửi',
	sha: 'Mã băm của nội dung đã ký',
	measures: 'Biện pháp bảo vệ đang có trong hệ thống',
	on: 'Có:',
	off: 'Chưa:',
	measureWords: {
		walls: (count: number) => `tách dữ liệu từng cơ quan ở tầng cơ sở dữ liệu, ${count} bảng.`,
		sealed: (count: number) => `niêm phong bằng khóa riêng từng người, từng việc (AES-256-GCM), ${count} cột; xóa là hủy khóa.`,
		locked: (count: number) => `mã hóa bằng khóa để ngoài cơ sở dữ liệu, ${count} cột.`,
		log: (count: number) => `nhật ký nối chuỗi băm, không sửa được, ${count} mục đã niêm phong.`,
		factor: () => 'bắt buộc xác thực hai bước với quản trị.',
		idle: (count: number) => `khóa phiên sau ${count} phút không làm việc.`,
		backups: () => 'sao lưu hằng đêm, thử phục hồi hằng tuần.',
		retention: (count: number) => `tự xóa khi hết hạn giữ, ${count} loại đã xác nhận.`,
		requests: (count: number) => `tiếp nhận yêu cầu của chủ thể dữ liệu có đồng hồ hạn, ${count} yêu cầu.`,
		breaches: (count: number) => `sổ sự cố với hạn báo 72 giờ, ${count} vụ.`,
		local: () => 'chạy trên máy của cơ quan, không dùng dịch vụ trí tuệ nhân tạo hay đám mây nước ngoài.'
	},
	paper: {
		basis:
			'Căn cứ Điều 21 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, cơ quan lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân như sau:',
		flows: 'Luồng dữ liệu theo từng mục đích',
		annex: 'Sổ dữ liệu cá nhân',
		empty: '(chưa trả lời)'
	}
};
