/** What systems exchange of a paper beside what the book prints (NĐ 30/2020, Phụ lục VI). */
export const paperMetadata = {
	download: 'Siêu dữ liệu (Excel)',
	sheet: 'Siêu dữ liệu',
	title: 'Siêu dữ liệu văn bản đi (NĐ 30/2020, Phụ lục VI)',
	incomingTitle: 'Siêu dữ liệu văn bản đến (NĐ 30/2020, Phụ lục VI)',
	incoming: 'Người ký, hồ sơ, số trang, ngôn ngữ, mức độ khẩn',
	signerPosition: 'Chức vụ người ký',
	signerName: 'Họ tên người ký',
	fileNotation: 'Số, ký hiệu hồ sơ',
	language: 'Ngôn ngữ',
	pages: 'Số trang',
	pagesHint: 'Để trống thì đếm từ tệp.',
	priority: 'Mức độ khẩn',
	priorities: ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'] as readonly string[],
	due: 'Hạn trả lời'
};
