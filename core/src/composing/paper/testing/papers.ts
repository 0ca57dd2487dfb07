import type { PaperContent } from '../paper-content.ts';

/** A paper of each build that an office issues, with words made for these tests. */
const plan: PaperContent = {
	system: 'state',
	parentIssuer: 'UBND tỉnh Bắc Ninh',
	issuer: 'Sở Xây dựng',
	number: 'Số: 57/KH-SXD',
	placeAndDate: 'Bắc Ninh, ngày 08 tháng 9 năm 2026',
	kind: 'Kế hoạch',
	about: 'Tổ chức “Tuần lễ Nước sạch” năm 2026',
	addressees: [],
	body: [
		{ part: 'basis', text: 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của UBND tỉnh;' },
		{ part: 'basis', text: 'Theo đề nghị của Chánh Văn phòng Sở.' },
		{ part: 'text', text: 'Sở Xây dựng ban hành Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026 với những nội dung như sau:' },
		{ part: 'section', text: 'I. Mục đích, yêu cầu' },
		{ part: 'clause', text: '1. Mục đích' },
		{ part: 'text', text: 'Nâng cao nhận thức của người dân về việc giữ gìn nguồn nước, sử dụng nước tiết kiệm và hiệu quả.' },
		{ part: 'section', text: 'II. Tổ chức thực hiện' },
		{ part: 'text', text: '- Các phòng, đơn vị trực thuộc Sở đăng ký hoạt động theo Phụ lục, gửi về Văn phòng Sở trước ngày 18/9/2026.' },
		{ part: 'text', text: 'Trên đây là Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026 của Sở Xây dựng.' }
	],
	recipients: ['UBND tỉnh (để báo cáo)', 'Lãnh đạo Sở', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, VP'],
	signatures: [{ capacity: 'KT.', onBehalfOf: 'Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Văn An' }],
	annexes: [
		{
			label: 'Phụ lục',
			title: 'Đăng ký hoạt động năm 2026',
			note: '(Kèm theo Kế hoạch số       /KH-SXD ngày      tháng 9 năm 2026 của Sở Xây dựng)',
			orientation: 'landscape',
			body: [
				{
					part: 'table',
					columns: [
						{ key: 'c1', heading: 'Stt', type: 'ordinal' },
						{ key: 'c2', heading: 'Hoạt động', type: 'text' },
						{ key: 'c3', heading: 'Thời gian', type: 'date' }
					],
					rows: [{ c2: 'Nạo vét kênh', c3: '20/9/2026' }]
				}
			]
		}
	]
};

const letter: PaperContent = {
	...plan,
	number: 'Số: 58/SXD-VP',
	kind: null,
	about: 'đôn đốc đăng ký hoạt động “Tuần lễ Nước sạch” năm 2026',
	addressees: ['Phòng Quản lý nhà', 'Thanh tra Sở', 'Trung tâm Quy hoạch'],
	body: [
		{ part: 'text', text: 'Đến hết ngày 17/9/2026, Văn phòng Sở chưa nhận được bản đăng ký của các đơn vị trên.' },
		{ part: 'text', text: 'Đề nghị các đơn vị gửi bản đăng ký về Văn phòng Sở trước ngày 22/9/2026.' }
	],
	recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
	signatures: [{ capacity: 'TL.', onBehalfOf: 'Giám đốc', position: 'Chánh Văn phòng', name: 'Trần Thị Bình' }],
	annexes: []
};

const decision: PaperContent = {
	...plan,
	number: 'Số: 12/QĐ-SXD',
	kind: 'Quyết định',
	about: 'Về việc tặng Giấy khen',
	body: [
		{ part: 'formula', text: 'Giám đốc Sở Xây dựng' },
		{ part: 'basis', text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
		{ part: 'basis', text: 'Theo đề nghị của Chánh Văn phòng Sở.' },
		{ part: 'formula', text: 'Quyết định:' },
		{ part: 'article', label: 'Điều 1.', text: 'Tặng Giấy khen cho 02 tập thể có thành tích trong “Tuần lễ Nước sạch” năm 2026.' },
		{ part: 'article', label: 'Điều 2.', text: 'Chánh Văn phòng Sở và các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.' }
	],
	signatures: [{ capacity: null, onBehalfOf: null, position: 'Giám đốc', name: 'Lê Quang Huy' }],
	annexes: []
};

const minutes: PaperContent = {
	...plan,
	number: 'Số: 03/BB-SXD',
	kind: 'Biên bản',
	about: 'Hội nghị đối thoại với người dân',
	body: [
		{ part: 'labelled', label: 'Thời gian bắt đầu:', text: '8 giờ 00, ngày 22/9/2026.' },
		{ part: 'labelled', label: 'Địa điểm:', text: 'Hội trường Sở Xây dựng.' },
		{ part: 'text', text: 'Hội nghị kết thúc vào 11 giờ 00 cùng ngày.' }
	],
	recipients: [],
	signatures: [
		{ capacity: null, onBehalfOf: null, position: 'Thư ký', name: 'Trần Thị Bình' },
		{ capacity: null, onBehalfOf: null, position: 'Chủ tọa', name: 'Nguyễn Văn An' }
	],
	annexes: []
};

/** The letter as an urgent one, with all that only some papers bear. */
const urgentLetter: PaperContent = {
	...letter,
	marks: { urgency: 'urgent', circulation: 'return-after-reading', drafter: 'PL.(300)', contact: 'Số 1 đường A, phường B; điện thoại 0204 000 000' }
};

export const papers = { plan, letter, urgentLetter, decision, minutes };

/** The same plan, of a Party body in 2023 and in September 2026. */
export function partyPlan(year: 2023 | 2026): PaperContent {
	return {
		...plan,
		system: 'party',
		parentIssuer: 'Tỉnh ủy Bắc Ninh',
		issuer: 'Ban Tổ chức',
		number: 'Số 31-KH/BTCTU',
		placeAndDate: `Bắc Ninh, ngày 08 tháng 9 năm ${year}`,
		recipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Lưu Văn phòng'],
		signatures: [{ capacity: 'K/T', onBehalfOf: 'Trưởng ban', position: 'Phó Trưởng ban', name: 'Nguyễn Văn An' }]
	};
}
