import { addDays } from '../calendar/plain-date.ts';
import type { PartialDate, ReadObligation } from './reading.ts';

const tolerance = 90;

/**
 * A paper may come out after a day it sets, by weeks; a day months before its own date is told of, not set ("giấy phép cấp trước
 * ngày 01/01/2020"). Such a day is no deadline, and where it was all that made a duty, there is none.
 */
export function withoutLongPast(issued: PartialDate, obligations: readonly ReadObligation[]): ReadObligation[] {
	const earliest = issued.iso === null ? null : addDays(issued.iso, -tolerance);
	if (earliest === null) return [...obligations];
	return obligations.flatMap((obligation) => {
		const day = obligation.deadline?.iso ?? null;
		if (day === null || day >= earliest) return [obligation];
		return obligation.units.length === 0 ? [] : [{ ...obligation, deadline: null }];
	});
}
