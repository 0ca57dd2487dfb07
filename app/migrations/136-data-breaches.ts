import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Breaches of the protection of personal data, with the 72 hours in which the authority is told (Luật 91/2025/QH15, Điều 23; NĐ 356/2025/NĐ-CP, Mẫu 08). */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table data_breaches (
		agency_id uuid not null, id uuid not null, number integer not null, year integer not null, noticed_at timestamptz not null, noticed_by text not null check (length(noticed_by) between 1 and 200),
		kind text not null check (kind in ('lost', 'disclosed', 'changed', 'destroyed', 'misused', 'other')), what text not null check (length(what) between 1 and 5000), purposes jsonb not null default '[]',
		people integer check (people >= 0), is_sensitive boolean not null default false, consequences text not null default '' check (length(consequences) <= 5000), measures text not null default '' check (length(measures) <= 5000),
		officer text not null default '' check (length(officer) <= 300), notify_by timestamptz not null, told_at timestamptz, told_whom text not null default '' check (length(told_whom) <= 300), told_how text not null default '' check (length(told_how) <= 500),
		late_because text check (length(late_because) between 1 and 2000), not_told_because text check (length(not_told_because) between 1 and 2000),
		people_told_on date, people_told_how text not null default '' check (length(people_told_how) <= 1000), closed_at timestamptz, closed_by text, lessons text not null default '' check (length(lessons) <= 5000),
		entered_at timestamptz not null, entered_by text not null, version integer not null default 1, primary key (agency_id, id), unique (agency_id, year, number),
		check (notify_by > noticed_at), check (told_at is null or told_at >= noticed_at), check (told_at is null or told_at <= notify_by or late_because is not null),
		check (closed_at is null or told_at is not null or not_told_because is not null)
	)`.execute(db);
	await sql`create index data_breaches_newest on data_breaches (agency_id, noticed_at desc)`.execute(db);
	await tenantTable(db, 'data_breaches', ['select', 'insert', 'update']);
}
