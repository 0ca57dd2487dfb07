import { readiness } from '#lib/server/readiness.ts';
import type { RequestHandler } from './$types';

/** 200 only while people can be served; else a balancer takes the process out, and the body says why. */
export const GET: RequestHandler = async ({ locals }) => {
	const fault = await readiness(locals.db);
	return new Response(`${fault ?? 'ready'}\n`, { status: fault === null ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
