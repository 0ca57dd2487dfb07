import * as v from 'valibot';
import { getAgency, listUnits } from '#lib/features/agencies/server/service.ts';
import { readCalendarYear } from '#lib/features/calendar/server/service/calendar-year.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { agencyIn, count, day, id, listOf, maybe, nothing, paging, realDay, text, year } from '../fields.ts';
import { operation } from '../operation.ts';

const agency = v.object({ id, name: text, parentName: maybe(text), abbreviation: text, place: text, province: text });

const unit = v.object({ id, name: text, shortName: text, code: text, kind: text, activeFrom: maybe(day), activeTo: maybe(day), version: count });

const dayOff = v.object({ kind: v.picklist(['rest', 'work']), from: day, to: day, reason: text, source: text, sure: v.boolean() });

export const agencyOperations = [
	operation({
		id: 'getAgency',
		method: 'GET',
		path: '/agencies/{agency}',
		right: { routeId: '/[agency]/plans' },
		scope: 'read',
		gives: 'one',
		params: v.object(agencyIn),
		query: nothing,
		body: null,
		answer: agency,
		use: ({ ctx }) => readOnly(ctx, getAgency)
	}),
	operation({
		id: 'listUnits',
		method: 'GET',
		path: '/agencies/{agency}/units',
		right: { routeId: '/[agency]/units' },
		scope: 'read',
		gives: 'list',
		params: v.object(agencyIn),
		query: v.object({ ...paging, activeOn: v.optional(realDay) }),
		body: null,
		answer: unit,
		use: async ({ ctx, query: { activeOn } }) => {
			const units = await readOnly(ctx, listUnits);
			if (activeOn === undefined) return units;
			return units.filter(({ activeFrom, activeTo }) => (activeFrom === null || activeFrom <= activeOn) && (activeTo === null || activeTo >= activeOn));
		}
	}),
	operation({
		id: 'getCalendarYear',
		method: 'GET',
		path: '/agencies/{agency}/calendar/{year}',
		right: { routeId: '/[agency]/calendar' },
		scope: 'read',
		gives: 'one',
		params: v.object({ ...agencyIn, year }),
		query: nothing,
		body: null,
		answer: v.object({ year: count, isOwn: v.boolean(), version: count, entries: listOf(dayOff) }),
		use: ({ ctx, params }) => readCalendarYear(ctx, params.year)
	})
];
