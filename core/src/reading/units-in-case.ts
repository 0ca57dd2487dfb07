import { nameInCase, type Printed } from './name-case.ts';
import type { ReadObligation } from './reading.ts';
import { isCapitals } from './signing-words.ts';

/** Units named in capitals, as headings print them, in the case in which the paper prints them elsewhere, else in the usual one. */
export function withUnitsInCase(obligations: readonly ReadObligation[], lines: readonly Printed[]): ReadObligation[] {
	const known = new Map<string, string>();
	const inCase = (unit: string) => {
		const name = known.get(unit) ?? nameInCase(unit, lines, null);
		known.set(unit, name);
		return name;
	};
	return obligations.map((obligation) => {
		const capitals = obligation.units.filter(mayBeCapitals).filter(isCapitals);
		return capitals.length === 0 ? obligation : { ...obligation, units: obligation.units.map((unit) => (capitals.includes(unit) ? inCase(unit) : unit)) };
	});
}

/** A cheap look at the second letter: "PHÒNG …". A short name ("VPUBND") is one word. */
function mayBeCapitals(unit: string): boolean {
	return unit.includes(' ') && unit[1] !== unit[1]?.toLowerCase();
}
