import type { Pack } from '../pack.ts';

/** Hướng dẫn 05-HD/VPTW (2026), known only from summaries by offices that use it; its own text has not been seen. */
export const hd05: Pack = {
	id: 'hd05-2026',
	name: 'HD 05-HD/VPTW',
	page: {
		paper: { is: [210, 297], clause: 'phần khổ giấy', certainty: 'summary' },
		portrait: null,
		margins: { is: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] }, clause: 'phần định lề trang', certainty: 'summary' },
		font: { is: 'Times New Roman', clause: 'phần phông chữ', certainty: 'summary' },
		color: null,
		pageNumber: { is: true, clause: 'phần số trang', certainty: 'summary' },
		annexPages: null
	},
	ending: { is: '.', clause: 'phần nội dung', certainty: 'summary' },
	rows: [
		{ component: 'party-heading', bold: true, case: 'upper', clause: 'phần tiêu đề', certainty: 'summary' },
		{ component: 'issuer', bold: true, case: 'upper', rule: '*', clause: 'phần tên cơ quan ban hành', certainty: 'summary' },
		{ component: 'place-and-date', italic: true, clause: 'phần địa danh, ngày tháng', certainty: 'summary' },
		{ component: 'kind', bold: true, clause: 'phần tên loại', certainty: 'summary' },
		{ component: 'subject', bold: true, case: 'lower', clause: 'phần trích yếu', certainty: 'summary' },
		{ component: 'letter-subject', size: [12, 12], italic: true, case: 'lower', clause: 'phần trích yếu công văn', certainty: 'summary' },
		{ component: 'basis', italic: false, clause: 'phần căn cứ ban hành', certainty: 'summary' },
		{ component: 'body', size: [14, 14], bold: false, italic: false, exactLine: [18, 19], indent: [1], clause: 'phần nội dung', certainty: 'summary' },
		{ component: 'position', bold: false, clause: 'phần quyền hạn, chức vụ', certainty: 'summary' },
		{ component: 'signer', bold: true, clause: 'phần họ tên người ký', certainty: 'summary' },
		{ component: 'recipients-label', underline: true, clause: 'phần nơi nhận', certainty: 'summary' }
	]
};
