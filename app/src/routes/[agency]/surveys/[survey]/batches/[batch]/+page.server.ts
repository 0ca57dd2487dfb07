import { keyingSchema, settlingSchema, stepSchema } from '#lib/features/surveys/schema.ts';
import { dropBatch, keyBatch, settleBatch } from '#lib/features/surveys/server/service/key-papers.ts';
import { readBatch } from '#lib/features/surveys/server/service/read-batch.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readBatch(locals.ctx, params.batch)), requestKey: newId() });

const of = ({ params }: { readonly params: Partial<Record<string, string>> }) => params['batch'] ?? '';

export const actions: Actions = {
	key: step('key', keyingSchema, (ctx, { version, paper }, key, event) => keyBatch(ctx, { id: of(event), version, papers: paper }, key)),
	settle: step('settle', settlingSchema, (ctx, settling, key, event) => settleBatch(ctx, { id: of(event), ...settling }, key)),
	drop: step('drop', stepSchema, (ctx, { version }, key, event) => dropBatch(ctx, { id: of(event), version }, key))
};
