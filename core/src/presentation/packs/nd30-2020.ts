import type { Pack } from '../pack.ts';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I: read line by line in the annex itself. Sizes in points, a range where the decree gives one.
 * What it leaves free (alignment of section headings, tables, texts of annexes) is not named here.
 */
export const nd30: Pack = {
	id: 'nd30-2020',
	name: 'NĐ 30/2020, Phụ lục I, Phần I',
	page: {
		paper: { is: [210, 297], clause: 'I.1', certainty: 'text' },
		portrait: { is: true, clause: 'I.2', certainty: 'text' },
		margins: { is: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] }, clause: 'I.3', certainty: 'text' },
		font: { is: 'Times New Roman', clause: 'I.4', certainty: 'text' },
		color: { is: 'black', clause: 'I.4', certainty: 'text' },
		pageNumber: { is: true, clause: 'I.7', certainty: 'text' },
		annexPages: { is: true, clause: 'III.1.đ', certainty: 'text' }
	},
	rows: [
		{ component: 'page-number', size: [13, 14], bold: false, italic: false, clause: 'I.7', certainty: 'text' },
		{ component: 'nation', size: [12, 13], bold: true, italic: false, case: 'upper', align: 'center', clause: 'II.1.a', certainty: 'text' },
		{ component: 'motto', size: [13, 14], bold: true, italic: false, case: 'lower', align: 'center', rule: [1, 1], clause: 'II.1.b', certainty: 'text' },
		{ component: 'motto', space: [0, 0], lines: [1, 1], clause: 'II.1.c', certainty: 'text' },
		{ component: 'parent-issuer', size: [12, 13], bold: false, italic: false, case: 'upper', align: 'center', clause: 'II.2.b', certainty: 'text' },
		{
			component: 'issuer',
			size: [12, 13],
			bold: true,
			italic: false,
			case: 'upper',
			align: 'center',
			rule: [1 / 3, 1 / 2],
			clause: 'II.2.b',
			certainty: 'text'
		},
		{ component: 'number', size: [13, 13], bold: false, italic: false, align: 'center', clause: 'II.3.c', certainty: 'text' },
		{ component: 'place-and-date', size: [13, 14], italic: true, bold: false, align: 'center', clause: 'II.4.c', certainty: 'text' },
		{ component: 'kind', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'II.5.b', certainty: 'text' },
		{
			component: 'subject',
			size: [13, 14],
			bold: true,
			italic: false,
			case: 'lower',
			align: 'center',
			rule: [1 / 3, 1 / 2],
			clause: 'II.5.b',
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
			clause: 'II.5.b',
			certainty: 'text'
		},
		{ component: 'basis', size: [13, 14], italic: true, bold: false, clause: 'II.6.a', certainty: 'text' },
		{ component: 'part', size: [13, 14], bold: true, italic: false, align: 'center', clause: 'II.6.đ', certainty: 'text' },
		{ component: 'section', size: [13, 14], bold: true, italic: false, case: 'upper', clause: 'V.6.b', certainty: 'text' },
		{ component: 'clause-title', size: [13, 14], bold: true, italic: false, case: 'lower', clause: 'II.6.đ', certainty: 'text' },
		{ component: 'article', size: [13, 14], bold: true, italic: false, indent: [1, 1.27], clause: 'II.6.đ', certainty: 'text' },
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
			clause: 'II.6.e',
			certainty: 'text'
		},
		{ component: 'capacity', size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center', clause: 'II.7.đ', certainty: 'text' },
		{ component: 'position', size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center', clause: 'II.7.đ', certainty: 'text' },
		{ component: 'signer', size: [13, 14], bold: true, italic: false, case: 'lower', align: 'center', clause: 'II.7.đ', certainty: 'text' },
		{ component: 'addressee', size: [13, 14], bold: false, italic: false, clause: 'II.9.d', certainty: 'text' },
		{ component: 'recipients-label', size: [12, 12], bold: true, italic: true, align: 'left', clause: 'II.9.d', certainty: 'text' },
		{ component: 'recipients', size: [11, 11], bold: false, italic: false, align: 'left', clause: 'II.9.d', certainty: 'text' },
		{ component: 'appendix-label', size: [14, 14], bold: true, italic: false, case: 'lower', align: 'center', clause: 'III.1.b', certainty: 'text' },
		{ component: 'appendix-title', size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center', clause: 'III.1.b', certainty: 'text' },
		{ component: 'appendix-note', size: [13, 14], bold: false, italic: true, align: 'center', clause: 'III.1.c', certainty: 'text' }
	]
};
