import type { RegisterContent, RegisterHeading } from '../../consolidation/register.ts';
import type { Column } from '../../form/form.ts';

/** The seven columns of a form of activities. */
export const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Thời gian', type: 'date' },
	{ key: 'c4', heading: 'Quy mô', type: 'text' },
	{ key: 'c5', heading: 'Đối tượng', type: 'text' },
	{ key: 'c6', heading: 'Mục tiêu', type: 'text' },
	{ key: 'c7', heading: 'Ghi chú', type: 'note' }
];
const heading: RegisterHeading = {
	issuer: 'Sở Xây dựng',
	parentIssuer: 'UBND tỉnh Bắc Ninh',
	issuerAbbreviation: 'SXD',
	place: 'Bắc Ninh',
	year: 2026,
	addressee: 'Ban Chỉ đạo tỉnh',
	basis: 'Kế hoạch số 12-KH/BCĐ ngày 05/9/2026 của Ban Chỉ đạo tỉnh',
	theme: '“Tuần lễ Nước sạch” năm 2026',
	recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, VP.'],
	signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A' }
};
/** A register of one activity, with a missing unit, a nil unit and everything a letter prints. */
export const aRegister: RegisterContent = {
	schema: 'kheo.register/1',
	heading,
	formTitle: 'ĐĂNG KÝ HOẠT ĐỘNG HƯỞNG ỨNG "TUẦN LỄ NƯỚC SẠCH" NĂM 2026',
	columns,
	rows: [{ stt: 1, cells: { c2: 'Nạo vét kênh\nTrồng cây', c3: '10/10' } }],
	units: { expected: 4, sent: 2, missing: ['Phòng A', 'Phòng B'], nil: [{ unit: 'Phòng C', reason: 'Đang sáp nhập.' }] }
};
