import type { UnitName } from '../form/unit-names.ts';
import { matchUnit } from './match-unit.ts';
import type { Unit } from './unit.ts';

/** Whose file it may be. `doubt` says why a person should look: only the file's name says so, its name says another unit, or nothing names one. */
export type FileMatch = {
	readonly unit: Unit | null;
	/** The words that named the unit; without a unit, the first name the file gives. */
	readonly name: string | null;
	readonly because: UnitName['because'] | null;
	readonly doubt: 'file-name-only' | 'disagree' | 'unknown' | null;
};

/** Matches a file to a unit by what it says, then by its own name; what it says goes first, and where the two differ that is said. */
export function matchFile(names: readonly UnitName[], units: readonly Unit[]): FileMatch {
	const found = names.flatMap(({ name, because }) => {
		const unit = matchUnit(name, units)?.unit;
		return unit ? [{ unit, name, because }] : [];
	});
	const said = found.find(({ because }) => because !== 'file-name');
	const called = found.find(({ because }) => because === 'file-name');
	if (said) return { ...said, doubt: called && called.unit !== said.unit ? 'disagree' : null };
	if (called) return { ...called, doubt: 'file-name-only' };
	return { unit: null, name: names[0]?.name ?? null, because: names[0]?.because ?? null, doubt: 'unknown' };
}
