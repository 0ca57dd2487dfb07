export const training = {
	over: 'Tập dùng',
	lead: 'Cơ quan mẫu có đồng hồ riêng. Lời dẫn đứng trên mọi trang, chỉ từng bước: ai làm, ở trang nào, sẽ thấy gì. Tự làm bằng tài khoản của người đó, hoặc bấm “Làm giúp bước này” rồi xem kết quả.',
	begin: 'Bắt đầu lời dẫn',
	hide: 'Cất lời dẫn',
	clock: (day: string) => `Đồng hồ đang ở ${day}`,
	goTo: (day: string) => `Sang 8 giờ 30 ${day}`,
	why: {
		next: () => 'ngày làm việc tiếp theo',
		'last-day': (task: string) => `ngày nên gửi cuối cùng: ${task}`,
		after: (task: string) => `sáng sau hạn: ${task}`
	},
	onlyForward: 'Đồng hồ chỉ đi tới, vì việc đã làm đều ghi giờ. Muốn quay lại buổi sáng đầu tiên thì làm lại từ đầu, ở cuối trang.',
	officeMoves: 'Tài khoản Văn phòng cho đồng hồ đi.',
	guide: 'Các bước',
	done: 'đã làm',
	now: 'đang ở đây',
	open: 'Mở trang này',
	play: 'Làm giúp bước này',
	seen: 'Đã xem, sang bước sau',
	goOn: (day: string) => `Chuyển sang ${day}`,
	whole: 'Cả lộ trình',
	progress: 'Đã đi được bao nhiêu bước',
	at: (at: number, of: number) => `Bước ${at}/${of}`,
	see: 'Sẽ thấy:',
	end: 'Đã đi hết một tháng',
	endHelp: 'Bản đăng ký và báo cáo đều đã phát hành. Có thể xem lại trang nào cũng được, hoặc làm lại từ đầu ở trang Cả lộ trình.',
	anew: 'Làm lại từ đầu',
	anewHelp:
		'Cơ quan mẫu được lập lại như buổi sáng đầu tiên, vẫn những tài khoản và mật khẩu này; mất chừng mười giây. Những gì đã tập được cất riêng, không ai mở lại từ đây nữa.',
	anewSure: 'Tôi hiểu những gì đã tập sẽ không còn trên màn hình.',
	anewPress: 'Làm lại từ đầu',
	roles: { office: 'Văn phòng', unit: 'đơn vị', leader: 'lãnh đạo', clerk: 'văn thư' },
	steps: {
		look: {
			title: 'Nhìn việc hôm nay',
			help: 'Ở Việc hôm nay, xem đơn vị nào chưa gửi và Văn phòng còn mấy ngày.',
			see: 'đơn vị nào quá hạn, bản nào chờ Văn phòng xem.'
		},
		call: {
			title: 'Gọi đơn vị còn thiếu',
			help: 'Chép lời nhắn cho nhóm Zalo, rồi ghi cuộc gọi: nói với ai, đơn vị hẹn ngày nào gửi.',
			see: 'cuộc gọi và ngày hẹn đứng cạnh tên đơn vị.'
		},
		register: {
			title: 'Các đơn vị gửi đăng ký',
			help: 'Đơn vị đang làm dở, hoặc được đề nghị bổ sung, mở bản của mình, sửa và gửi Văn phòng.',
			see: 'ô của các đơn vị đó chuyển sang “đã gửi, chờ Văn phòng”.'
		},
		late: {
			title: 'Đơn vị trễ hạn gửi',
			help: 'Đơn vị cuối cùng gõ một hoạt động rồi gửi. Văn phòng cũng có thể nhập thay từ giấy hoặc Zalo.',
			see: 'không còn đơn vị nào thiếu; bản này ghi trễ mấy ngày.'
		},
		accept: { title: 'Văn phòng nhận', help: 'Ở Tổng hợp, xem từng bản rồi nhận cả bản, hoặc trả một dòng kèm lý do.', see: 'không còn bản nào chờ nhận.' },
		freeze: {
			title: 'Tổng hợp, trình ký',
			help: 'Xem trước, gộp dòng trùng nếu có, chọn người ký, bấm “Chốt và trình ký”.',
			see: 'bản đã chốt, có mã kiểm tra, đang chờ người ký.'
		},
		agree: {
			title: 'Lãnh đạo đồng ý',
			help: 'Lãnh đạo mở bản trình bằng tài khoản của mình rồi bấm đồng ý ký ban hành.',
			see: 'trình tự ký ghi ai đồng ý, lúc nào.'
		},
		sign: {
			title: 'Ghi nhận chữ ký',
			help: 'Giấy đã ký: Văn phòng ghi họ tên, chức vụ, ngày ký, bấm “Ghi nhận đã ký”.',
			see: 'văn bản sang sổ đi, chờ văn thư lấy số.'
		},
		issue: {
			title: 'Văn thư lấy số, phát hành',
			help: 'Ở sổ văn bản đi, ghi số và ngày, rồi phát hành.',
			see: 'văn bản có số trong sổ; bản đăng ký coi như xong.'
		},
		report: {
			title: 'Một tháng sau: các đơn vị báo cáo kết quả',
			help: 'Đơn vị mở báo cáo, bấm “Lập báo cáo”, chọn kết quả từng hoạt động, ghi số người, gửi.',
			see: 'báo cáo của mọi đơn vị đã gửi.'
		},
		receive: {
			title: 'Nhận báo cáo',
			help: 'Sáng sau hạn, Văn phòng xem từng báo cáo ở bảng theo dõi rồi nhận.',
			see: 'cột báo cáo ghi đã nhận ở mọi đơn vị.'
		},
		make: {
			title: 'Lập báo cáo của cơ quan, trình ký',
			help: 'Ở Kết quả, mở một con số xem từ đâu ra, bấm “Lập báo cáo chung”, đọc lại rồi chốt, trình ký.',
			see: 'mỗi con số mở ra đến từng dòng; báo cáo đang chờ người ký.'
		},
		send: {
			title: 'Ký, lấy số, phát hành báo cáo',
			help: 'Lãnh đạo đồng ý, Văn phòng ghi nhận chữ ký, văn thư lấy số rồi phát hành, như với bản đăng ký.',
			see: 'báo cáo đã phát hành; gửi được lên cấp trên kèm số liệu.'
		},
		renew: {
			title: 'Kế hoạch năm sau',
			help: 'Từ văn bản của kế hoạch, xem bản năm sau và từng chỗ đổi.',
			see: 'ngày tháng, con số đã sang năm sau, kèm lý do.'
		}
	}
};
