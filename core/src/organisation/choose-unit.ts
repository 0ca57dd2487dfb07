import type { UnitName } from '../form/unit-names.ts';
import { matchUnit } from './match-unit.ts';
import type { Unit } from './unit.ts';

export type ChosenUnit = {
	readonly name: string;
	readonly order: number;
	readonly because: UnitName['because'];
	/** False: a list of units was given and none of the file's names is on it; a person should say whose it is. Null: without a list nobody can know. */
	readonly known: boolean | null;
};

/** Whose file it is: the first of its names that is on the list of units; without a list, its first name. Null when nothing names anybody. */
export function chooseUnit(names: readonly UnitName[], units: readonly Unit[] | null): ChosenUnit | null {
	for (const { name, because } of units === null ? [] : names) {
		const match = matchUnit(name, units ?? []);
		if (match) return { name: match.unit.name, order: match.unit.order, because, known: true };
	}
	const [first] = names;
	return first ? { name: first.name, order: Number.MAX_SAFE_INTEGER, because: first.because, known: units === null ? null : false } : null;
}
