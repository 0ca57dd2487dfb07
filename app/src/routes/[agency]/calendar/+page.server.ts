import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { announcementForm, calendarForm, versionForm } from '#lib/features/calendar/calendar-form.ts';
import { changeCalendarYear, resetCalendarYear } from '#lib/features/calendar/server/service/change-year.ts';
import { readCalendarYear } from '#lib/features/calendar/server/service/calendar-year.ts';
import { readAnnouncement } from '#lib/features/calendar/server/service/read-announcement.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({ calendar: await readCalendarYear(locals.ctx, yearOf(url)), requestKey: newId() });

export const actions: Actions = {
	save: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, calendarForm);
			if (!form.ok) return fail(400, { wrong: true });
			return { moved: await changeCalendarYear(event.locals.ctx, { ...form.value, year: await shownYear(event) }, form.key) };
		}),
	reset: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, versionForm);
			if (!form.ok) return fail(400, { wrong: true });
			return { moved: await resetCalendarYear(event.locals.ctx, { ...form.value, year: await shownYear(event) }, form.key) };
		}),
	read: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, announcementForm);
			if (!form.ok) return fail(400, { wrong: true });
			const { words, file } = form.value;
			const bytes = file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
			const read = await readAnnouncement(event.locals.ctx, { year: await shownYear(event), words, file: file && bytes ? { name: file.name, bytes } : null });
			return read.ok ? { read: { entries: read.entries, unread: read.unread } } : fail(422, { refused: { code: read.code, message: read.message } });
		})
};

async function shownYear({ locals, url }: RequestEvent): Promise<number> {
	return (await readCalendarYear(locals.ctx, yearOf(url))).year;
}

function yearOf(url: URL): number | null {
	const year = v.safeParse(v.pipe(v.string(), v.regex(/^\d{4}$/), v.toNumber()), url.searchParams.get('year'));
	return year.success ? year.output : null;
}
