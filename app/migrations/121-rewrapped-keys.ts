import { type Kysely, sql } from 'kysely';

/** A new master key: the owner, and nobody else, may wrap a living personal key anew. The app goes on being able to destroy one and nothing more. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create or replace function refuse_another_key() returns trigger language plpgsql as $$
		begin
			if old.wrapped is not null and new.wrapped is not null and new.erased_at is null
				and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then return new; end if;
			if new.wrapped is not null or old.wrapped is null then raise exception 'a personal key is destroyed, never replaced'; end if;
			return new;
		end $$`.execute(db);
}
