import type { Fold } from '@kheo/core';
import type { FileOfUnit } from './returns-of.ts';

export type Result = { readonly fold: Fold; readonly files: readonly FileOfUnit[]; readonly out: { readonly path: string; readonly sha256: string } };

/** What `--json` prints: each file as it was read, before any decision. Sources point into the file's own blocks. */
export function resultJson({ fold, files, out }: Result): object {
	return {
		units: files.map(({ unit, file, read }) => ({ name: unit.name, file, because: unit.because, known: unit.known, rows: read.rows.length, nil: read.nil })),
		rows: files.flatMap(({ unit, file, read, ids }) =>
			read.rows.map(({ source, head, cells }, index) => ({ id: ids[index], unit: unit.name, file, source, head, cells }))
		),
		notUnderstood: files.flatMap(({ file, read }) => read.notUnderstood.map((item) => ({ file, ...item }))),
		missing: fold.missing,
		duplicates: fold.duplicates,
		out
	};
}
