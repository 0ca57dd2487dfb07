import { fail, type RequestEvent } from '@sveltejs/kit';
import { type EndpointChoice, endpointChoice, endpointForm, messageChoice } from '#lib/features/webhooks/schema.ts';
import { addEndpoint, pingEndpoint, removeEndpoint, renewSecret, turnEndpoint } from '#lib/features/webhooks/server/service/keep-endpoints.ts';
import { readWebhooks } from '#lib/features/webhooks/server/service/read-webhooks.ts';
import { replayMessage } from '#lib/features/webhooks/server/service/replay-message.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await readWebhooks(locals.ctx)),
	requestKey: newId()
});

export const actions: Actions = {
	add: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, endpointForm);
			if (!form.ok) return fail(400, { issues: form.issues, values: form.values });
			return { secret: await addEndpoint(event.locals.ctx, form.value) };
		}),
	renew: (event) => chosen(event, async (ctx, choice) => ({ secret: await renewSecret(ctx, choice) })),
	ping: (event) => chosen(event, (ctx, choice, key) => pingEndpoint(ctx, choice, key).then(() => ({ done: 'pinged' as const }))),
	turnOn: (event) => chosen(event, (ctx, choice, key) => turnEndpoint(ctx, choice, true, key).then(() => ({ done: 'changed' as const }))),
	turnOff: (event) => chosen(event, (ctx, choice, key) => turnEndpoint(ctx, choice, false, key).then(() => ({ done: 'changed' as const }))),
	remove: (event) => chosen(event, (ctx, choice, key) => removeEndpoint(ctx, choice, key).then(() => ({ done: 'changed' as const }))),
	replay: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, messageChoice);
			if (!form.ok) throw new Problem('webhook.not-found');
			await replayMessage(event.locals.ctx, form.value.message, form.key);
			return { done: 'replayed' as const };
		})
};

function chosen<T>(event: RequestEvent, act: (ctx: Context, choice: EndpointChoice, key: string) => Promise<T>) {
	return inlineProblem(event, async () => {
		const form = await readForm(event.request, endpointChoice);
		if (!form.ok) throw new Problem('webhook.not-found');
		return act(event.locals.ctx, form.value, form.key);
	});
}
