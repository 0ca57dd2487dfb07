import { nameInCase, type Printed } from './name-case.ts';
import type { ReadObligation } from './reading.ts';
import { isCapitals } from './signing-words.ts';

/** Units named in capitals, as headings print them, in the case in which the paper prints them elsewhere, else in the usual one. */
export function withUnitsInCase(obligations: readonly ReadObligation[], lines: readonly Printed[]): ReadObligation[] {
	const known = new Map<string, string>();
	const inCase = (unit: string) => {
		if (!isCapitals(unit) || !unit.includes(' ')) return unit;
		const name = known.get(unit) ?? nameInCase(unit, lines, null);
		known.set(unit, name);
		return name;
	};
	return obligations.map((obligation) => ({ ...obligation, units: obligation.units.map(inCase) }));
}
