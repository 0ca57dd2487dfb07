import type { Pack } from '../pack.ts';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I: read line by line in the annex itself. Sizes in points, a range where the decree gives one.
 * What it leaves free (alignment of section headings, tables, texts of annexes) is not named here.
 */
export const nd30: Pack = {
	id: 'nd30-2020',
	name: 'NĐ 30/2020, Phụ lục I',
	page: {
		paper: { is: [210, 297], clause: 'mục I.1', certainty: 'text' },
		portrait: { is: true, clause: 'mục I.2', certainty: 'text' },
		margins: { is: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] }, clause: 'mục I.3', certainty: 'text' },
		font: { is: 'Times New Roman', clause: 'mục I.4', certainty: 'text' },
		color: { is: 'black', clause: 'mục I.4', certainty: 'text' },
		pageNumber: { is: true, clause: 'mục I.7', certainty: 'text' },
		annexPages: { is: true, clause: 'mục III.1đ', certainty: 'text' }
	},
	rows: [
		{ component: 'page-number', size: [13, 14], bold: false, italic: false, clause: 'mục I.7', certainty: 'text' },
		{ component: 'nation', size: [12, 13], bold: true, italic: false, case: 'upper', align: 'center', clause: 'mục II.1a', certainty: 'text' },
		{ component: 'motto', size: [13, 14], bold: true, italic: false, case: 'lower', align: 'center', rule: [1, 1], clause: 'mục II.1b', certainty: 'text' },
		{ component: 'motto', space: [0, 0], lines: [1, 1], clause: 'mục II.1c', certainty: 'text' },
		{ component: 'parent-issuer', size: [12, 13], bold: false, italic: false, case: 'upper', align: 'center', clause: 'mục II.2b', certainty: 'text' },
		{
			component: 'issuer',
			size: [12, 13],
			bold: true,
			italic: false,
			case: 'upper',
			align: 'center',
			rule: [1 / 3, 1 / 2],
			clause: 'mục II.2b',
			certainty: 'text'
		},
		{ component: 'number', size: [13, 13], bold: false, italic: false, align: 'center', clause: 'mục II.3c', certainty: 'text' },
		{ component: 'place-and-date', size: [13, 14], italic: true, bold: false, align: 'center', clause: 'mục II.4c', certainty: 'text' },
		{ component: 'kind', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'mục II.5b', certainty: 'text' },
		{
			component: 'subject',
			size: [13, 14],
			bold: true,
			italic: false,
			case: 'lower',
			align: 'center',
			rule: [1 / 3, 1 / 2],
			clause: 'mục II.5b',
			certainty: 'text'
		},
		{
			component: 'letter-subject',
			size: [12, 13],
			bold: false,
			italic: false,
			case: 'lower',
			align: 'center',
			space: [6, 6],
			clause: 'mục II.5b',
			certainty: 'text'
		},
		{ component: 'basis', size: [13, 14], italic: true, bold: false, clause: 'mục II.6a', certainty: 'text' },
		{ component: 'part', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'mục II.6đ', certainty: 'text' },
		{ component: 'section', size: [13, 14], bold: true, italic: false, case: 'upper', clause: 'mục V.6b', certainty: 'text' },
		{ component: 'clause-title', size: [13, 14], bold: true, italic: false, case: 'lower', clause: 'mục II.6đ', certainty: 'text' },
		{ component: 'article', size: [13, 14], bold: true, italic: false, indent: [1, 1.27], clause: 'mục II.6đ', certainty: 'text' },
		{
			component: 'body',
			size: [13, 14],
			bold: false,
			italic: false,
			case: 'lower',
			align: 'justify',
			indent: [1, 1.27],
			space: [6, Number.POSITIVE_INFINITY],
			lines: [1, 1.5],
			clause: 'mục II.6e',
			certainty: 'text'
		},
		{ component: 'capacity', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'mục II.7đ', certainty: 'text' },
		{ component: 'position', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'mục II.7đ', certainty: 'text' },
		{ component: 'signer', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'mục II.7đ', certainty: 'text' },
		{ component: 'addressee', size: [13, 14], bold: false, italic: false, clause: 'mục II.9d', certainty: 'text' },
		{ component: 'recipients-label', size: [12, 12], bold: true, italic: true, align: 'left', clause: 'mục II.9d', certainty: 'text' },
		{ component: 'recipients', size: [11, 11], bold: false, italic: false, align: 'left', clause: 'mục II.9d', certainty: 'text' },
		{ component: 'appendix-label', size: [14, 14], bold: true, italic: false, case: 'lower', align: 'center', clause: 'mục III.1b', certainty: 'text' },
		{ component: 'appendix-title', size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center', clause: 'mục III.1b', certainty: 'text' },
		{ component: 'appendix-note', size: [13, 14], bold: false, italic: true, align: 'center', clause: 'mục III.1c', certainty: 'text' }
	]
};
