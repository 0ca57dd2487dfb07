import { readPaper } from '#lib/features/issuing/server/service/read-paper.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { issuingActions, step } from '../../../../issuing-actions.ts';
import { withdrawalSchema } from '#lib/features/issuing/schema.ts';
import { withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ paper: await readPaper(locals.ctx, params.paper), requestKey: newId() });

export const actions: Actions = {
	...issuingActions,
	/** A paper whose signature is withdrawn has no page any more. */
	withdraw: step(
		'withdraw',
		withdrawalSchema,
		(ctx, { documentId, reason }, key) => withdrawSignature(ctx, documentId, reason, key),
		(_, { params }) => `/${params['agency']}/registers/outgoing`
	)
};
