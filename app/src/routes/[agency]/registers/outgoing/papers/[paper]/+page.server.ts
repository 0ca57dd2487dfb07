import { readOutgoingTrace } from '#lib/features/archive/server/service/read-traces.ts';
import { readDispatches } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { readIssuedRegisters } from '#lib/features/issuing/server/service/issued-registers.ts';
import { readPaper } from '#lib/features/issuing/server/service/read-paper.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { dispatchActions } from '../../../../dispatch-actions.ts';
import { step } from '../../../../form-actions.ts';
import { issuingActions } from '../../../../issuing-actions.ts';
import { correctPages } from '#lib/features/issuing/server/service/handle-arrival.ts';
import { pagesSchema, withdrawalSchema } from '#lib/features/issuing/schema.ts';
import { withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const paper = await readPaper(locals.ctx, params.paper);
	const issued = await readIssuedRegisters(locals.ctx, paper.obligationId);
	const trace = await readOutgoingTrace(locals.ctx, paper.id);
	return { paper, issued, trace, dispatches: paper.state === 'issued' ? await readDispatches(locals.ctx, paper.id) : null, requestKey: newId() };
};

export const actions: Actions = {
	...issuingActions,
	...dispatchActions,
	pages: step('pages', pagesSchema, correctPages),
	/** A paper whose signature is withdrawn has no page any more. */
	withdraw: step(
		'withdraw',
		withdrawalSchema,
		(ctx, { documentId, reason }, key) => withdrawSignature(ctx, documentId, reason, key),
		(_, { params }) => `/${params['agency']}/registers/outgoing`
	)
};
