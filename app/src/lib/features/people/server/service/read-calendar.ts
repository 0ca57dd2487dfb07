import ical from 'ical-generator';
import { addDays } from '@kheo/core';
import { activitiesOfPlan } from '#lib/features/activities/server/service/view-activities.ts';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { PublicActivity } from '../../publication.ts';
import { listPublicPlans } from '../queries.ts';

/** What the units of public plans do, where and when. A joint event stands once, with all who hold it. */
export function readPublicCalendar(ctx: Context): Promise<PublicActivity[]> {
	return readOnly(ctx, async (tx) => {
		const plans = (await listPublicPlans(tx)).filter(({ withCalendar }) => withCalendar);
		const all = [];
		for (const { id } of plans) all.push(...(await activitiesOfPlan(tx, id, ctx)));
		const events = [...Map.groupBy(all, ({ event }) => event).values()];
		return events
			.flatMap(([first, ...others]): PublicActivity[] => {
				if (!first) return [];
				const { id, name, place, scheduled, from, to, state } = first;
				return [{ id, name, place, scheduled, from, to, state, unit: [...new Set([first, ...others].map(({ unit }) => unit.name))].join(', ') }];
			})
			.toSorted((a, b) => (a.from ?? '9999').localeCompare(b.from ?? '9999'));
	});
}

/** The same for a calendar program; what has no day cannot stand in it. */
export async function writePublicCalendar(ctx: Context, address: string): Promise<string> {
	const activities = await readPublicCalendar(ctx);
	const agency = await readOnly(ctx, getAgency);
	const words = messagesIn(ctx.locale).people;
	const feed = ical({ name: words.calendarOf(agency.name), prodId: { company: 'Kheo', product: 'Kheo' } });
	for (const { id, name, unit, place, from, to, state } of activities) {
		if (!from || !to) continue;
		feed.createEvent({
			id: `${id}@kheo`,
			stamp: ctx.now,
			start: new Date(`${from}T12:00:00Z`),
			end: new Date(`${addDays(to, 1)}T12:00:00Z`),
			allDay: true,
			summary: state === 'cancelled' ? `${words.states.cancelled}: ${name}` : name,
			location: place,
			description: unit,
			url: address
		});
	}
	return feed.toString();
}
