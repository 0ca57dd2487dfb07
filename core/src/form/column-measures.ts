import type { Column, Form } from './form.ts';
import type { ColumnMatch } from './match-columns.ts';
import { isMoneyHeading, moneyMeasure, type MoneyMeasure } from './money-measure.ts';
import type { Remark } from './return.ts';

/** A match whose columns of money know what their numbers are worth. */
export type MeasuredMatch = ColumnMatch & {
	readonly measures: readonly (MoneyMeasure | null)[];
	/** The words of the measure that a number must carry, because the form's heading does not state the same; null where it needs none. */
	readonly carried: readonly (string | null)[];
	/** Columns of numbers and of money: a cell merged over rows counts once, in the first of them. */
	readonly counted: readonly boolean[];
};

/** A measure in a column's own heading goes before the one that stands above the table. */
export function withMeasures(match: ColumnMatch, form: Form, above: MoneyMeasure | null): MeasuredMatch {
	const measures = match.keys.map((key, at) => {
		const heading = match.headings[at] ?? '';
		if (key === null || key === match.ordinal) return null;
		return moneyMeasure(heading) ?? (isMoneyHeading(`${heading} ${headingOfKey(form, key)}`) ? above : null);
	});
	const carried = measures.map((measure, at) =>
		measure && measure.scale !== moneyMeasure(headingOfKey(form, match.keys[at] ?? ''))?.scale ? measure.words : null
	);
	return { ...match, measures, carried, counted: match.keys.map((key) => form.columns.some((column) => column.key === key && countsOnce(column))) };
}

/** What a person should know of how a table's columns were taken: sub-columns put together, and the measure of its money beside the form's. */
export function remarksOn(match: MeasuredMatch, form: Form): Remark[] {
	return form.columns.flatMap(({ key, heading }): Remark[] => {
		const parts = match.parts.filter((part, at): part is string => part !== null && match.keys[at] === key);
		const measures = new Map(match.measures.flatMap((measure, at) => (measure && match.keys[at] === key ? [[measure.scale, measure] as const] : [])));
		const formMeasure = moneyMeasure(heading);
		return [
			...(parts.length > 1 ? [{ code: 'sub-columns-joined' as const, key, column: heading, parts }] : []),
			...[...measures.values()].map((measure) => ({ code: 'money-measure' as const, key, column: heading, measure, formMeasure }))
		];
	});
}

/** Words that are merged over rows are said of each of them; a number or a sum of money would be counted several times. */
export function countsOnce({ type, heading }: Pick<Column, 'type' | 'heading'>): boolean {
	return type === 'number' || isMoneyHeading(heading);
}

function headingOfKey({ columns }: Form, key: string): string {
	return columns.find((column) => column.key === key)?.heading ?? '';
}
