import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Where posts go by themselves: the accounts with their locked tokens, and which of a post's places is one of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table post_accounts (
		agency_id uuid not null references agencies, channel text not null check (channel in ('facebook', 'zalo')), is_on boolean not null default false,
		name text not null check (length(name) between 1 and 200), page_id text not null check (page_id ~ '^[0-9]{0,30}$'), token_box text, fault text check (length(fault) <= 300),
		tried_at timestamptz, tried_fault text check (length(tried_fault) <= 300), tried_name text check (length(tried_name) <= 200),
		entered_at timestamptz not null, entered_by text not null, version integer not null default 1, primary key (agency_id, channel),
		check (channel <> 'facebook' or not is_on or (token_box is not null and page_id <> ''))
	)`.execute(db);
	await tenantTable(db, 'post_accounts', ['select', 'insert', 'update']);
	await sql`alter table post_outings add column by_itself boolean not null default false, add constraint post_outings_by_itself check (not by_itself or channel in ('facebook', 'zalo'))`.execute(
		db
	);
	await sql`create unique index post_outings_once on post_outings (agency_id, post_id, channel) where by_itself and dropped_at is null`.execute(db);
	await sql`alter table deliveries drop constraint deliveries_channel_check, add constraint deliveries_channel_check check (channel in ('mail', 'zalo', 'sms', 'facebook', 'zalo-article'))`.execute(
		db
	);
}
