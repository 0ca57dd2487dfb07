import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { batchSchema } from '#lib/features/submissions/schema.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Locate } from './return-place.ts';

/** One batch of the sheet as JSON. What it answers is durable; `at` is when, by the clock of every other time on the page. */
export async function answerBatch(event: RequestEvent, locate: Locate): Promise<Response> {
	const { ctx, key } = await locate(event);
	const body: unknown = await event.request.json().catch(() => null);
	const batch = v.safeParse(batchSchema, body);
	if (!batch.success) throw new Problem('request.unreadable');
	return json({ ...(await saveSheet(ctx, key, batch.output)), at: ctx.now });
}
