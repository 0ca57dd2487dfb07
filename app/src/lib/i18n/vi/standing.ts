import type { Rhythm } from '@kheo/core';

const quarters = ['I', 'II', 'III', 'IV'];

export const standing = {
	title: 'Việc thường xuyên',
	none: 'Kế hoạch này không có việc thường xuyên nào',
	noneHelp: 'Việc thường xuyên là việc kế hoạch giao mà không ghi ngày hạn, hoặc chỉ ghi “hằng tháng”, “hằng quý”.',
	noneUnit: 'Chưa có việc thường xuyên nào cần đơn vị xác nhận',
	lead: 'Việc không có ngày hạn. Mỗi kỳ, mỗi đơn vị xác nhận một lần bằng một câu, hoặc nói khó khăn đang gặp.',
	allSaid: 'Kỳ này các đơn vị đã nói đủ',
	silent: (count: number) => `Còn ${count} lượt chưa xác nhận kỳ này`,
	unchosen: (count: number) => `${count} việc chưa chọn nhịp xác nhận`,
	unchosenHelp: 'Kế hoạch có việc không ghi ngày hạn. Chọn nhịp xác nhận thì đơn vị được hỏi mỗi kỳ một lần; chưa chọn thì không ai được hỏi.',
	choose: 'Chọn nhịp xác nhận',
	chooseHelp: 'Nhịp điền sẵn lấy từ lời của kế hoạch. Để “không hỏi” thì đơn vị không phải xác nhận việc đó.',
	rhythm: 'Nhịp',
	notAsked: 'không hỏi',
	from: 'Hỏi từ ngày',
	until: 'Đến hết ngày (nếu có)',
	save: 'Lưu nhịp',
	suggested: (rhythm: string, words: string | null) =>
		words ? `gợi ý: ${rhythm}, vì kế hoạch ghi “${words}”` : `gợi ý: ${rhythm}, vì kế hoạch không ghi ngày`,
	rhythms: { month: 'hằng tháng', quarter: 'hằng quý', 'half-year': '6 tháng một lần', year: 'hằng năm', occasion: 'khi có phát sinh' },
	chosen: (rhythm: string, from: string, until: string | null) => `Xác nhận ${rhythm}, từ ${from}${until ? ` đến hết ${until}` : ''}.`,
	/** The name of the period that ends in this month. */
	period: (rhythm: Rhythm, year: number, month: number) => {
		if (rhythm === 'quarter') return `quý ${quarters[Math.ceil(month / 3) - 1]}/${year}`;
		if (rhythm === 'half-year') return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
		return rhythm === 'year' ? `năm ${year}` : `tháng ${month}/${year}`;
	},
	states: { confirmed: 'đã xác nhận', late: 'xác nhận muộn', difficulty: 'có khó khăn', open: 'chưa xác nhận', missed: 'kỳ đã qua, chưa xác nhận' },
	count: (confirmed: number, difficulty: number, asked: number, missed: number) =>
		`Kỳ này ${confirmed}/${asked} đơn vị đã xác nhận${difficulty > 0 ? `, ${difficulty} có khó khăn` : ''}${missed > 0 ? `; ${missed} lượt kỳ trước chưa xác nhận` : ''}.`,
	who: (units: string) => `Chưa xác nhận: ${units}.`,
	inMatrix: 'Việc thường xuyên (không có ngày hạn, đếm riêng)',
	unit: 'Đơn vị',
	notOwed: 'không giao',
	notBegun: 'chưa đến kỳ',
	onOccasion: 'khi có phát sinh',
	ask: (period: string, end: string) => `Kỳ ${period}, đến hết ${end}`,
	askLate: (period: string) => `Kỳ ${period} đã qua`,
	words: 'Đang thực hiện thế nào',
	wordsHint: 'Một câu là đủ. Ví dụ: đang thực hiện; giao ban thứ Hai hằng tuần đều phổ biến, 18/18 người dự.',
	doing: 'Xác nhận đang thực hiện',
	difficulty: 'Nói khó khăn',
	wordsMissing: 'Xin viết một câu rồi bấm lại.',
	again: 'Nói thêm về kỳ này',
	occasionAsk: 'Khi có phát sinh, xin ghi một câu đã làm gì.',
	forUnit: (unit: string) => `Ghi thay ${unit}`,
	said: (kind: 'doing' | 'difficulty', on: string, by: string, channel: 'account' | 'link' | 'office') =>
		`${kind === 'doing' ? 'đang thực hiện' : 'khó khăn'} · ${on}, ${by}${channel === 'office' ? ' (Văn phòng ghi thay)' : channel === 'link' ? ' (qua liên kết)' : ''}`,
	history: (count: number) => `Những điều đã nói (${count})`,
	periods: 'Các kỳ trước',
	homeTitle: 'Việc thường xuyên cần xác nhận',
	confirm: 'Xác nhận',
	open: 'Xem việc thường xuyên',
	difficulties: 'Đơn vị nói có khó khăn',
	links: 'Liên kết của đơn vị',
	officeSilent: (plan: string, count: number) => `${plan}: còn ${count} lượt chưa xác nhận việc thường xuyên`
};

export const unitLinks = {
	title: 'Liên kết của đơn vị',
	lead: 'Đơn vị chưa có tài khoản mở trang của mình bằng một liên kết: xác nhận việc thường xuyên và văn bản đã đọc. Ai giữ liên kết thì làm được thay cho đơn vị đó và chỉ đơn vị đó.',
	account: 'có tài khoản',
	holds: (until: string) => `có liên kết, dùng đến hết ${until}`,
	neither: 'chưa có tài khoản, chưa có liên kết',
	days: 'Dùng trong (ngày)',
	make: 'Tạo liên kết',
	makeFor: (unit: string) => `Tạo liên kết cho ${unit}`,
	remake: 'Tạo liên kết mới, liên kết cũ thôi dùng',
	revoke: 'Thu hồi',
	made: (unit: string) => `Liên kết của ${unit}`,
	madeHelp: 'Chỉ hiện một lần; xin chép ngay để gửi cho đơn vị. Tải lại trang thì không xem lại được.',
	address: 'Địa chỉ',
	message: (unit: string, url: string) =>
		`Kính gửi ${unit}: xin mở liên kết sau để xác nhận việc thường xuyên và văn bản đã quán triệt, không cần tài khoản: ${url}`,
	text: 'Lời nhắn chép sang Zalo',
	pageTitle: (unit: string) => `Trang của ${unit}`,
	pageLead: 'Đồng chí đang mở bằng liên kết của đơn vị, không cần tài khoản.',
	nothing: 'Hiện chưa có việc nào chờ đơn vị ở trang này.'
};
