export const accounts = {
	title: 'Đăng nhập',
	lead: 'Tên đăng nhập và mật khẩu do Văn phòng hoặc người quản trị của cơ quan cấp.',
	username: 'Tên đăng nhập',
	password: 'Mật khẩu',
	submit: 'Đăng nhập'
};
