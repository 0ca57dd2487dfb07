import { chooseUnit, type ChosenUnit, type UnitReturn } from '@kheo/core';
import type { Opened, UnitFile } from './open-all.ts';

/** A file, whose it is, and the ids its rows got. */
export type FileOfUnit = UnitFile & { readonly unit: ChosenUnit; readonly ids: readonly string[] };

/**
 * One return a unit. Several files of one unit are one return, their rows numbered on in the order of the files, so that nothing is lost;
 * what was sent twice shows up among the likely duplicates.
 */
export function returnsOf({ files, units }: Pick<Opened, 'files' | 'units'>): { returns: UnitReturn[]; files: FileOfUnit[] } {
	const list = units === null ? null : [...units.active, ...units.closed];
	const counts = new Map<string, number>();
	const read = files.map(({ file, read }): FileOfUnit => {
		const unit = chooseUnit(read.names, list) ?? { name: file, order: Number.MAX_SAFE_INTEGER, because: 'file-name', known: false };
		const before = counts.get(unit.name) ?? 0;
		counts.set(unit.name, before + read.rows.length);
		return { file, read, unit, ids: read.rows.map((_, index) => `${unit.name}#${before + index + 1}`) };
	});
	return { returns: [...Map.groupBy(read, ({ unit }) => unit.name).values()].map(asOne), files: read };
}

function asOne(files: readonly FileOfUnit[]): UnitReturn {
	const unit = files[0]?.unit;
	const nil = files.find(({ read }) => read.nil !== null)?.read.nil?.reason ?? null;
	const rows = files.flatMap(({ read }) => read.rows.map(({ cells, head }) => ({ cells, head })));
	return { unit: unit?.name ?? '', unitOrder: unit?.order ?? Number.MAX_SAFE_INTEGER, version: 1, rows, nil };
}
