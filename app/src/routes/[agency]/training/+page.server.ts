import { isPlainDate, type PlainDate } from '@kheo/core';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { goToMorning } from '#lib/features/training/server/service/move-clock.ts';
import { readTraining } from '#lib/features/training/server/service/read-training.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ training: await readTraining(locals.ctx) });

const daySchema = v.object({ day: v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable') });

export const actions: Actions = {
	move: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, daySchema);
			if (!form.ok) return fail(400, { problem: 'day.unreadable', message: null });
			await goToMorning(event.locals.ctx, form.value.day);
			redirect(303, event.url.pathname);
		})
};
