import type { Cells, Form } from '../form/form.ts';
import type { RegisterContent, RegisterHeading, RegisterRow } from './register.ts';

/** All that the register and its letter print, in canonical order: this is what gets frozen and hashed. Provenance, number and date stay out. */
export function registerContent(heading: RegisterHeading, form: Form, rows: readonly RegisterRow[], units: RegisterContent['units']): RegisterContent {
	return {
		schema: 'kheo.register/1',
		heading,
		formTitle: form.title,
		columns: form.columns,
		rows: rows.map(({ stt, cells }) => ({ stt, cells: printed(cells, form) })),
		units
	};
}

/** Only what the form prints, in NFC and in the order of its columns; Stt is made from the fold. */
function printed(cells: Cells, { columns }: Form): Cells {
	const filled = columns.filter(({ key, type }) => type !== 'ordinal' && (cells[key] ?? '') !== '');
	return Object.fromEntries(filled.map(({ key }) => [key, (cells[key] ?? '').normalize('NFC')]));
}
