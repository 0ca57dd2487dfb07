import { answerApi } from '#lib/features/api/server/service/answer-api.ts';
import { instant } from '#lib/server/clock.ts';
import type { RequestHandler } from './$types';

/** Whoever calls is known by a token alone: a browser's session opens nothing here, so that no page of another site can use it. */
export const fallback: RequestHandler = ({ request, params, locals, getClientAddress }) => {
	const { db, today, requestId } = locals;
	return answerApi({ request, path: params.path, db, today, now: instant(), requestId, address: getClientAddress() });
};
