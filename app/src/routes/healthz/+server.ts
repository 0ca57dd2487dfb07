import type { RequestHandler } from './$types';

/** The process answers; says nothing of the database. */
export const GET: RequestHandler = () => new Response('ok\n');
