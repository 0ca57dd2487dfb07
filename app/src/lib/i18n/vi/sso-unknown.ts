export const ssoUnknown = {
	title: 'Chưa có tài khoản ở đây',
	who: (name: string, email: string | null) => (email === null ? name : `${name} · ${email}`),
	lead: (label: string) =>
		`${label} đã xác nhận đồng chí, nhưng chưa cơ quan nào ở đây nối tài khoản với đồng chí. Đã có tên và mật khẩu thì đăng nhập như thường; chưa có thì đề nghị người quản trị của cơ quan mời, hoặc bấm Xin vào.`,
	agency: 'Cơ quan của đồng chí',
	help: 'Họ tên và thư điện tử của đồng chí được chuyển cho người quản trị cơ quan này, giữ không quá một tháng.',
	ask: 'Xin vào',
	asked: (agency: string) => `Đã chuyển tới người quản trị của ${agency}`,
	askedHelp: 'Khi được nối, đồng chí đăng nhập lại bằng nút cũ.',
	back: 'Về trang đăng nhập'
};
