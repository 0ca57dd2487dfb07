/** The pages about personal data. */
export const personalTabs = {
	label: 'Các trang về dữ liệu cá nhân',
	register: 'Sổ dữ liệu',
	requests: 'Yêu cầu của người dân, cán bộ',
	breaches: 'Sự cố',
	retention: 'Hết hạn giữ',
	consents: 'Sổ đồng ý',
	impact: 'Đánh giá tác động'
};
