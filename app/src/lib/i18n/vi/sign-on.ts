export const signOn = {
	over: 'Người dùng',
	title: 'Đăng nhập một lần',
	lead: 'Ai được nơi đăng nhập chung của tỉnh hoặc cơ quan xác nhận thì vào bằng tài khoản đã nối. Vai trò và quyền vẫn do cơ quan đặt ở đây.',
	notSet: 'Máy chủ chưa nối nơi đăng nhập một lần',
	notSetHelp: 'Người quản trị máy chủ đặt OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET rồi khởi động lại; xem hướng dẫn vận hành.',
	requests: 'Người xin vào',
	noRequest: 'Không có ai đang xin vào',
	noRequestHelp:
		'Người đăng nhập được ở nơi chung mà chưa có tài khoản ở đây thì có thể bấm Xin vào; tên sẽ hiện ở đây để người quản trị nối vào tài khoản đã có, hoặc mời.',
	account: (name: string) => `Tài khoản của ${name}`,
	choose: 'Chọn một người trong cơ quan',
	link: 'Nối',
	dismiss: 'Không nhận',
	linked: 'Tài khoản đã nối',
	noLinked: 'Chưa tài khoản nào được nối. Người có hộp thư đã xác nhận trùng với hộp thư ở nơi đăng nhập chung được nối tự động ở lần đầu.',
	unlink: 'Thôi nối'
};
