import { addDays, type PlainDate, weekdayOf } from '../calendar/plain-date.ts';

/** How often somebody wants the digest: never, every working day, or once a week on a day from Monday (1) to Friday (5). */
export type DigestRhythm = { readonly every: 'never' | 'day' | 'week'; readonly weekday: number };

export const noDigest: DigestRhythm = { every: 'never', weekday: 1 };

/**
 * The day whose digest is the newest that was to go by today, or null where none is wanted. One digest a day of this kind: what was missed while nothing ran is made up for
 * once, and a second run finds that it went. Nothing is made up for from before the day on which it was asked for.
 */
export function digestDay({ every, weekday }: DigestRhythm, today: PlainDate, askedOn: PlainDate): PlainDate | null {
	if (every === 'never') return null;
	const day = every === 'day' ? today : addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
	return day < askedOn ? null : day;
}
