import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { KeptDuty, MovedDuty } from '../plan-from-superior.ts';

/** What is told of each duty of the superior that our plan takes over. */
export type FromSuperiorMessages = {
	readonly moved: Readonly<Record<MovedDuty['because'], (from: PlainDate, to: PlainDate) => string>>;
	readonly kept: Readonly<Record<KeptDuty['because'], string>>;
};
