import { type Kysely, sql } from 'kysely';

/** What keeps a searched word apart from the same word as people see it: accents, and what takes no place in print. */
const unseen = '[\u0300-\u036F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+';

/** The key drops soft hyphens and the like as core's `searchKey` does, whatever the database's own collation; what is public of a dialogue has one too. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table plan_publications drop column search_key`.execute(db);
	await sql`create or replace function key_of_words(words text) returns text language sql immutable parallel safe as $$
		select trim(regexp_replace(regexp_replace(normalize(replace(lower(words collate "und-x-icu"), 'đ', 'd'), NFD), '${sql.raw(unseen)}', '', 'g'), '\\s+', ' ', 'g')) $$`.execute(
		db
	);
	await sql`alter table plan_publications add column search_key text generated always as (key_of_words(words_of_pages(pages))) stored`.execute(db);
	await sql`alter table dialogue_questions
		add column search_key text not null generated always as (key_of_words(coalesce(public_words, '') || ' ' || coalesce(answer, ''))) stored`.execute(db);
}
