import { isPlainDate, type PlainDate } from '@kheo/core';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { stepNames } from '#lib/features/training/script.ts';
import { beginAnew } from '#lib/features/training/server/service/begin-anew.ts';
import { goToMorning, goToStep } from '#lib/features/training/server/service/move-clock.ts';
import { playStep } from '#lib/features/training/server/service/play-step.ts';
import { readTraining } from '#lib/features/training/server/service/read-training.ts';
import { beginGuide, hideGuide } from '#lib/features/training/server/service/show-guide.ts';
import type { Context } from '#lib/server/context.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ training: await readTraining(locals.ctx) });

const daySchema = v.object({ day: v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable') });
const stepSchema = v.object({ step: v.picklist(stepNames) });

export const actions: Actions = {
	move: doing(daySchema, (ctx, { day }) => goToMorning(ctx, day)),
	begin: doing(v.object({}), beginGuide, () => ''),
	hide: doing(v.object({}), hideGuide),
	go: doing(stepSchema, (ctx, { step }) => goToStep(ctx, step), pageOf),
	play: doing(stepSchema, (ctx, { step }) => playStep(ctx, step), pageOf),
	anew: doing(v.object({ sure: v.literal('yes', 'training.not-sure') }), beginAnew, () => '')
};

/** What a step did is to be seen on the page where people do it. */
function pageOf({ path }: { readonly path: string | null }): string {
	return path ?? '';
}

/** Reads the form, does one thing, and goes to what it led to: a page under the agency, by default this one again. */
function doing<S extends v.GenericSchema, T>(
	schema: S,
	use: (ctx: Context, value: v.InferOutput<S>) => Promise<T>,
	next: (result: T) => string = () => 'training'
) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, schema);
			if (!form.ok) throw new Problem('request.unreadable');
			const path = next(await use(event.locals.ctx, form.value));
			redirect(303, `/${event.params.agency}${path === '' ? '' : `/${path}`}`);
		});
}
