export const concurrences = {
	title: 'Duyệt hai người',
	lead: 'Sắp xếp lại đơn vị và tải danh sách có thông tin cá nhân cần người thứ hai đồng ý: lãnh đạo hoặc người quản trị khác. Không ai tự duyệt việc mình đề nghị; cả hai tên đứng trong nhật ký.',
	alone: 'Hiện không cần người thứ hai',
	aloneHelp:
		'Cơ quan đã tắt quy định này, hoặc chưa có lãnh đạo hay người quản trị nào khác có tài khoản. Việc vẫn làm được một mình và nhật ký ghi rõ; nên mời thêm một lãnh đạo hoặc người quản trị ở trang Người dùng.',
	reason: 'Lý do cần danh sách',
	reasonHint: 'điểm danh tại hội trường, đối chiếu hồ sơ…',
	ask: 'Gửi đề nghị',
	none: 'Chưa có đề nghị nào',
	noneHelp: 'Đề nghị phát sinh khi Văn phòng sắp xếp lại đơn vị, hoặc xin tải danh sách người dân đăng ký, sổ tiếp công dân có họ tên.',
	kinds: { reorganisation: 'Sắp xếp lại đơn vị', export: 'Tải danh sách' },
	lists: {
		bookings: (event: string) => `Người đăng ký tham dự ${event}`,
		'reception-book': (period: string) => `Sổ tiếp công dân có họ tên, kỳ ${period}`
	},
	states: { waiting: 'Chờ người thứ hai', agreed: 'Đã đồng ý', refused: 'Không đồng ý', expired: 'Quá hạn' },
	asked: (by: string, at: string, reason: string) => `${by} đề nghị lúc ${at}. Lý do: ${reason}`,
	settled: (by: string) => `Người thứ hai: ${by}`,
	waitsForOther: (until: string) => `Chờ lãnh đạo hoặc người quản trị khác, đến ${until}`,
	take: (until: string) => `Lấy danh sách (đến ${until})`,
	agree: 'Đồng ý',
	refuse: 'Không đồng ý'
};
