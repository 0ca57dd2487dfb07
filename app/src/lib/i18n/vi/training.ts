export const training = {
	over: 'Tập dùng',
	title: 'Đi hết một tháng trong 20 phút',
	lead: 'Cơ quan mẫu có đồng hồ riêng. Làm từng bước dưới đây bằng tài khoản ghi bên cạnh, rồi cho đồng hồ đi tiếp để xem hạn đến, việc trễ, báo cáo về.',
	clock: (day: string) => `Đồng hồ đang ở ${day}`,
	goTo: (day: string) => `Sang 8 giờ 30 ${day}`,
	why: {
		next: () => 'ngày làm việc tiếp theo',
		'last-day': (task: string) => `ngày nên gửi cuối cùng: ${task}`,
		after: (task: string) => `sáng sau hạn: ${task}`
	},
	onlyForward: 'Đồng hồ chỉ đi tới, vì việc đã làm đều ghi giờ. Muốn làm lại từ đầu: dừng chương trình, xóa thư mục dữ liệu của bản dùng thử rồi chạy lại.',
	officeMoves: 'Tài khoản Văn phòng cho đồng hồ đi.',
	guide: 'Các bước',
	done: 'đã làm',
	open: 'Mở trang này',
	roles: { office: 'Văn phòng', unit: 'đơn vị', leader: 'lãnh đạo', clerk: 'văn thư' },
	steps: {
		look: { title: 'Nhìn việc hôm nay', help: 'Sáng nay ai chưa gửi, ai chờ ai, Văn phòng còn mấy ngày.' },
		remind: {
			title: 'Nhắc đơn vị còn thiếu',
			help: 'Chép lời nhắn cho nhóm Zalo, ghi cuộc gọi, hoặc tải công văn đôn đốc. Đơn vị xin gia hạn thì quyết định ở trang của đơn vị.'
		},
		enter: {
			title: 'Nhập thay một đơn vị',
			help: 'Bấm vào ô của đơn vị chưa gửi, “Lấy từ tệp Word, Excel”: chọn một tệp trong thư mục demo/units, xem máy hiểu gì rồi nhận.'
		},
		register: { title: 'Đăng ký như một đơn vị', help: 'Đăng nhập bằng tài khoản đơn vị, gõ hoặc dán vài dòng, gửi Văn phòng.' },
		accept: { title: 'Nhận hoặc đề nghị bổ sung', help: 'Ở Tổng hợp: nhận cả bản trong một lần bấm, hoặc trả một dòng kèm lý do.' },
		freeze: { title: 'Tổng hợp rồi trình ký', help: 'Xem trước, gộp dòng trùng, ghi tên người ký nháy và ký, bấm Trình ký.' },
		agree: {
			title: 'Ký nháy, đồng ý',
			help: 'Đăng nhập bằng tài khoản lãnh đạo, xem bản trình rồi đồng ý. Người ký nháy trên giấy thì Văn phòng ghi nhận trước, ở trang Tổng hợp.'
		},
		sign: {
			title: 'Ghi nhận chữ ký',
			help: 'Lãnh đạo đồng ý rồi thì ở trang Tổng hợp, bấm “Ghi nhận đã ký”: văn bản sang sổ đi, chờ văn thư lấy số.'
		},
		issue: { title: 'Lấy số, phát hành, gửi đi', help: 'Văn thư ghi số và ngày, đính tệp đã ký, phát hành, gửi cho nơi nhận.' },
		report: {
			title: 'Một tháng sau: báo cáo kết quả',
			help: 'Văn phòng cho đồng hồ sang ngày nên gửi cuối cùng của báo cáo (nút ở trên). Đơn vị mở báo cáo, bấm “Lập báo cáo”, chọn kết quả từng việc, gửi.'
		},
		results: {
			title: 'Nhận báo cáo, lập báo cáo của cơ quan',
			help: 'Ở Kết quả: nhận các báo cáo, xem từng con số từ đâu ra, lập báo cáo rồi trình như lần đầu.'
		},
		renew: { title: 'Kế hoạch năm sau', help: 'Từ văn bản của kế hoạch: soạn bản năm sau, xem từng chỗ đổi.' }
	}
};
