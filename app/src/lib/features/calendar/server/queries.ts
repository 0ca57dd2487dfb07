import { calendarWith, type PlainDate, type WorkingCalendar } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** The agency's working days: its own years, and the table that comes with Khéo for the others. */
export async function agencyCalendar(tx: ReadTx): Promise<WorkingCalendar> {
	const years = await tx.selectFrom('calendar_years').select(['year', 'entries']).execute();
	return calendarWith(Object.fromEntries(years.flatMap(({ year, entries }) => (entries === null ? [] : [[year, entries]]))));
}

export function findYear(tx: ReadTx, year: number) {
	return tx.selectFrom('calendar_years').where('year', '=', year).select(['entries', 'version']).executeTakeFirst();
}

/** Obligations with a day that has not passed, which a change of the calendar may touch. */
export function listOpenDues(tx: ReadTx, today: PlainDate) {
	return tx
		.selectFrom('obligations')
		.where('withdrawn_at', 'is', null)
		.where('due', '>=', today)
		.select(['id', 'plan_id as planId', 'task', 'due'])
		.$narrowType<{ due: PlainDate }>()
		.orderBy('due')
		.execute();
}
