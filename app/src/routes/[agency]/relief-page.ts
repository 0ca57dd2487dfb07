import { fail, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { askSchema, decideSchema, takeBackSchema, withdrawSchema } from '#lib/features/reliefs/schema.ts';
import { askRelief, withdrawRelief } from '#lib/features/reliefs/server/service/ask-relief.ts';
import { decideRelief, takeBackRelief } from '#lib/features/reliefs/server/service/decide-relief.ts';
import { viewRelief } from '#lib/features/reliefs/server/service/relief-page.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from './inline-problem.ts';
import type { Locate, ReturnPlace } from './return-place.ts';

/** The page of a unit's requests; the same for a member and for the holder of a link. */
export async function loadRelief(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, today: ctx.today, view: await viewRelief(ctx, key), requestKey: newId(), done: event.url.searchParams.get('done') };
}

export function reliefActions(locate: Locate) {
	return {
		ask: step(locate, askSchema, 'asked', ({ ctx, key }, value, requestKey) => askRelief(ctx, key, value, requestKey)),
		withdraw: step(locate, withdrawSchema, 'withdrawn', ({ ctx, key }, { id }, requestKey) => withdrawRelief(ctx, key, id, requestKey)),
		grant: step(locate, decideSchema, 'granted', ({ ctx }, value, requestKey) => decideRelief(ctx, value, requestKey)),
		refuse: step(locate, decideSchema, 'refused', ({ ctx }, value, requestKey) => decideRelief(ctx, value, requestKey)),
		takeBack: step(locate, takeBackSchema, 'taken-back', ({ ctx }, { id, reason }, requestKey) => takeBackRelief(ctx, id, reason, requestKey))
	};
}

function step<S extends v.GenericSchema>(
	locate: Locate,
	schema: S,
	done: string,
	act: (place: ReturnPlace, value: v.InferOutput<S>, requestKey: string) => Promise<unknown>
) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const place = await locate(event);
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'relief.wrong', message: null });
			await act(place, form.value, form.key);
			redirect(303, `${place.base}/relief?done=${done}`);
		});
}
