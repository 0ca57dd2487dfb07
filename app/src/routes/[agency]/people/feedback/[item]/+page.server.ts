import { readPublicAnswer } from '#lib/features/feedback/server/service/read-public.ts';
import { promisesOf } from '#lib/features/promises/server/service/mark-promise.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	said: await readPublicAnswer(locals.ctx, params.item),
	promises: await readOnly(locals.ctx, (tx) => promisesOf(tx, params.item, locals.ctx.today))
});
