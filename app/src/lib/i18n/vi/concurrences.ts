export const concurrences = {
	title: 'Duyệt hai người',
	lead: 'Sắp xếp lại đơn vị, tải dữ liệu cá nhân, mời lãnh đạo hoặc người quản trị cần người thứ hai đồng ý: lãnh đạo hoặc người quản trị khác. Không ai tự duyệt việc mình đề nghị; cả hai tên đứng trong nhật ký.',
	invited: 'Người được mời sẽ có quyền duyệt',
	alone: 'Hiện không cần người thứ hai',
	aloneHelp:
		'Cơ quan đã tắt quy định này, hoặc không có lãnh đạo hay người quản trị nào khác có tài khoản đang bật. Việc vẫn làm được một mình và nhật ký ghi rõ; nên mời thêm một lãnh đạo hoặc người quản trị ở trang Người dùng.',
	nobodyOn: {
		title: 'Không còn người thứ hai',
		help: (names: string) =>
			`Tài khoản của ${names} đã tắt nên không duyệt được. Xin mở lại tài khoản ấy, hoặc mời thêm một lãnh đạo hay người quản trị. Việc gấp thì làm được một mình, nhật ký ghi rõ; đề nghị đang chờ thì không còn ai duyệt.`,
		here: 'Sang trang Người dùng'
	},
	reason: 'Lý do cần danh sách',
	reasonHint: 'điểm danh tại hội trường, đối chiếu hồ sơ…',
	ask: 'Gửi đề nghị',
	none: 'Chưa có đề nghị nào',
	noneHelp:
		'Đề nghị phát sinh khi Văn phòng sắp xếp lại đơn vị; xin tải danh sách người dân đăng ký, sổ tiếp công dân có họ tên, sổ đồng ý, dữ liệu của một người; hoặc mời lãnh đạo, người quản trị.',
	kinds: { reorganisation: 'Sắp xếp lại đơn vị', export: 'Tải danh sách', invitation: 'Mời người có quyền duyệt' },
	lists: {
		bookings: (event: string) => `Người đăng ký tham dự ${event}`,
		'reception-book': (period: string) => `Sổ tiếp công dân có họ tên, kỳ ${period}`,
		consents: () => 'Sổ đồng ý'
	},
	states: { waiting: 'Chờ người thứ hai', agreed: 'Đã đồng ý', refused: 'Không đồng ý', expired: 'Quá hạn' },
	asked: (by: string, at: string, reason: string) => `${by} đề nghị lúc ${at}. Lý do: ${reason}`,
	settled: (by: string) => `Người thứ hai: ${by}`,
	waitsForOther: (until: string) => `Chờ lãnh đạo hoặc người quản trị khác, đến ${until}`,
	take: (until: string) => `Lấy danh sách (đến ${until})`,
	agree: 'Đồng ý',
	refuse: 'Không đồng ý',
	tooNew:
		'Đồng chí hoặc người đề nghị mới có tài khoản, do người kia mời: chưa được tính là hai người. Xin để lãnh đạo hoặc người quản trị khác duyệt, hoặc chờ hết số ngày ghi ở Quy định cho tài khoản.',
	tag: {
		waits: 'chờ người thứ hai',
		mayAgree: (names: string) => `đồng ý được: ${names}`,
		more: (names: string, count: number) => `${names} và ${count} người khác`,
		nobody: 'không còn ai đồng ý được'
	},
	taking: {
		title: 'Người thứ hai đồng ý',
		alone:
			'Hiện không cần người thứ hai: cơ quan đã tắt quy định này, hoặc không có lãnh đạo hay người quản trị nào khác có tài khoản đang bật. Tải được một mình, nhật ký ghi rõ.',
		needed: (names: string) => `Tải về cần người thứ hai đồng ý. Đồng ý được: ${names}.`,
		tooNew: 'Tài khoản này mới vào, người duyệt được lại chính là người đã mời. Xin để người ấy tự tải, hoặc chờ hết số ngày ghi ở Quy định cho tài khoản.',
		reason: 'Lý do cần tải',
		waits: (by: string, names: string, until: string) => `${by} đã đề nghị, chờ ${names} đến ${until}.`,
		waitsAny: 'lãnh đạo hoặc người quản trị khác',
		here: 'Sang trang Duyệt hai người',
		agreed: (by: string, until: string) => `${by} đã đồng ý. Tải được đến ${until}, mỗi dạng tệp một lần.`,
		ended: {
			refused: 'Lần đề nghị trước không được đồng ý.',
			expired: 'Lần đề nghị trước quá 72 giờ không ai duyệt. Xin gửi lại và báo trực tiếp cho người duyệt.',
			used: 'Lần đồng ý trước đã dùng hoặc hết hạn. Cần tải nữa thì đề nghị lần mới.'
		}
	}
};
