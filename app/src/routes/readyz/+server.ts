import { sql } from 'kysely';
import { log } from '#lib/server/log.ts';
import type { RequestHandler } from './$types';

/** 200 only while the database answers; a balancer takes the process out otherwise. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await sql`select 1`.execute(locals.db);
		return new Response('ready\n');
	} catch (error) {
		log.warn('readyz.database', { error });
		return new Response('database\n', { status: 503 });
	}
};
