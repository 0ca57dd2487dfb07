import { holidays } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { CalendarYear } from '../../view.ts';
import { findYear } from '../queries.ts';

/** A year's days off and days worked in lieu: the agency's own, or the table's that comes with Khéo. */
export async function readCalendarYear(ctx: Context, wanted: number | null): Promise<CalendarYear> {
	const thisYear = Number(ctx.today.slice(0, 4));
	const year = wanted !== null && Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2200 ? wanted : thisYear;
	const own = await readOnly(ctx, (tx) => findYear(tx, year));
	const known = [...new Set([...Object.keys(holidays).map(Number), thisYear, thisYear + 1, year])];
	const years = known.filter((one) => one >= thisYear - 1 || one === year).sort((a, b) => a - b);
	const entries = (own?.entries ?? holidays[year] ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
	return { year, years, version: own?.version ?? 0, isOwn: (own?.entries ?? null) !== null, entries };
}
