export const paperStyle = {
	title: 'Cách trình bày văn bản',
	open: 'Cách trình bày',
	lead: (act: string) => `${act} để cơ quan chọn trong khoảng cho phép. Phần khác máy in đúng theo quy định, không phải chọn.`,
	keys: {
		size: 'Cỡ chữ nội dung (pt)',
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
	back: 'Về danh sách văn bản'
};
