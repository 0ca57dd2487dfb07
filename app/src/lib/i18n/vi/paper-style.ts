export const paperStyle = {
	title: 'Cách trình bày văn bản',
	open: 'Cách trình bày',
	lead: (act: string) => `${act} để cơ quan chọn trong khoảng cho phép. Phần khác máy in đúng theo quy định, không phải chọn.`,
	text: 'Nội dung',
	margins: 'Lề trang',
	keys: {
		size: 'Cỡ chữ (pt)',
		lines: 'Giãn dòng (lần dòng đơn)',
		exactLine: 'Khoảng cách dòng (pt)',
		space: 'Cách giữa các đoạn (pt)',
		indent: 'Thụt đầu dòng (cm)',
		top: 'Lề trên (mm)',
		bottom: 'Lề dưới (mm)',
		left: 'Lề trái (mm)',
		right: 'Lề phải (mm)'
	},
	usual: '(thường dùng)',
	from: 'Dùng cho văn bản bắt đầu soạn từ lúc này. Văn bản đang soạn hoặc đã chốt giữ nguyên cách in của nó.',
	save: 'Lưu cách trình bày',
	saved: 'Đã lưu. Văn bản soạn từ nay in theo cách này.',
	back: 'Về danh sách văn bản',
	actDays: {
		title: (name: string) => `Ngày áp dụng ${name}`,
		why: (name: string, told: readonly string[]) =>
			`Văn bản của Đảng nay theo ${name}, nhưng các nguồn ghi ngày khác nhau: ${told.join(' hoặc ')}. Xin đối chiếu bản gốc rồi ghi ngày cơ quan áp dụng.`,
		certainty: {
			text: 'Đã đọc trong văn bản.',
			summary: 'Mức chắc chắn: mới biết qua tài liệu tóm tắt, chưa đọc được bản gốc.',
			practice: 'Mức chắc chắn: theo thông lệ, chưa thấy quy định thành văn.'
		},
		usual: (day: string) => `Khi cơ quan chưa ghi, máy lấy ngày muộn hơn, ${day}, để không văn bản nào bị xét theo quy định chưa có hiệu lực.`,
		own: 'Dùng cho văn bản của Đảng bắt đầu soạn từ lúc này và khi rà soát thể thức; văn bản đang soạn hoặc đã chốt giữ nguyên.',
		others: 'Cơ quan không soạn văn bản của Đảng; ngày này chỉ dùng khi rà soát thể thức văn bản của Đảng tải lên.',
		day: 'Áp dụng từ ngày',
		save: 'Lưu ngày áp dụng',
		saved: 'Đã lưu ngày áp dụng.'
	}
};
