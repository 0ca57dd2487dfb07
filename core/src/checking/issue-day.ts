import { dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { PartialDate } from '../reading/reading.ts';

/** The first day on which a document with this date can have been issued; null when not even its year is printed. */
export function earliestIssue({ iso, year, month }: PartialDate): PlainDate | null {
	return iso ?? (year === null ? null : dayOf(year, month ?? 1, 1));
}

/** The last such day. */
export function latestIssue({ iso, year, month }: PartialDate): PlainDate | null {
	if (iso !== null || year === null) return iso;
	return [31, 30, 29, 28].map((day) => dayOf(year, month ?? 12, day)).find((day) => day !== null) ?? null;
}
