/** Figures of what came of it, year against year. */
export const benefits = {
	title: 'Kết quả qua các năm',
	lead: 'Mô hình, người được thụ hưởng, lời hứa và mức hài lòng, năm này cạnh năm trước. Chỉ so khi cả hai năm đều có số.',
	none: 'Chưa có số liệu năm nào',
	noneHelp: 'Khi có mô hình được duyệt, lời hứa hoặc kết quả khảo sát công khai, số liệu từng năm hiện ở đây.',
	counted:
		'Mô hình: số đang hoạt động ít nhất một ngày trong năm. Người, hộ, doanh nghiệp: cộng số từng mô hình đã ghi cho năm đó, một người dự nhiều mô hình được đếm ở mỗi mô hình. Lời hứa: theo năm hứa, tình trạng đến nay. Hài lòng: mọi khảo sát đã công bố, kết thúc trong năm. Ô “—” là chưa đếm, không phải bằng 0.',
	year: 'Năm',
	figure: 'Chỉ số',
	value: 'Số liệu',
	difference: 'So với năm trước',
	note: 'Đếm khác',
	state: 'Năm đã hết chưa',
	over: 'đã hết năm',
	running: 'chưa hết năm',
	runningHelp: 'chưa hết năm, số còn tăng',
	unknown: 'chưa đếm',
	figures: {
		models: 'Mô hình đang hoạt động',
		'new-models': 'Mô hình mới',
		people: 'Người được thụ hưởng',
		households: 'Hộ được thụ hưởng',
		businesses: 'Doanh nghiệp, cơ sở được thụ hưởng',
		promised: 'Việc đã hứa',
		kept: 'Đã làm đúng hẹn',
		'kept-late': 'Đã làm, muộn hẹn',
		overdue: 'Quá hạn hứa',
		satisfaction: 'Chỉ số hài lòng (0–100)'
	},
	otherFormula: (year: number) => `Chỉ số hài lòng năm ${year} tính theo công thức khác năm trước, nên không so.`,
	noted: 'Những chỗ đếm khác năm trước',
	noteLine: (figure: string, year: number, words: string) => `${figure}, năm ${year}: ${words}`,
	asOf: 'Số liệu đến',
	asOfWords: (moment: string) => `Số liệu đến ${moment}.`,
	csv: 'Tải bảng tính (CSV)',
	json: 'Dữ liệu JSON',
	desk: {
		lead: 'Như người dân đọc. Năm nào đếm khác năm trước thì ghi rõ để người đọc không so nhầm.',
		site: 'Trang của Nhân dân',
		add: 'Ghi chỗ đếm khác',
		words: 'Đếm khác thế nào',
		addDo: 'Ghi',
		remove: 'Bỏ ghi chú'
	}
};
