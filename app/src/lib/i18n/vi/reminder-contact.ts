/** The page on which the Office speaks to the units: the group, the telephone, the letter. */
export const contact = {
	title: 'Nhắc các đơn vị',
	over: (plan: string) => `${plan} · nhắc các đơn vị`,
	entry: 'Nhắc các đơn vị',
	entryHelp: 'Lời nhắn cho nhóm Zalo, ghi cuộc gọi và lời hẹn, danh sách còn nợ để in, công văn đôn đốc.',
	owing: (count: number, task: string) => (count === 0 ? `Đã nhận đủ: ${task}` : `Còn ${count} đơn vị: ${task}`),
	due: (end: string) => `Hạn của các đơn vị: ${end}.`,
	products: 'Nhiệm vụ',
	product: (task: string, owing: number) => `${task} (${owing})`,
	allSent: 'Không còn đơn vị nào phải nhắc',
	allSentHelp: 'Mọi đơn vị đã gửi hoặc được miễn nhiệm vụ này.',
	group: 'Lời nhắn gửi nhóm Zalo',
	groupHelp: 'Đọc lại, sửa nếu cần, chép và dán vào nhóm; dán xong thì bấm “Đã gửi vào nhóm” để ghi lại.',
	stage: 'Mức lời nhắn',
	stages: { remind: 'nhắc', urge: 'đề nghị', report: 'báo lãnh đạo phụ trách' },
	text: 'Lời nhắn',
	copy: 'Chép lời nhắn',
	copied: 'Đã chép',
	noted: 'Đã gửi vào nhóm',
	history: 'Đã nhắn vào nhóm',
	historyNone: 'Chưa ghi lần nhắn nào.',
	historyLine: (day: string, by: string, stage: string, units: string) => `${day}, ${by} (${stage}): ${units}`,
	list: 'Danh sách đơn vị còn nợ',
	asOf: (when: string) => `Số liệu lúc ${when}`,
	unit: 'Đơn vị',
	state: 'Tình trạng',
	missing: 'chưa gửi',
	sentBack: 'đang bổ sung',
	extended: (day: string) => `gia hạn đến ${day}`,
	promised: (day: string) => `hẹn ${day}`,
	brokenPromise: (day: string) => `đã hẹn ${day}, chưa thấy`,
	calls: 'Cuộc gọi',
	callLine: (day: string, person: string, words: string, by: string) => `${day}: gọi ${person}${words === '' ? '' : `, ${words}`} (${by} ghi)`,
	noCalls: 'chưa gọi',
	call: 'Ghi cuộc gọi',
	callOf: (unit: string) => `Ghi cuộc gọi: ${unit}`,
	person: 'Gặp ai',
	calledOn: 'Ngày gọi',
	words: 'Nói gì (không bắt buộc)',
	promisedOn: 'Hẹn gửi ngày (để trống nếu không hẹn)',
	saveCall: 'Ghi lại',
	letter: 'Công văn đôn đốc (.docx)',
	template: 'Sửa mẫu lời nhắn của cơ quan',
	templateHelp:
		'Chữ trong ngoặc nhọn được thay bằng nội dung thật; dòng nào không có gì để nói thì bỏ. Xóa hết rồi lưu để dùng lại mẫu có sẵn. Các chữ dùng được:',
	saveTemplate: 'Lưu mẫu',
	done: { noted: 'Đã ghi: lời nhắn đã gửi vào nhóm.', called: 'Đã ghi cuộc gọi.', template: 'Đã lưu mẫu lời nhắn.' },
	wrong: 'Chưa ghi được: xin xem lại các ô vừa nhập.',
	templates: {
		remind: `Kính gửi các đồng chí đầu mối!
Văn phòng xin nhắc việc “{nhiệm vụ}”.
Hạn: {hạn}.
Các đơn vị chưa gửi: {đơn vị}.
Các đơn vị đang bổ sung: {bổ sung}.
Các đơn vị đã hẹn, Văn phòng xin cảm ơn: {đã hẹn}.
Gửi tại {liên kết}
Nếu không có nội dung, xin chọn “Không có nội dung đăng ký” và ghi lý do. Trân trọng cảm ơn!`,
		urge: `Kính gửi các đồng chí đầu mối!
Việc “{nhiệm vụ}” đã đến hạn; Văn phòng đang chờ để tổng hợp.
Hạn: {hạn}.
Đề nghị gửi trong hôm nay: {đơn vị}.
Đề nghị bổ sung trong hôm nay: {bổ sung}.
Các đơn vị đã hẹn: {đã hẹn}.
Gửi tại {liên kết}
Có vướng mắc, xin báo sớm để Văn phòng cùng tháo gỡ. Trân trọng cảm ơn!`,
		report: `Kính gửi các đồng chí đầu mối!
Việc “{nhiệm vụ}” đã quá hạn nhiều ngày.
Hạn: {hạn}.
Văn phòng chưa nhận được của: {đơn vị}.
Văn phòng chưa nhận lại bản bổ sung của: {bổ sung}.
Các đơn vị đã hẹn: {đã hẹn}.
Gửi tại {liên kết}
Văn phòng phải báo cáo lãnh đạo phụ trách; rất mong các đồng chí gửi ngay. Trân trọng cảm ơn!`
	}
};
