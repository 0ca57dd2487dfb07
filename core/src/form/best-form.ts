import type { ReadReturn } from './return.ts';

/**
 * Which of several forms the files were filled in on: `reads[f]` are the same files, each read by form `f`. One run has one form, so it is the one
 * that most files fit best; of equals the one that holds more of their columns, then the first.
 */
export function bestForm(reads: readonly (readonly ReadReturn[])[]): number {
	const fits = reads.map((files) => files.map(fitOf));
	const bestOf = (file: number) => Math.max(...fits.map((form) => form[file] ?? unfit));
	const votes = fits.map((form) => form.filter((fit, file) => fit > unfit && fit === bestOf(file)).length);
	const sums = fits.map((form) => form.reduce((sum, fit) => sum + Math.max(fit, unfit), 0));
	const order = reads.map((_, form) => form).toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
	return order[0] ?? 0;
}

/** The files that fit another form better than the chosen one: which, and what form. */
export function misfits(reads: readonly (readonly ReadReturn[])[], chosen: number): { readonly file: number; readonly form: number }[] {
	const files = reads[chosen]?.map((_, file) => file) ?? [];
	return files.flatMap((file) => {
		const fits = reads.map((form) => (form[file] ? fitOf(form[file]) : unfit));
		const form = fits.indexOf(Math.max(...fits));
		return (fits[form] ?? unfit) > (fits[chosen] ?? unfit) ? [{ file, form }] : [];
	});
}

const unfit = -1000;

/** Columns of the form that are filled less those of the file it has no place for; a file without rows fits none. */
function fitOf({ rows, notUnderstood }: ReadReturn): number {
	if (rows.length === 0) return unfit;
	const filled = new Set(rows.flatMap(({ cells }) => Object.keys(cells).filter((key) => cells[key] !== '')));
	const extra = new Set(notUnderstood.flatMap(({ why, text }) => (why === 'extra-column' ? [text.split(': ')[0]] : [])));
	return filled.size - extra.size;
}
