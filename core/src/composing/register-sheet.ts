import type { RegisterContent } from '../consolidation/register.ts';
import { columnWidths } from './column-widths.ts';

/** A sheet to be written: `width` counts characters; a number stands as a number, everything else as text and never as a formula. */
export type SheetContent = {
	readonly name: string;
	readonly title: string;
	readonly columns: readonly { readonly heading: string; readonly width: number }[];
	readonly rows: readonly (readonly (string | number)[])[];
};

const charactersAcross = 150;

/** The register as one sheet: the form's headings, one row each. */
export function registerSheet({ columns, rows, formTitle }: RegisterContent): SheetContent {
	const widths = columnWidths(columns, charactersAcross);
	return {
		name: 'Tổng hợp',
		title: formTitle.replace(/\s*\n\s*/g, ' ').toUpperCase(),
		columns: columns.map(({ heading }, index) => ({ heading, width: Math.max(6, widths[index] ?? 0) })),
		rows: rows.map(({ stt, cells }) => columns.map(({ key, type }) => (type === 'ordinal' ? stt : (cells[key] ?? ''))))
	};
}
