import { sql, type Kysely } from 'kysely';

/** Holds for a session of the tables' owner that has asked for it, and never inside a function that the app may call as the owner. */
const asked = "session_user = current_user and current_setting('kheo.whole', true) = 'on'";

/** For migrations: the owner, and nobody else, may read this table across agencies, for a backup. It could lift the wall anyway; this way nobody has to wait. */
export async function seenWhole(db: Kysely<unknown>, table: string): Promise<void> {
	await sql`create policy seen_whole on ${sql.table(table)} for select to current_user using (${sql.raw(asked)})`.execute(db);
}

/** The same for the policies that narrow what others allow. They bind the app too, so the owner is named. */
export async function widenRestrictive(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<{ name: string; table: string; using: string; owner: string }>`
		select p.polname as name, c.relname as table, pg_get_expr(p.polqual, p.polrelid) as using, current_user as owner
		from pg_policy p join pg_class c on c.oid = p.polrelid
		where c.relnamespace = 'public'::regnamespace and not p.polpermissive and p.polqual is not null`.execute(db);
	for (const { name, table, using, owner } of rows) {
		await sql`alter policy ${sql.ref(name)} on ${sql.table(table)} using ((${sql.raw(using)}) or (current_user = ${sql.lit(owner)} and ${sql.raw(asked)}))`.execute(
			db
		);
	}
}
