import { sql } from 'kysely';
import { backupSettings } from '#lib/server/backup/backup-settings.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { MeasureState } from '../impact.ts';
import type { PurposeEntry } from '../purpose-entry.ts';

/** Which measures are in force, asked of the system and not of people. */
export async function measuresIn(tx: ReadTx, entries: readonly PurposeEntry[]): Promise<MeasureState> {
	const count = async (of: ReturnType<typeof sql>) =>
		(await sql<{ count: number }>`select count(*)::int as count from ${of} as of`.execute(tx)).rows[0]?.count ?? 0;
	const columns = (kept: string) =>
		entries.reduce((sum, { fields }) => sum + fields.filter((field) => field.kept === kept).reduce((own, field) => own + field.columns.length, 0), 0);
	const walls = await count(sql`(select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity)`);
	const agency = await tx.selectFrom('agencies').select(['admin_second_factor', 'idle_minutes']).executeTakeFirst();
	const seals = await count(sql`(select from audit_seals)`);
	const kinds = await count(sql`(select from retention_kinds where confirmed_at is not null and held_because is null)`);
	const on = (isOn: boolean, number: number) => ({ isOn, count: number });
	const some = (number: number) => on(number > 0, number);
	return {
		walls: some(walls),
		sealed: some(columns('sealed')),
		locked: some(columns('locked')),
		log: some(seals),
		factor: on(agency?.admin_second_factor ?? false, 0),
		idle: some(agency?.idle_minutes ?? 0),
		backups: on(backupSettings() !== null, 0),
		retention: some(kinds),
		requests: on(true, await count(sql`(select from data_requests)`)),
		breaches: on(true, await count(sql`(select from data_breaches)`)),
		local: on(true, 0)
	};
}
