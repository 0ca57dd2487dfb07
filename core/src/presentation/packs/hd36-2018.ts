import type { Pack } from '../pack.ts';

/**
 * Hướng dẫn 36-HD/VPTW of 03/4/2018: the letter table of its Phụ lục 3 and point 1.1, as legal sites print them. Margins and the place of the page
 * number are known from summaries only.
 */
export const hd36: Pack = {
	id: 'hd36-2018',
	name: 'HD 36-HD/VPTW',
	page: {
		paper: { is: [210, 297], clause: 'phần phông chữ, khổ giấy', certainty: 'text' },
		portrait: null,
		margins: { is: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] }, clause: 'phần định lề trang văn bản', certainty: 'summary' },
		font: { is: 'Times New Roman', clause: 'Phụ lục 3', certainty: 'text' },
		color: null,
		pageNumber: { is: true, clause: 'phần số trang', certainty: 'summary' },
		annexPages: null
	},
	rows: [
		{
			component: 'party-heading',
			size: [15, 15],
			bold: true,
			italic: false,
			case: 'upper',
			rule: [1, 1],
			clause: 'Phụ lục 3, mục 1; mục II.1.1.2',
			certainty: 'text'
		},
		{ component: 'parent-issuer', size: [14, 14], bold: false, italic: false, case: 'upper', clause: 'Phụ lục 3, mục 2', certainty: 'text' },
		{ component: 'issuer', size: [14, 14], bold: true, italic: false, case: 'upper', rule: '*', clause: 'Phụ lục 3, mục 2', certainty: 'text' },
		{ component: 'number', size: [14, 14], bold: false, italic: false, clause: 'Phụ lục 3, mục 3', certainty: 'text' },
		{ component: 'place-and-date', size: [14, 14], bold: false, italic: true, clause: 'Phụ lục 3, mục 4', certainty: 'text' },
		{ component: 'kind', size: [15, 16], bold: true, italic: false, clause: 'Phụ lục 3, mục 5', certainty: 'text' },
		{ component: 'subject', size: [14, 15], bold: true, italic: false, case: 'lower', clause: 'Phụ lục 3, mục 5', certainty: 'text' },
		{ component: 'letter-subject', size: [12, 12], bold: false, italic: true, case: 'lower', clause: 'Phụ lục 3, mục 5', certainty: 'text' },
		{ component: 'part', size: [14, 15], bold: true, italic: false, clause: 'Phụ lục 3, mục 6', certainty: 'text' },
		{ component: 'body', size: [14, 15], bold: false, italic: false, case: 'lower', clause: 'Phụ lục 3, mục 6', certainty: 'text' }
	]
};
