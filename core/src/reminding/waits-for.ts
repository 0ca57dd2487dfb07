import type { PlainDate } from '../calendar/plain-date.ts';
import type { Status } from '../obligation/submission.ts';
import type { Remindable, Told } from './remindable.ts';

/** A product that a unit owes, as the records say it stands. */
export type OwedProduct = {
	readonly id: string;
	/** The unit's own last day where it was given more time, else the plan's. */
	readonly due: PlainDate | null;
	readonly waived: boolean;
	readonly status: Status | null;
	/** The day on which it was sent, or sent back: since when the other side is waited for. */
	readonly since: PlainDate | null;
	readonly from: PlainDate;
};

/** Whom a unit's product waits for: its unit, until it came and after it was sent back; the Office, while it has to look. Null when nobody is waited for. */
export function productWaits({ id, due, waived, status, since, from }: OwedProduct, told: Told): Remindable | null {
	if (waived) return null;
	if (status === null || status === 'draft') return due === null ? null : { ...told, id, kind: 'owed', day: due, from };
	if (since === null) return null;
	if (status === 'needs-more') return { ...told, id, kind: 'returned', day: since, from: since };
	if (status === 'submitted') return { owners: told.office, head: null, office: [], leader: null, id, kind: 'to-accept', day: since, from: since };
	return null;
}
