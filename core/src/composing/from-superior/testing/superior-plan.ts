import type { BodyPart, PaperContent } from '../../paper/paper-content.ts';
import { papers } from '../../paper/testing/papers.ts';
import type { PlanningAgency } from '../planning-agency.ts';

const sentences = [
	'- Tổ chức phổ biến nội dung Kế hoạch này đến toàn thể công chức, viên chức trong đơn vị.',
	'- Đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026 (mẫu theo Phụ lục II), gửi về Văn phòng UBND tỉnh trước ngày 25/9/2026.',
	'- Báo cáo kết quả thực hiện “Tuần lễ Nước sạch” về Văn phòng UBND tỉnh trước ngày 26/10/2026.',
	'- Tham gia lễ phát động vào ngày 30/9/2026.'
];

/** A plan of the province with duties for all departments, slogans and a form; words made for these tests. */
export const superiorPlan: PaperContent = {
	...papers.plan,
	parentIssuer: null,
	issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
	number: 'Số: 12/KH-UBND',
	body: [
		{ part: 'text', text: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026 như sau:' },
		{ part: 'section', text: 'I. Mục đích, yêu cầu' },
		{ part: 'text', text: 'Nâng cao nhận thức của người dân về việc giữ gìn nguồn nước.' },
		{ part: 'section', text: 'II. Nội dung' },
		{ part: 'text', text: '1. Tuyên truyền bằng các khẩu hiệu (theo Phụ lục I).' },
		{ part: 'section', text: 'III. Tổ chức thực hiện' },
		{ part: 'clause', text: '1. Các sở, ban, ngành' },
		...sentences.map((text): BodyPart => ({ part: 'text', text })),
		{ part: 'clause', text: '2. Sở Tài chính' },
		{ part: 'text', text: '- Thẩm định dự toán kinh phí trước ngày 18/9/2026.' },
		{ part: 'text', text: 'Trên đây là Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026.' }
	],
	annexes: [
		{
			label: 'Phụ lục I',
			title: 'Khẩu hiệu tuyên truyền',
			note: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 08 tháng 9 năm 2026 của UBND tỉnh)',
			orientation: 'portrait',
			body: [
				{
					part: 'table',
					columns: [
						{ key: 'c1', heading: 'Stt', type: 'ordinal' },
						{ key: 'c2', heading: 'Khẩu hiệu', type: 'text' }
					],
					rows: [{ c2: 'Giữ nguồn nước sạch là giữ sức khỏe cho muôn nhà' }, { c2: 'Tiết kiệm từng giọt nước, thắp sáng những ước mơ' }]
				}
			]
		},
		{
			label: 'Phụ lục II',
			title: 'Đăng ký hoạt động năm 2026',
			note: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 08 tháng 9 năm 2026 của UBND tỉnh)',
			orientation: 'landscape',
			body: [
				{
					part: 'table',
					columns: [
						{ key: 'c1', heading: 'Stt', type: 'ordinal' },
						{ key: 'c2', heading: 'Tên hoạt động, công trình', type: 'text' },
						{ key: 'c3', heading: 'Thời gian tổ chức', type: 'date' },
						{ key: 'c4', heading: 'Ghi chú', type: 'note' }
					],
					rows: [{}, {}]
				}
			]
		}
	]
};

export const department: PlanningAgency = {
	system: 'state',
	parentIssuer: 'UBND tỉnh Bắc Ninh',
	issuer: 'Sở Xây dựng',
	abbreviation: 'SXD',
	place: 'Bắc Ninh',
	office: 'Văn phòng Sở',
	units: 'Các phòng, đơn vị trực thuộc Sở',
	calledBy: [],
	signature: { capacity: 'KT.', onBehalfOf: 'Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Thị Quỳnh Như' }
};
