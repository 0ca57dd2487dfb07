import forms from '../../data/proposed-forms.json' with { type: 'json' };
import type { Column, ColumnType } from './form.ts';

/** The types that a person may give a column, in the order they are offered. */
export const columnTypes = ['text', 'date', 'number', 'choice', 'people', 'note', 'ordinal'] as const satisfies readonly ColumnType[];

/** A form that an agency may take for something that no document prints a form for. Data, with where each comes from. */
export type ProposedForm = { readonly id: string; readonly title: string; readonly source: string; readonly columns: readonly Omit<Column, 'key'>[] };

type Stored = { readonly heading: string; readonly type: string; readonly unit?: string; readonly choices?: readonly string[] };

export const proposedForms: readonly ProposedForm[] = forms.map(({ columns, ...form }) => ({ ...form, columns: columns.map(columnOf) }));

function columnOf({ heading, type, unit, choices }: Stored): Omit<Column, 'key'> {
	const known = columnTypes.find((one) => one === type) ?? 'text';
	return { heading, type: known, ...(unit !== undefined && { unit }), ...(choices && { choices }) };
}
