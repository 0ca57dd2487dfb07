import { dayOf } from '../../calendar/plain-date.ts';
import { isActive } from '../../organisation/unit.ts';
import type { Ground } from '../ground.ts';
import type { OpenPoint } from '../renewal.ts';
import { endedBefore, placesOf } from '../rules/names.ts';

/** Names in the paper that are over when the new plan is signed; with a successor its name is proposed, without one a person must find it. */
export function endedNames(ground: Ground): OpenPoint[] {
	return endedBefore(ground).flatMap(({ name, until, successor }) => {
		const places = placesOf(name, ground).map(({ place }) => place);
		return places.length === 0 ? [] : [{ code: 'name-ended' as const, params: { name, until, successor: successor ?? '' }, places }];
	});
}

/** Units that the old plan had and the new one will not have, and the other way round: one point for all of them. */
export function unitChanges(ground: Ground): OpenPoint[] {
	const { units, opens, signedFrom, from } = ground;
	const before = signedFrom ?? dayOf(from, 1, 1);
	if (before === null) return [];
	const ended = units.filter((unit) => isActive(unit, before) && !isActive(unit, opens)).map(({ name }) => name);
	const created = units.filter((unit) => !isActive(unit, before) && isActive(unit, opens)).map(({ name }) => name);
	const places = ended.flatMap((name) => placesOf(name, ground).map(({ place }) => place));
	return [
		...(ended.length > 0 ? [{ code: 'units-ended' as const, params: { names: ended }, places }] : []),
		...(created.length > 0 ? [{ code: 'units-new' as const, params: { names: created }, places: [] }] : [])
	];
}
