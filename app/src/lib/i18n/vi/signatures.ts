export const signatures = {
	ways: {
		revision: {
			signed: 'Tệp là bản đã chốt, ký số thêm vào: các byte của bản đã chốt còn nguyên ở đầu tệp, chữ đã chốt không đổi.',
			filled: 'Tệp là bản đã chốt, chỉ ghi thêm số, ngày vào chỗ để trống: các byte của bản đã chốt còn nguyên ở đầu tệp, chữ đã chốt không đổi.',
			bare: 'Tệp là bản đã chốt, không thêm chữ nào: các byte của bản đã chốt còn nguyên ở đầu tệp.'
		},
		'same-text': 'Tệp do phần mềm khác tạo; nội dung chữ trùng khớp bản đã chốt, trừ số, ngày và dòng chữ ký số. Hình và dấu không so được.',
		scan: 'Tệp là bản quét, máy không so được chữ.',
		outside: 'Văn bản làm ngoài hệ thống, không có bản chốt để so.'
	},
	vouched: (by: string, reason: string) => `${by} xác nhận đã đối chiếu: ${reason}.`,
	setAside: (words: string) => `Thêm vào sau khi chốt: ${words}.`,
	none: 'Tệp không có chữ ký số.',
	holds: (signer: string, organisation: string) => `Chữ ký số của ${signer}${organisation && organisation !== signer ? ` (${organisation})` : ''} còn nguyên.`,
	stamp: (service: string) => `Dấu thời gian của ${service} còn nguyên.`,
	faults: {
		unreadable: 'Có một chữ ký số không đọc được.',
		changed: 'Chữ ký số không khớp: tệp đã bị sửa sau khi ký.',
		partial: 'Chữ ký số không bao trùm từ đầu tệp.'
	},
	times: {
		timestamp: (time: string) => `Thời gian ký ${time}, do dịch vụ cấp dấu thời gian xác nhận.`,
		signer: (time: string) => `Thời gian ký ${time}, theo máy của người ký.`
	},
	noTime: 'Không ghi thời gian ký.',
	outOfTime: 'Chứng thư không có hiệu lực ở thời điểm ấy.',
	after: { nothing: '', 'signed-later': 'Sau đó có chữ ký khác ký tiếp.', unsigned: 'Sau chữ ký này tệp được ghi thêm mà không ký.' },
	chain: (names: string) => `Chứng thư: ${names}.`,
	trust: {
		trusted: 'Gốc chứng thực nằm trong danh sách cơ quan tin cậy.',
		'self-signed': 'Chứng thư tự ký, không có tổ chức chứng thực.',
		unknown: 'Chưa đối chiếu được với gốc chứng thực nào đã khai báo.'
	},
	scan: 'Đã đối chiếu bản quét: căn cứ',
	scanHint: 'Chỉ ghi khi tệp là bản quét, ví dụ: đã so từng trang với bản đã chốt, có chữ ký và dấu. Tên người ghi được lưu.',
	fill: 'Ghi giúp số, ngày lên tệp',
	fillHint: 'Chỉ đánh dấu khi tệp PDF còn để trống số, ngày: số và ngày của sổ được ghi vào đúng chỗ trống, phần còn lại giữ nguyên.',
	at: (after: string) => (after ? `Sau “${after}”:` : 'Ở đầu văn bản:'),
	over: (page: number) => `Ghi thêm đè lên trang ${page}:`,
	more: (count: number) => `và ${count} chỗ khác nữa.`
};
