import type { UnitReturnContent } from './compose-unit-return.ts';
import { columnWidths } from './column-widths.ts';
import type { SheetContent } from './register-sheet.ts';

const charactersAcross = 150;

/** The unit's return as one sheet to be filled: its name above, the form's headings, one row each, and the marks by which the rows are known again. */
export function returnSheet({ unit, form: { title, columns }, rows, mark = '' }: UnitReturnContent): SheetContent {
	const widths = columnWidths(columns, charactersAcross);
	return {
		name: 'Đăng ký',
		title: [`Tên đơn vị: ${unit}`, title.replace(/\s*\n\s*/g, ' ').toUpperCase()],
		columns: columns.map(({ heading }, index) => ({ heading, width: Math.max(6, widths[index] ?? 0) })),
		rows: rows.map(({ cells }, index) => columns.map(({ key, type }) => (type === 'ordinal' ? String(index + 1) : (cells[key] ?? '')))),
		marks: [mark, ...rows.map(({ mark = '' }) => mark)]
	};
}
