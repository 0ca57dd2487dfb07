import type { PlainDate } from '../calendar/plain-date.ts';
import { searchKey } from '../language/search-key.ts';
import { matchUnit } from './match-unit.ts';
import { inAgencyOrder, isActive, type Unit } from './unit.ts';

/** Why a person should look: the unit also gathers the others' papers; it inspects; it is a mass organisation; it came into being later; no such name. */
export type AskReason = 'gathers-too' | 'inspects' | 'mass-organisation' | 'created-later' | 'unknown-name';

export type Expansion = { readonly units: readonly Unit[]; readonly ask: readonly { readonly unit: string; readonly why: AskReason }[] };

const everyone = /\b(cac|toan the|tat ca)\b.*\b(phong|don vi|bo phan|co quan)\b|\btruc thuoc\b/;

/**
 * Who "các phòng, đơn vị trực thuộc Sở" is on this day: every active unit in the agency's order, with the questions a clerk would ask.
 * A unit made later is offered, not added. Other phrases are taken as names of units.
 */
export function expandUnits(phrase: string, units: readonly Unit[], day: PlainDate): Expansion {
	const active = inAgencyOrder(units).filter((unit) => isActive(unit, day));
	if (!everyone.test(searchKey(phrase))) return namedUnits(phrase, active);
	const later = inAgencyOrder(units).filter(({ activeFrom }) => activeFrom !== null && activeFrom > day);
	return { units: active, ask: [...active.flatMap(question), ...later.map(({ name }) => ({ unit: name, why: 'created-later' as const }))] };
}

const doubtful: readonly (readonly [RegExp, AskReason])[] = [
	[/\bvan phong\b/, 'gathers-too'],
	[/\bthanh tra\b/, 'inspects'],
	[/\b(cong doan|doan thanh nien|chi doan|doan co so|hoi cuu chien binh|hoi phu nu|dang uy)\b/, 'mass-organisation']
];

function question({ name }: Unit): Expansion['ask'] {
	const why = doubtful.find(([sign]) => sign.test(searchKey(name)))?.[1];
	return why === undefined ? [] : [{ unit: name, why }];
}

type Named = { readonly name: string; readonly unit: Unit | null };

function namedUnits(phrase: string, units: readonly Unit[]): Expansion {
	const found = namesIn(phrase, units);
	const distinct = new Set(found.flatMap(({ unit }) => (unit ? [unit] : [])));
	return { units: inAgencyOrder([...distinct]), ask: found.flatMap(({ name, unit }) => (unit ? [] : [{ unit: name, why: 'unknown-name' as const }])) };
}

/** Names of units hold commas and "và" themselves, so the longest run of parts that is a name wins. */
function namesIn(phrase: string, units: readonly Unit[]): Named[] {
	const parts = phrase.trim().split(/(\s*[;,]\s*|\s+và\s+)/u);
	const named: Named[] = [];
	for (let at = 0; at < parts.length;) {
		const { end, ...found } = longestName(parts, at, units);
		named.push(found);
		at = end + 1;
	}
	return named.filter(({ name }) => name !== '');
}

function longestName(parts: readonly string[], from: number, units: readonly Unit[]): Named & { readonly end: number } {
	for (let end = parts.length; end > from; end -= 2) {
		const name = parts.slice(from, end).join('').trim();
		const match = matchUnit(name, units);
		if (match && (match.likeness === 1 || end === from + 1)) return { name, unit: match.unit, end };
	}
	return { name: (parts[from] ?? '').trim(), unit: null, end: from + 1 };
}
