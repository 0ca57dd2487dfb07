/** What units registered in earlier years. */
export const suggestions = {
	open: 'Gợi ý hoạt động',
	title: 'Gợi ý hoạt động',
	lead: 'Những việc các đơn vị trong cơ quan đã đăng ký ở các năm trước, xếp theo đầu mục của kế hoạch này; việc giống nhau được gộp làm một. Bấm Thêm thì tên việc thành một dòng trong bảng, còn thời gian, địa điểm, người làm do đơn vị ghi.',
	none: 'Chưa có gợi ý',
	noneHelp: 'Gợi ý lấy từ các dòng đã được Văn phòng nhận trong kế hoạch của những năm trước. Chưa có kế hoạch nào như vậy.',
	noHead: 'Chưa rõ đầu mục',
	units: (units: number, year: number | null) => `${units} đơn vị đã đăng ký${year === null ? '' : `, gần nhất năm ${year}`}`,
	present: 'bảng đã có dòng tương tự',
	add: 'Thêm',
	addNamed: (name: string) => `Thêm “${name}” vào bảng`,
	added: 'Đã thêm một dòng vào cuối bảng.'
};
