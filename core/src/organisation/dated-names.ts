import names from '../../data/dated-names.json' with { type: 'json' };
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { provinceMergers, provinces } from './provinces.ts';

/**
 * A name of a body with the days between which it was borne. `successor`: who bears its tasks since. `certain` is false where the
 * day is known by hearsay only: such a finding says so.
 */
export type DatedName = {
	readonly name: string;
	readonly since: PlainDate | null;
	readonly until: PlainDate | null;
	readonly successor: string | null;
	readonly source: string;
	readonly certain: boolean;
};

/** Names that ended or began with the reorganisation of 2025: bodies of the Party, ministries, departments, districts, provinces. */
export const datedNames: readonly DatedName[] = [
	...names.ended.map((each) => ({ ...each, since: null, until: plainDate(each.until) })),
	...names.begun.map((each) => ({ ...each, since: plainDate(each.since), until: null, successor: null, certain: true })),
	...provinces.flatMap(({ name, merged }) =>
		merged ? [{ name: `tỉnh ${name}`, since: null, until: merged.until, successor: merged.into, source: provinceMergers, certain: true }] : []
	)
];
