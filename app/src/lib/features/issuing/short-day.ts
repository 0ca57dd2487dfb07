import { type PlainDate, shortDate } from '@kheo/core';

/** "05/9/2026" as papers print it; nothing where there is no day yet. */
export function shortDay(day: PlainDate | null): string {
	return day === null ? '' : shortDate(day);
}
