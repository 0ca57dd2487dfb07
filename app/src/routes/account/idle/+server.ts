import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Whether the session is open: looking is no work. A locked one is answered by the guard of all requests. */
export const GET: RequestHandler = ({ locals }) => answer(locals);

/** Somebody types or points: the session stays open. */
export const POST: RequestHandler = ({ locals }) => answer(locals);

function answer({ user }: App.Locals): Response {
	return user ? new Response(null, { status: 204 }) : error(401);
}
