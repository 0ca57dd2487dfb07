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

/** Units that the old plan had and the new one will not have, and the other way round. */
export function unitChanges({ units, opens, signedFrom, from }: Ground): OpenPoint[] {
	const before = signedFrom ?? dayOf(from, 1, 1);
	if (before === null) return [];
	return units.flatMap((unit): OpenPoint[] => {
		const [was, is] = [isActive(unit, before), isActive(unit, opens)];
		if (was && !is && unit.activeTo) return [{ code: 'unit-ended', params: { name: unit.name, until: unit.activeTo }, places: [] }];
		return is && !was && unit.activeFrom ? [{ code: 'unit-new', params: { name: unit.name, from: unit.activeFrom }, places: [] }] : [];
	});
}
