import { type Kysely, sql } from 'kysely';

/**
 * How alike what is asked for is to some part of a text, 0 to 1: by trigrams where `pg_trgm` can be made (its owner of the database may, and Debian brings it with the
 * server), else nothing is alike and a search finds only what is typed without mistakes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`do $$ begin
		create extension if not exists pg_trgm;
	exception when insufficient_privilege or undefined_file or feature_not_supported then
		raise notice 'pg_trgm cannot be made here: a search forgives no typing errors';
	end $$`.execute(db);
	const has = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
	const body = sql.raw(has.rows.length > 0 ? 'select word_similarity(asked, key)' : 'select 0::real');
	await sql`create function words_alike(asked text, key text) returns real language sql immutable parallel safe as $$ ${body} $$`.execute(db);
}
