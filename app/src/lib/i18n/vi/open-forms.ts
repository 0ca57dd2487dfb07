/** Rules of the agency for what anybody may send, and why a message is looked at first. */
export const openForms = {
	title: 'Chống thư rác',
	lead: 'Áp dụng cho mọi biểu mẫu mở: phản ánh, câu hỏi đối thoại, góp ý dự thảo, lời cảm ơn. Nội dung bị giữ lại vẫn được nhận, vẫn tính hạn; không có gì tự xóa.',
	toHeld: 'Phản ánh đang giữ lại',
	rules: 'Quy tắc giữ lại để xem trước',
	rulesHelp: 'Tin nào chạm quy tắc thì được đánh dấu để Văn phòng xem trước khi xếp cùng các tin khác. Quy tắc mới chỉ áp dụng cho tin gửi từ lúc thêm.',
	none: 'Chưa có quy tắc nào.',
	unproven: (n: number) =>
		`${n.toLocaleString('vi')} tin gửi không qua phần kiểm tra tự động (máy tắt JavaScript, trình duyệt cũ hoặc trang không có HTTPS): vẫn nhận, chỉ đánh dấu.`,
	columns: { rule: 'Quy tắc', caught: 'Đã giữ', released: 'Xem rồi, không phải rác', added: 'Thêm', end: 'Thôi dùng' },
	said: {
		words: (words: string) => `Có chữ “${words}”`,
		links: (most: number) => `Hơn ${most.toLocaleString('vi')} liên kết`,
		length: (most: number) => `Dài hơn ${most.toLocaleString('vi')} chữ cái`
	},
	added: (day: string, by: string) => `${day}, ${by}`,
	ended: (day: string) => `Thôi từ ${day}`,
	end: 'Thôi dùng',
	add: {
		words: 'Giữ tin có chữ',
		links: 'Giữ tin có số liên kết hơn',
		length: 'Giữ tin có số chữ cái hơn',
		press: 'Thêm quy tắc',
		help: 'Ghi chữ không dấu thì bắt cả có dấu lẫn không dấu (“vay tien”); ghi có dấu thì chỉ bắt đúng chữ đó. Số liên kết, số chữ cái mới thay số đang dùng.'
	},
	work: 'Phần kiểm tra tự động',
	workHelp:
		'Máy của người gửi tự giải một bài toán nhỏ trong lúc họ điền, không phải gõ lại chữ nào. Giải xong thì gửi được ngay và một mạng gửi được nhiều hơn; máy không giải được vẫn gửi được sau 5 giây.',
	workLegend: 'Mức độ',
	works: {
		none: 'Không dùng',
		light: 'Nhẹ: điện thoại rẻ chưa tới 1 giây',
		usual: 'Vừa: điện thoại rẻ khoảng 1–2 giây (nên dùng)',
		heavy: 'Nặng: điện thoại rẻ khoảng 5–8 giây, chỉ khi đang bị gửi rác hàng loạt'
	},
	save: 'Lưu mức độ',
	held: {
		state: 'giữ lại để xem trước',
		count: (n: number) => `${n.toLocaleString('vi')} tin bị quy tắc giữ lại, chờ xem trước.`,
		words: (words: string) => `giữ lại: có chữ “${words}”`,
		links: (most: number) => `giữ lại: hơn ${most.toLocaleString('vi')} liên kết`,
		length: (most: number) => `giữ lại: dài hơn ${most.toLocaleString('vi')} chữ cái`,
		unproven: 'chưa qua kiểm tra tự động',
		release: 'Không phải rác, xếp cùng các tin khác',
		releaseHelp: 'Đánh dấu các tin đã xem ở bảng trên rồi bấm; tin là rác thì dùng phần đánh dấu thư rác.'
	}
};
