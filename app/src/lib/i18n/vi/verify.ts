export const verify = {
	mark: 'Mã QR dẫn tới trang kiểm tra văn bản',
	title: 'Kiểm tra văn bản',
	lead: 'Ai cầm văn bản hay tệp của cơ quan đều kiểm tra được ở đây, không cần tài khoản. Trang chỉ biết những văn bản đã phát hành.',
	byFile: 'Kiểm tra bằng tệp',
	file: 'Tệp nhận được',
	fileHint: 'Hệ thống tính mã của tệp, so với sổ rồi bỏ; tệp không được lưu.',
	askFile: 'Kiểm tra tệp',
	byCode: 'Kiểm tra bằng mã hoặc số',
	text: 'Mã kiểm tra, hoặc số và ký hiệu',
	textHint: 'Mã gồm 12 chữ số và chữ a–f trở lên, ví dụ 7f3a 91c2 0b6e.',
	day: 'Ngày của văn bản',
	dayHint: 'Chỉ cần khi kiểm tra bằng số và ký hiệu.',
	askCode: 'Kiểm tra',
	verdict: 'Kết quả',
	states: {
		valid: 'Văn bản do cơ quan này phát hành, đang có giá trị theo sổ.',
		corrected: 'Văn bản do cơ quan này phát hành, đã được đính chính.',
		replaced: 'Văn bản do cơ quan này phát hành, đã được thay thế.',
		recalled: 'Văn bản do cơ quan này phát hành, đã bị thu hồi.'
	},
	unknown: 'Không phải văn bản do hệ thống này phát hành.',
	unknownHelp:
		'Không có văn bản đã phát hành nào khớp. Tệp đã sửa, quét hay in lại sẽ có mã khác; xin thử bằng số và ngày ghi trên văn bản, hoặc hỏi văn thư cơ quan.',
	issuer: 'Cơ quan ban hành',
	number: 'Số, ký hiệu',
	dated: 'Ngày của văn bản',
	issuedOn: 'Ngày phát hành',
	fileHash: 'Mã tệp đã phát hành (SHA-256)',
	contentHash: 'Mã nội dung đã chốt (SHA-256)',
	remedies: {
		replaced: (by: string, day: string) => `Được thay thế bằng ${by} ngày ${day}.`,
		corrected: (by: string, day: string) => `Được đính chính bằng ${by} ngày ${day}.`,
		recalled: (by: string, day: string) => `Đã thu hồi ngày ${day}${by ? ` theo ${by}` : ''}.`
	},
	by: {
		file: 'Tệp vừa gửi giống từng byte với tệp đã phát hành.',
		frozen: 'Tệp vừa gửi là bản trình ký của văn bản này, chưa có số, chữ ký và dấu.',
		code: 'Mã khớp với sổ. Xin so số, ngày và nội dung trên tay với bản do cơ quan gửi.',
		number: 'Số và ngày khớp với sổ; nội dung của bản trên tay chưa được so.'
	},
	signatures: 'Chữ ký số trong tệp',
	hash: 'Mã của tệp vừa gửi (SHA-256):',
	certificate: {
		title: 'Giấy khen, giấy chứng nhận',
		valid: 'Giấy này do cơ quan trao, theo quyết định đã phát hành.',
		recalled: 'Quyết định làm căn cứ của giấy này đã bị thu hồi.',
		name: 'Trao cho',
		movement: 'Trong',
		model: 'Mô hình',
		decision: 'Theo quyết định'
	},
	certificateCode: (code: string, at: string) => `Mã kiểm tra: ${code}${at === '' ? '' : ` tại ${at}`}`,
	open: 'Trang kiểm tra văn bản'
};
