export const tokens = {
	title: 'Mã truy cập API',
	lead: 'Mỗi mã cho một phần mềm làm việc thay đồng chí: đúng quyền của đồng chí, trong phạm vi đã chọn, đến ngày hết hạn. Nhật ký ghi rõ việc nào do mã làm.',
	reference: 'Cách gọi và danh sách thao tác',
	made: 'Đã lập mã. Chép ngay: mã chỉ hiện một lần',
	madeHelp: 'Khéo không giữ lại mã này. Mất mã thì thu hồi và lập mã khác. Không gửi mã qua thư hay Zalo.',
	token: 'Mã',
	make: 'Lập mã',
	name: 'Dùng cho việc gì',
	nameHelp: 'Ví dụ: Cổng dữ liệu của Sở',
	days: 'Số ngày dùng được',
	daysHelp: (max: number) => `Từ 1 đến ${max} ngày.`,
	scopes: 'Phạm vi',
	scope: {
		read: 'Đọc kế hoạch, tiến độ, các bản đã gửi, bản tổng hợp',
		registers: 'Đọc sổ văn bản đi, đến',
		register: 'Ghi và gửi bản đăng ký',
		report: 'Ghi và gửi báo cáo kết quả',
		files: 'Tải tệp lên'
	},
	wrong: {
		name: 'Xin ghi mã dùng cho việc gì (không quá 80 ký tự).',
		scopes: 'Xin chọn ít nhất một phạm vi.',
		days: 'Số ngày là số nguyên từ 1 đến 365.'
	},
	list: 'Các mã đã lập',
	listAll: 'Các mã của cơ quan',
	none: 'Chưa có mã nào. Lập mã đầu tiên ở trên khi có phần mềm cần đọc hoặc ghi.',
	columns: { name: 'Mã', holder: 'Người giữ', scopes: 'Phạm vi', expires: 'Hết hạn', used: 'Dùng lần cuối', state: 'Trạng thái' },
	never: 'chưa dùng',
	state: { live: 'Đang dùng', expired: 'Hết hạn', revoked: 'Đã thu hồi' },
	revoke: 'Thu hồi',
	revoked: 'Đã thu hồi. Mã này không mở được gì nữa.'
};
