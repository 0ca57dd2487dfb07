/** Beginning a return from what was registered before. */
export const earlier = {
	open: 'Lấy dòng năm trước',
	title: (year: number | null) => (year === null ? 'Lấy dòng năm trước' : `Lấy dòng năm ${year}`),
	lead: 'Đánh dấu những dòng năm nay vẫn làm. Ngày có đủ ngày, tháng, năm được chuyển sang năm nay; ngày ghi bằng chữ giữ nguyên. Chưa gì được gửi: đồng chí sửa tiếp trong bảng.',
	none: 'Chưa có dòng nào của năm trước',
	noneHelp: 'Khéo tìm trong kế hoạch cùng chủ đề của năm liền trước, những dòng đơn vị này (hoặc đơn vị mà nó kế thừa sau sắp xếp) đã gửi, và không thấy.',
	tick: 'Lấy',
	take: 'Lấy các dòng đã đánh dấu',
	already: 'đã có trong bảng',
	was: (words: string) => `năm trước: ${words}`,
	of: (unit: string) => `Của ${unit}`,
	label: 'Các dòng của năm trước',
	days: (rows: number) => `${rows} dòng còn mang ngày của năm trước`,
	daysHint: 'Ngày mới chỉ đổi năm, có thể rơi vào ngày nghỉ hoặc không còn đúng. Xin xem lại từng dòng trước khi gửi:',
	row: (n: number, name: string) => `Dòng ${n}: ${name}`,
	seen: 'Tôi đã xem lại, các ngày này đúng cho năm nay'
};
