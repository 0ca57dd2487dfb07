export const units = {
	title: 'Đơn vị',
	lead: 'Thứ tự này là thứ tự của bản tổng hợp. “Các phòng, đơn vị trực thuộc” trong kế hoạch được hiểu là các đơn vị đang hoạt động ở đây.',
	none: 'Chưa có đơn vị nào',
	noneHelp: 'Thêm các phòng, đơn vị của cơ quan theo đúng thứ tự vẫn dùng khi in danh sách.',
	name: 'Tên đơn vị',
	shortName: 'Tên gọi tắt',
	code: 'Ký hiệu',
	kind: 'Loại',
	kinds: { office: 'Văn phòng', division: 'Phòng, thanh tra', centre: 'Đơn vị sự nghiệp', branch: 'Chi cục', other: 'Đoàn thể, khác' },
	order: 'Thứ tự',
	ended: (day: string) => `thôi hoạt động sau ${day}`,
	active: 'đang hoạt động',
	state: 'Trạng thái',
	add: 'Thêm đơn vị',
	added: 'Đã thêm đơn vị.',
	search: 'Tìm đơn vị',
	count: (count: number) => `${count} đơn vị`
};
