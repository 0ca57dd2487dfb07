import { contact } from './reminder-contact.ts';

/** Working days before the end, all days after it. */
type Left = { readonly name: 'left'; readonly workingDays: number } | { readonly name: 'today' } | { readonly name: 'over'; readonly days: number };

function leftWords(left: Left): string {
	if (left.name === 'over') return `, đã quá ${left.days} ngày`;
	if (left.name === 'today') return ' (hôm nay)';
	return left.workingDays === 0 ? ', không còn ngày làm việc nào' : `, còn ${left.workingDays} ngày làm việc`;
}

export const reminders = {
	contact,
	feed: {
		name: 'Khéo: hạn của tôi',
		event: (task: string) => `Hạn: ${task}`,
		about: (plan: string, end: string) => `${plan}. Hạn ${end}.`,
		title: 'Hạn của tôi trong lịch điện thoại',
		lead: 'Chép địa chỉ dưới đây vào ứng dụng lịch (Google Calendar, Outlook, lịch iPhone: “thêm lịch từ URL”). Lịch tự cập nhật và báo vào hai ngày làm việc cuối trước hạn.',
		secret: 'Ai có địa chỉ này đều đọc được các hạn của đồng chí, nên đừng gửi cho người khác. Địa chỉ chỉ hiện một lần.',
		address: 'Địa chỉ lịch',
		create: 'Tạo địa chỉ lịch',
		renew: 'Tạo địa chỉ mới, bỏ địa chỉ cũ',
		revoke: 'Bỏ địa chỉ',
		since: (day: string) => `Đang có một địa chỉ, tạo ${day}.`,
		none: 'Chưa có địa chỉ nào.',
		revoked: 'Đã bỏ: địa chỉ cũ không còn đọc được gì.'
	},
	title: 'Nhắc việc',
	over: 'Nhắc việc của cơ quan',
	lead: 'Khéo nhắc đúng người, đúng lúc, mỗi người mỗi ngày một lần. Dưới đây là những gì sắp gửi; câu nào không nên gửi thì gạch đi và nói rõ vì sao.',
	goes: (when: string) => `Sẽ gửi ${when}`,
	at: (time: string, day: string) => `lúc ${time} ${day}`,
	stopped: 'Cơ quan đang tắt nhắc việc: không có gì tự gửi.',
	training: 'Đang tập dượt trên một ngày khác: lời nhắc không tự gửi, xin bấm “Gửi ngay”.',
	nothing: 'Không có gì phải nhắc',
	nothingHelp: 'Không ai đến hạn nhắc vào lần gửi tới. Các mốc nhắc xem ở phần cài đặt.',
	people: (count: number) => `${count} người sẽ được nhắc`,
	byMail: (email: string) => `thư điện tử ${email}`,
	inApp: 'trên “Việc hôm nay”',
	noMail: 'Chưa đặt máy chủ thư nên chỉ nhắc trên “Việc hôm nay”.',
	sendNow: 'Gửi ngay',
	sendNowTo: (name: string) => `Gửi ngay cho ${name}`,
	closed: 'Ngoài giờ nhắc: chưa gửi ngay được.',
	strike: 'Không gửi câu này',
	strikeReason: 'Vì sao không gửi',
	strikeDo: 'Gạch đi',
	unreached: (count: number) => `${count} đơn vị chưa có tài khoản: cần nhắc bằng cách khác`,
	unreachedHelp: 'Nhắn vào nhóm, gọi điện hoặc gửi liên kết nộp cho các đơn vị này.',
	unreachedLine: (unit: string, lines: number) => `${unit}: ${lines} việc đến mốc nhắc`,
	sent: 'Đã nhắc',
	sentNone: 'Chưa nhắc ai.',
	columns: { day: 'Ngày', person: 'Người nhận', what: 'Nội dung', how: 'Thư điện tử', seen: 'Đã xem' },
	mailStates: {
		none: 'không gửi thư',
		queued: 'chờ gửi',
		trying: 'đang gửi',
		waiting: 'sẽ thử lại',
		sent: 'đã gửi',
		failed: 'không gửi được',
		unsure: 'không rõ đã đến chưa'
	},
	seenOn: (day: string) => `xem ${day}`,
	notSeen: 'chưa xem',
	done: { sent: 'Đã gửi lời nhắc.', struck: 'Đã gạch; câu này sẽ không gửi nữa.', saved: 'Đã lưu.' },
	wrong: 'Chưa ghi được: xin xem lại các ô vừa nhập. Số ngày là số nguyên, giờ viết như 07:30, thư điện tử viết đủ tên và tên miền.',
	as: { owner: 'người phải làm', head: 'người đứng đầu đơn vị', office: 'Văn phòng', leader: 'lãnh đạo phụ trách' },
	stages: { remind: 'nhắc', urge: 'đề nghị', report: 'báo lãnh đạo phụ trách' },
	line: {
		until: (end: string, left: Left) => `hạn ${end}${leftWords(left)}`,
		remind: (task: string, until: string) => `Xin nhắc: “${task}”, ${until}.`,
		urge: (task: string, until: string) => `Đề nghị gửi sớm: “${task}”, ${until}.`,
		report: (task: string, until: string) => `Đề nghị gửi ngay: “${task}”, ${until}.`,
		notSent: (unit: string, task: string, until: string) => `${unit} chưa gửi “${task}”, ${until}.`,
		consolidate: (task: string, until: string) => `Văn phòng cần xong “${task}”, ${until}.`,
		confirm: (task: string, until: string) => `Xin xác nhận bằng một câu việc thường xuyên “${task}”, ${until}.`,
		sendAgain: (task: string, since: string) => `Đề nghị bổ sung rồi gửi lại “${task}”; Văn phòng trả lại từ ${since}.`,
		notSentAgain: (unit: string, task: string, since: string) => `${unit} chưa gửi lại “${task}”; Văn phòng trả lại từ ${since}.`,
		accept: (unit: string, task: string, since: string) => `${unit} đã gửi “${task}” từ ${since}, đang chờ Văn phòng xem và nhận.`,
		approve: (task: string, since: string) => `Bản “${task}” của đơn vị chờ đồng chí duyệt từ ${since}.`,
		read: (title: string, when: string) => `Xin đọc “${title}” và xác nhận đã đọc, ${when}.`,
		haveRead: (unit: string, title: string, when: string) => `${unit} còn người chưa ghi là đã đọc “${title}”, ${when}.`,
		since: (day: string) => `văn bản giao ${day}`,
		agree: (task: string, since: string) => `“${task}” chờ ý kiến của đồng chí từ ${since}.`,
		notAgreed: (task: string, since: string) => `“${task}” đang trình, chưa có ý kiến từ ${since}.`
	},
	toPeople: {
		matters: {
			feedback: (code: string) => `phản ánh, kiến nghị ${code}`,
			promise: (code: string) => `ý kiến đối thoại ${code}`,
			supervision: (title: string) => `kiến nghị của cuộc giám sát “${title}”`,
			'data-request': (code: string) => `yêu cầu về dữ liệu cá nhân ${code}`,
			'data-breach': (label: string) => `sự cố dữ liệu cá nhân số ${label}`,
			consent: (purpose: string) => purpose
		},
		'data-breach': (matter: string, until: string) => `Báo cơ quan chuyên trách ${matter}, ${until}.`,
		consent: (matter: string, until: string) => `Có người rút lại sự đồng ý (${matter}): gỡ khỏi mọi nơi, ${until}.`,
		arrived: (matter: string, until: string) => `Đơn vị có ${matter} cần trả lời, ${until}.`,
		help: (matter: string, until: string) => `Đơn vị phối hợp trả lời ${matter}, ${until}.`,
		remind: (matter: string, until: string) => `Xin nhắc: trả lời ${matter}, ${until}.`,
		urge: (matter: string, until: string) => `Đề nghị trả lời sớm ${matter}, ${until}.`,
		report: (matter: string, until: string) => `Đề nghị trả lời ngay ${matter}, ${until}.`,
		notAnswered: (unit: string, matter: string, until: string) => `${unit} chưa trả lời ${matter}, ${until}.`,
		check: (matter: string, since: string) => `Dự thảo trả lời ${matter} chờ duyệt từ ${since}.`,
		rests: 'đang tạm dừng tính hạn',
		group: {
			title: 'Nhắn nhóm: trả lời người dân',
			owing: (count: number) => `${count} đơn vị cần trả lời người dân`,
			lead: 'Phản ánh, kiến nghị, lời hứa tại đối thoại và kiến nghị giám sát đã đến mốc nhắc. Lời nhắn chỉ có mã, lĩnh vực và hạn, không có lời hay tên của người gửi.',
			none: 'Không đơn vị nào phải nhắc',
			noneHelp: 'Chưa có việc trả lời người dân nào đến mốc nhắc.',
			hello: 'Kính gửi các đồng chí đầu mối! Văn phòng xin nhắc các việc trả lời người dân:',
			end: (link: string) => `Trả lời tại ${link}. Có vướng mắc, xin báo sớm để Văn phòng cùng tháo gỡ. Trân trọng cảm ơn!`
		}
	},
	notice: (count: number) => `${count} việc Văn phòng xin nhắc`,
	open: 'Mở',
	tick: 'Đã xem',
	mail: {
		subject: (count: number) => `Nhắc việc: ${count} việc`,
		body: (name: string, lines: string, agency: string, address: string) =>
			`Kính gửi ${name}!\n\n${lines}\n\n${address === '' ? 'Xin mở Khéo, mục “Việc hôm nay”.' : `Xin mở ${address}, mục “Việc hôm nay”.`} Nếu đã gửi bằng giấy hoặc Zalo, xin báo lại để Văn phòng ghi nhận.\n\nTrân trọng cảm ơn!\n${agency}`
	},
	text: {
		channels: { zalo: 'Zalo', sms: 'SMS', mail: 'thư điện tử' },
		sms: (count: string, first: string, agency: string) => `${agency} nhắc đồng chí ${count} việc, trước hết: ${first}. Xin mở Khéo, mục Việc hôm nay.`
	},
	settings: {
		title: 'Cài đặt nhắc việc',
		link: 'Cài đặt',
		back: 'Về nhắc việc',
		ladder: 'Các mốc nhắc',
		ladderHelp: 'Tính bằng ngày làm việc theo lịch của cơ quan. Hạn rơi vào ngày nghỉ thì nhắc vào ngày làm việc cuối cùng trước đó.',
		running: 'Tự nhắc mỗi sáng',
		before: 'Trước hạn (ngày làm việc)',
		beforeHelp: 'Ví dụ: 7, 3, 1',
		onDay: 'Nhắc cả trong ngày hạn',
		after: 'Sau hạn (ngày làm việc)',
		afterHelp: 'Ví dụ: 1, 3',
		thenEvery: 'Sau đó cứ mấy ngày nhắc lại (0: thôi)',
		stopAfter: 'Thôi nhắc khi đã quá hạn',
		headAfter: 'Báo người đứng đầu đơn vị từ ngày quá hạn thứ',
		officeAfter: 'Báo Văn phòng từ ngày quá hạn thứ',
		leaderAfter: 'Báo lãnh đạo phụ trách từ ngày quá hạn thứ',
		opens: 'Chỉ nhắc từ',
		closes: 'đến trước',
		save: 'Lưu các mốc',
		contacts: 'Xưng hô và người phụ trách',
		contactsHelp: 'Quá hạn lâu thì chỉ lãnh đạo phụ trách đơn vị đó được báo, không phải mọi lãnh đạo.',
		unit: 'Đơn vị',
		address: 'Gọi đơn vị là',
		addressHelp: 'Ví dụ: quý phòng; đồng chí Chánh Thanh tra. Để trống thì gọi bằng tên đơn vị.',
		head: 'Người đứng đầu',
		leader: 'Lãnh đạo phụ trách',
		nobody: 'chưa chọn',
		saveContacts: 'Lưu xưng hô và người phụ trách',
		phones: 'Điện thoại nhận nhắc việc',
		phonesHelp: 'Ngoài “Việc hôm nay”, người có số ở đây nhận thêm một tin ngắn qua Zalo hoặc SMS, trong giờ nhắc. Xoá ô là xoá số.',
		phone: (name: string) => `Số di động: ${name}`,
		channel: (name: string) => `Qua: ${name}`,
		savePhones: 'Lưu số điện thoại',
		zaloStates: {
			off: 'Zalo: chưa bật. Người quản trị máy chủ đặt ZALO_APP_ID, ZALO_APP_SECRET, ZALO_TEMPLATE_ID.',
			'no-token': 'Zalo: chưa có quyền gửi. Xin nhập mã làm mới (refresh token) mà Official Account của cơ quan vừa cấp.',
			ready: 'Zalo: đã được Official Account của cơ quan cho gửi.'
		},
		smsStates: { off: 'SMS: chưa bật. Người quản trị máy chủ đặt SMS_API_KEY, SMS_SECRET_KEY, SMS_BRANDNAME.', ready: 'SMS: đã bật.' },
		zaloToken: 'Mã làm mới (refresh token) của Official Account',
		zaloTokenHelp: 'Giữ dưới dạng mã hóa, không hiện lại; mỗi lần dùng Zalo đổi mã mới và Khéo tự giữ.',
		saveZalo: 'Lưu mã',
		mailboxes: 'Thư điện tử nhận nhắc việc',
		mailboxesHelp: 'Chỉ dùng để nhắc việc; xoá ô là xoá địa chỉ. Không có địa chỉ thì người đó vẫn thấy lời nhắc trên “Việc hôm nay”.',
		person: 'Người nhận',
		email: 'Địa chỉ thư',
		saveMailboxes: 'Lưu địa chỉ thư'
	}
};
