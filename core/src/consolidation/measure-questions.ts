import type { Cells, Form } from '../form/form.ts';
import { moneyMeasure } from '../form/money-measure.ts';

/** Rows and whose they are: a file, or a unit. */
type RowsOf = { readonly name: string; readonly rows: readonly { readonly cells: Cells }[] };

/** A column of money in which not all numbers are worth the same, or may not be: a person settles it, nothing is converted. */
export type MeasureQuestion = {
	readonly key: string;
	readonly column: string;
	/** The measure that the form's own heading states; bare numbers are in it. */
	readonly form: string | null;
	readonly measures: readonly { readonly measure: string; readonly by: readonly string[] }[];
	/** Who has bare numbers there although neither they nor the form say a measure. */
	readonly unstated: readonly string[];
};

/** A number alone on its line, with or without a measure, perhaps under the name of a sub-column ("Ngân sách: 4 triệu đồng"). */
const amount = /^(?:[^:\d]*:\s*)?\d[\d.,\s]*((?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng)?$/iu;

/** One question for each column whose numbers are told in different measures, by different hands or by one. */
export function measureQuestions(sources: readonly RowsOf[], { columns }: Form): MeasureQuestion[] {
	return columns.flatMap(({ key, heading }) => {
		const said = sources.flatMap(({ name, rows }) => [...new Set(rows.flatMap(({ cells }) => saidIn(cells[key] ?? '')))].map((measure) => ({ name, measure })));
		const stated = said.flatMap(({ name, measure }) => (measure === null ? [] : [{ name, measure }]));
		if (stated.length === 0) return [];
		const form = moneyMeasure(heading)?.words ?? null;
		const bare = said.filter(({ measure }) => measure === null).map(({ name }) => name);
		const measures = [...Map.groupBy(stated, ({ measure }) => measure)].map(([measure, by]) => ({ measure, by: by.map(({ name }) => name) }));
		const unstated = form === null ? bare : [];
		const distinct = new Set([...measures.map(({ measure }) => measure), ...(form === null ? [] : [form])]);
		return distinct.size > 1 || unstated.length > 0 ? [{ key, column: heading, form, measures, unstated }] : [];
	});
}

/** The measures of a cell's amounts; null for a bare number. */
function saidIn(cell: string): (string | null)[] {
	return cell.split('\n').flatMap((line) => {
		const found = amount.exec(line.trim());
		return found ? [moneyMeasure(`(${found[1] ?? ''})`)?.words ?? null] : [];
	});
}
