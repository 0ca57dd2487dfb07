import type { Fold, MeasureQuestion } from '@kheo/core';
import type { OtherForm } from './open-all.ts';
import type { FileOfUnit } from './returns-of.ts';

export type Result = {
	readonly fold: Fold;
	readonly files: readonly FileOfUnit[];
	/** Label of the appendix that is the form. */
	readonly form: string;
	/** Whether the form was chosen among several. */
	readonly severalForms: boolean;
	/** Files that fit another form of the plan better. */
	readonly otherForms: readonly OtherForm[];
	readonly questions: readonly MeasureQuestion[];
	readonly out: { readonly path: string; readonly sha256: string };
};

/**
 * What `--json` prints: each file as it was read, before any decision. Sources point into the file's own blocks; what the fold filled in stands
 * apart under `inferred`. `known` is absent where no list of units says who there is.
 */
export function resultJson({ fold, files, form, otherForms, questions, out }: Result): object {
	return {
		form,
		otherForms,
		units: files.map(({ unit, file, read }) => ({
			name: unit.name,
			file,
			because: unit.because,
			...(unit.known !== null && { known: unit.known }),
			rows: read.rows.length,
			nil: read.nil
		})),
		rows: files.flatMap((each) => rowsOf(each, fold)),
		notUnderstood: files.flatMap(({ file, read }) => read.notUnderstood.map((item) => ({ file, ...item }))),
		remarks: files.flatMap(({ file, read }) => read.remarks.map((remark) => ({ file, ...remark }))),
		questions,
		missing: fold.missing,
		duplicates: fold.duplicates,
		out
	};
}

function rowsOf({ unit, file, read, ids }: FileOfUnit, { rows }: Fold): object[] {
	const folded = new Map(rows.map((row) => [row.id, row]));
	return read.rows.map(({ source, head, cells }, index) => {
		const id = ids[index] ?? '';
		const row = folded.get(id);
		const inferred = Object.fromEntries((row?.inferred ?? []).map((key) => [key, row?.cells[key] ?? '']));
		return { id, unit: unit.name, file, source, head, cells, ...(Object.keys(inferred).length > 0 && { inferred }) };
	});
}
