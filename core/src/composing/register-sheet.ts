import type { RegisterContent } from '../consolidation/register.ts';
import { columnWidths } from './column-widths.ts';

/** A sheet to be written: `width` counts characters, `title` stands in lines above the table. */
export type SheetContent = {
	readonly name: string;
	readonly title: readonly string[];
	readonly columns: readonly { readonly heading: string; readonly width: number }[];
	readonly rows: readonly (readonly string[])[];
	/** Of the heading row and of each row: what a hidden column says to this system alone. */
	readonly marks?: readonly string[];
};

const charactersAcross = 150;

/** The register as one sheet: the form's headings, one row each. */
export function registerSheet({ columns, rows, formTitle }: RegisterContent): SheetContent {
	const widths = columnWidths(columns, charactersAcross);
	return {
		name: 'Tổng hợp',
		title: [formTitle.replace(/\s*\n\s*/g, ' ').toUpperCase()],
		columns: columns.map(({ heading }, index) => ({ heading, width: Math.max(6, widths[index] ?? 0) })),
		rows: rows.map(({ stt, cells }) => columns.map(({ key, type }) => (type === 'ordinal' ? String(stt) : (cells[key] ?? ''))))
	};
}
