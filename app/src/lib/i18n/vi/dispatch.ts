export const dispatch = {
	title: 'Gửi đến các nơi nhận',
	summary: (sent: number, all: number, received: number) => `Đã gửi ${sent}/${all} nơi; ${received} nơi báo đã nhận.`,
	none: 'Chưa ghi nơi nào. Chọn cách gửi, dán danh sách nơi nhận, mỗi nơi một dòng.',
	channel: 'Cách gửi',
	channels: {
		email: 'Thư điện tử',
		paper: 'Bản giấy (bưu điện, trực tiếp)',
		exchange: 'Trục liên thông văn bản của tỉnh',
		party: 'Mạng của Đảng',
		package: 'Gói tệp (.kheo.zip)',
		internal: 'Nội bộ cơ quan'
	},
	receivers: 'Nơi nhận, mỗi nơi một dòng',
	receiversHint:
		'Gửi thư điện tử thì ghi thêm địa chỉ: Sở Nội vụ <vanthu@sonoivu.example.vn>. Nơi đã gửi bằng cách này rồi thì được bỏ qua, không gửi hai lần.',
	noMail: 'Máy chủ thư chưa được cài (SMTP_URL, MAIL_FROM). Các cách khác vẫn ghi được.',
	day: 'Ngày gửi',
	dayHint: 'Gửi thư điện tử thì hệ thống tự ghi giờ gửi.',
	proof: 'Căn cứ (phiếu gửi, ảnh chụp màn hình)',
	proofHint: 'PDF hoặc ảnh; có thể để trống.',
	note: 'Ghi chú',
	send: 'Gửi, ghi vào danh sách',
	receiver: 'Nơi nhận',
	how: 'Cách gửi',
	state: 'Tình trạng',
	answer: 'Nơi nhận trả lời',
	states: {
		queued: 'Đang chờ gửi',
		trying: 'Đang gửi',
		unsure: 'Không rõ đã đến chưa',
		waiting: 'Chưa gửi được, sẽ thử lại',
		failed: 'Không gửi được',
		sent: 'Đã gửi',
		cancelled: 'Đã thôi gửi'
	},
	sentOn: (day: string) => `Đã gửi ngày ${day}`,
	sentAt: (when: string) => `Đã gửi ${when}`,
	by: (name: string) => `người gửi: ${name}`,
	again: (tries: number, when: string) => `Đã thử ${tries} lần; thử lại lúc ${when}`,
	fault: (words: string) => `Máy chủ thư báo: ${words}`,
	unsureHelp: 'Đường truyền đứt đúng lúc đang gửi. Hỏi nơi nhận hoặc xem hộp thư đã gửi rồi bấm một trong hai.',
	arrived: 'Nơi nhận đã có thư',
	notArrived: 'Chưa có, gửi lại',
	callOff: 'Thôi gửi',
	resend: 'Gửi lại',
	proofOf: 'Xem căn cứ',
	receipt: 'Ghi trả lời của nơi nhận',
	receiptKind: 'Nơi nhận báo',
	receiptDay: 'Ngày báo',
	enterReceipt: 'Ghi trả lời',
	receipts: {
		'01': 'Đã đến',
		'02': 'Từ chối tiếp nhận',
		'03': 'Đã tiếp nhận',
		'04': 'Đã phân công',
		'05': 'Đang xử lý',
		'06': 'Đã xử lý xong',
		'13': 'Ta đề nghị lấy lại',
		'15': 'Đồng ý cho lấy lại',
		'16': 'Không đồng ý cho lấy lại'
	},
	receiptOn: (what: string, day: string, note: string) => `${what}, ${day}${note ? `: ${note}` : ''}`,
	letter: {
		subject: (number: string, about: string) => `${number}: ${about}`,
		body: (to: string, agency: string, about: string, number: string, day: string, file: string, sha256: string, note: string) =>
			`Kính gửi: ${to}\n\n${agency} gửi ${about}, số ${number} ngày ${day}, trong tệp đính kèm.\n${note ? `\n${note}\n` : ''}\nTệp: ${file}\nMã kiểm tra (SHA-256): ${sha256}\n\nĐề nghị quý cơ quan trả lời thư này khi nhận được, trong ngày (Điều 21, Nghị định 30/2020/NĐ-CP).\n\n${agency}`
	}
};
