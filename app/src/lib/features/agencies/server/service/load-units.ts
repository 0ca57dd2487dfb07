import { searchKey, type UnitList } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { unitOfLine } from '../../unit-of-line.ts';
import { addUnit, readUnits } from '../service.ts';

export type LoadedUnits = { readonly added: readonly string[]; readonly known: readonly string[] };

/** Adds the active units of a list in its order; one whose name is there already stays as it is, so a list may be loaded again. */
export async function loadUnits(ctx: Context, { active }: UnitList): Promise<LoadedUnits> {
	const there = await readUnits(ctx);
	const names = new Set(there.map(({ name }) => searchKey(name)));
	const codes = new Set(there.map(({ code }) => code));
	const [added, known]: [string[], string[]] = [[], []];
	for (const line of active) {
		if (names.has(searchKey(line.name))) known.push(line.name);
		else {
			const unit = unitOfLine(line, codes);
			await addUnit(ctx, unit);
			names.add(searchKey(unit.name));
			codes.add(unit.code);
			added.push(unit.name);
		}
	}
	return { added, known };
}
