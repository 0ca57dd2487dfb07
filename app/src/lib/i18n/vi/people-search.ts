/** The search of the people's side. */
export const peopleSearch = {
	title: 'Tìm kiếm',
	lead: 'Tìm trong mọi nội dung công khai: kế hoạch, tin tức, lịch hoạt động, đối thoại, dự thảo, phản ánh đã trả lời. Không cần gõ dấu.',
	label: 'Từ cần tìm',
	press: 'Tìm',
	count: (count: number) => `${count} kết quả; nội dung có đúng dấu đứng trước.`,
	alike: (query: string, count: number) => `Không thấy đúng “${query}”. Đây là ${count} nội dung gần giống, phòng khi gõ nhầm.`,
	none: (query: string) => `Không thấy “${query}” trong nội dung công khai`,
	noneHelp: 'Thử ít từ hơn, hoặc gửi câu hỏi qua mục Gửi phản ánh, kiến nghị.',
	kinds: {
		plan: 'Kế hoạch',
		news: 'Tin tức',
		disclosure: 'Nội dung công khai',
		activity: 'Lịch hoạt động',
		slogan: 'Khẩu hiệu',
		dialogue: 'Đối thoại',
		promise: 'Điều đã hứa',
		consultation: 'Lấy ý kiến dự thảo',
		vote: 'Lấy phiếu',
		movement: 'Phong trào',
		model: 'Mô hình',
		answer: 'Phản ánh đã trả lời',
		supervision: 'Giám sát'
	}
};
