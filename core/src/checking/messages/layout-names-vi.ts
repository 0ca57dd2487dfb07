import type { LayoutNames } from './messages.ts';

/** The parts of a paper and what is ruled of them, as a heading says it. */
export const layoutNamesVi: LayoutNames = {
	subjects: {
		nation: 'Quốc hiệu',
		motto: 'Tiêu ngữ',
		'party-heading': 'tiêu đề “Đảng Cộng sản Việt Nam”',
		'parent-issuer': 'tên cơ quan chủ quản',
		issuer: 'tên cơ quan ban hành',
		number: 'số, ký hiệu',
		'place-and-date': 'địa danh, ngày tháng',
		kind: 'tên loại văn bản',
		subject: 'trích yếu',
		'letter-subject': 'trích yếu công văn',
		addressee: 'phần “Kính gửi”',
		basis: 'phần căn cứ',
		part: 'tên phần, chương',
		section: 'tiêu đề mục (I, II, …)',
		'clause-title': 'tiêu đề khoản (1, 2, …)',
		article: 'chữ “Điều”',
		body: 'phần nội dung',
		capacity: 'quyền hạn người ký',
		position: 'chức vụ người ký',
		signer: 'họ tên người ký',
		'recipients-label': 'chữ “Nơi nhận”',
		recipients: 'danh sách nơi nhận',
		'appendix-label': 'chữ “Phụ lục”',
		'appendix-title': 'tên phụ lục',
		'appendix-note': 'dòng chỉ dẫn kèm theo của phụ lục',
		'page-number': 'số trang',
		page: 'trang văn bản',
		'annex-page': 'trang phụ lục',
		document: 'cả văn bản'
	},
	properties: {
		'layout.paper': 'khổ giấy',
		'layout.orientation': 'chiều giấy',
		'layout.margin': 'lề',
		'layout.font': 'phông chữ',
		'layout.color': 'màu chữ',
		'layout.page-number': 'số trang',
		'layout.size': 'cỡ chữ',
		'layout.bold': 'kiểu chữ',
		'layout.italic': 'kiểu chữ',
		'layout.underline': 'kiểu chữ',
		'layout.case': 'loại chữ',
		'layout.alignment': 'căn chỉnh',
		'layout.indent': 'lùi đầu dòng',
		'layout.spacing': 'khoảng cách',
		'layout.line-spacing': 'giãn dòng',
		'layout.rule': 'đường kẻ'
	}
};
