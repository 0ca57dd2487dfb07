import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';
import type { Unit } from './unit.ts';

export type UnitMatch = { readonly unit: Unit; readonly likeness: number };

const closeEnough = 0.7;
const clearlyAhead = 0.08;

/**
 * The unit that a name on a paper means: its name, short name or alias letter for letter, else found inside the words (a file
 * name says more than the unit), else the one clearly most alike. Null when none is, or when two are as likely.
 */
export function matchUnit(name: string, units: readonly Unit[]): UnitMatch | null {
	const key = plainKey(name);
	if (key === '') return null;
	const exact = units.find((unit) => namesOf(unit).some((own) => plainKey(own) === key));
	return exact ? { unit: exact, likeness: 1 } : (contained(key, units) ?? mostAlike(key, units));
}

function namesOf({ name, shortName, aliases }: Unit): string[] {
	return [name, ...aliases, ...(shortName === null ? [] : [shortName])];
}

/** Without accents, punctuation and the agency's own name behind the unit's ("… thuộc Sở Khoa học và Công nghệ", "Văn phòng Sở"). */
function plainKey(name: string): string {
	const own = name.normalize('NFC').replace(/(?<!cơ)\s(?:trực\s+thuộc\s+|thuộc\s+)?sở(?:\s[^,;]*)?$/iu, '');
	const words = searchKey(own).match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.map((word) => word.replace(/(?<=[^aeou])y$/, 'i'))
		.join(' ')
		.replace(/^cac |^don vi /, '');
}

function contained(key: string, units: readonly Unit[]): UnitMatch | null {
	const within = units
		.flatMap((unit) => namesOf(unit).map((own) => ({ unit, own: plainKey(own) })))
		.filter(({ own }) => own.length > 2 && ` ${key} `.includes(` ${own} `));
	const [longest, next] = within.sort((a, b) => b.own.length - a.own.length);
	return longest && (next === undefined || next.unit === longest.unit || next.own.length < longest.own.length) ? { unit: longest.unit, likeness: 0.95 } : null;
}

function mostAlike(key: string, units: readonly Unit[]): UnitMatch | null {
	const shingles = shinglesOf(key);
	if (units.filter((unit) => namesOf(unit).some((own) => plainKey(own).startsWith(`${key} `))).length > 1) return null;
	const alike = (unit: Unit) => Math.max(...namesOf(unit).map((own) => likeness(shingles, shinglesOf(plainKey(own)))));
	const [best, second] = units.map((unit) => ({ unit, likeness: alike(unit) })).sort((a, b) => b.likeness - a.likeness);
	return best && best.likeness >= closeEnough && best.likeness - (second?.likeness ?? 0) >= clearlyAhead ? best : null;
}
