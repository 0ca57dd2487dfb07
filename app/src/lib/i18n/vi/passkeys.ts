export const passkeys = {
	title: 'Khóa truy cập',
	account: 'Tài khoản của tôi',
	lead: 'Đăng nhập bằng vân tay, khuôn mặt hoặc PIN của điện thoại, máy tính, không gõ mật khẩu. Mỗi lần dùng máy đều hỏi vân tay, khuôn mặt hoặc PIN, nên được tính là xác thực hai bước.',
	needsHttps: 'Khóa truy cập cần HTTPS',
	needsName: 'Khóa truy cập cần mở hệ thống bằng tên miền, không bằng số địa chỉ mạng',
	otherwise:
		'Ở địa chỉ này trình duyệt không cho dùng khóa truy cập. Mật khẩu và ứng dụng xác thực vẫn dùng như thường; muốn có khóa truy cập, đề nghị người quản trị máy chủ bật HTTPS với một tên miền.',
	name: 'Tên khóa',
	nameHelp: 'Đặt tên để nhận ra máy, ví dụ: điện thoại của tôi.',
	proposed: (number: number) => `Khóa ${number}`,
	add: 'Thêm khóa',
	already: 'Máy này đã có khóa của tài khoản rồi.',
	notMade: 'Chưa lập được khóa. Xin thử lại, và xác nhận bằng vân tay, khuôn mặt hoặc PIN khi máy hỏi.',
	needsScript: 'Thêm khóa cần JavaScript.',
	none: 'Chưa có khóa nào.',
	since: (added: string, used: string | null) => (used === null ? `Thêm ngày ${added}, chưa dùng` : `Thêm ngày ${added}, dùng lần cuối ${used}`),
	remove: 'Bỏ khóa'
};
