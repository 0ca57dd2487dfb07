import { type Kysely, sql } from 'kysely';

/** A public plan is found by its words, without their accents too. The key is what core's `searchKey` makes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create function words_of_pages(pages jsonb) returns text language sql immutable parallel safe as $$
		select coalesce(string_agg((select string_agg(piece ->> 'text', '' order by at) from jsonb_array_elements(pieces) with ordinality as p(piece, at)), E'\n' order by n), '')
		from jsonb_path_query(pages, 'strict $.**.pieces') with ordinality as q(pieces, n) $$`.execute(db);
	await sql`create function key_of_words(words text) returns text language sql immutable parallel safe as $$
		select trim(regexp_replace(regexp_replace(normalize(replace(lower(words), 'đ', 'd'), NFD), '[\u0300-\u036f]+', '', 'g'), '\\s+', ' ', 'g')) $$`.execute(db);
	await sql`alter table plan_publications add column words text generated always as (words_of_pages(pages)) stored,
		add column search_key text generated always as (key_of_words(words_of_pages(pages))) stored`.execute(db);
}
