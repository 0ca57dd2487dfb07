import { type Kysely, sql } from 'kysely';

const tables = ['consolidations', 'drafts'] as const;

/**
 * What was frozen before migration 048 followed the setting of the day it was printed again. Where the log shows that the agency had not yet asked for the
 * code when it was frozen, it bore none, and that is kept now. Where it had, the address of then is not known and stays open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table audit_entries no force row level security`.execute(db);
	for (const table of tables) await settle(db, table);
	await sql`alter table audit_entries force row level security`.execute(db);
}

async function settle(db: Kysely<unknown>, table: (typeof tables)[number]): Promise<void> {
	const named = sql.table(table);
	await sql`alter table ${named} no force row level security`.execute(db);
	await sql`alter table ${named} disable trigger user`.execute(db);
	await sql`update ${named} as p set mark_address = '' where p.status = 'frozen' and p.mark_address is null and not exists (select from audit_entries e
		where e.agency_id = p.agency_id and e.action = 'agency.verify-code-set' and e.data ->> 'on' = 'true' and e.at < p.frozen_at)`.execute(db);
	await sql`alter table ${named} enable trigger user`.execute(db);
	await sql`alter table ${named} force row level security`.execute(db);
}
