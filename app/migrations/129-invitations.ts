import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** People asked to join: as what, for which unit, by which link, of which the hash alone is kept. And whether the agency's people may be sent links by mail at all. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column mail_links boolean not null default true`.execute(db);
	await sql`create table invitations (
		agency_id uuid not null references agencies, id uuid not null, name text not null check (length(name) between 1 and 200), unit_id uuid,
		role text not null check (role in ('office', 'clerk', 'unit', 'leader', 'admin', 'supervisor', 'auditor')),
		email text check (length(email) between 3 and 200), issue int not null default 1, token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
		made_at timestamptz not null, made_by text not null, made_by_id text not null, expires_at timestamptz not null,
		by_mail boolean not null, mailed_at timestamptz, mail_fault text check (length(mail_fault) <= 500),
		accepted_at timestamptz, withdrawn_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units, check (role <> 'unit' or unit_id is not null),
		check (not by_mail or email is not null), check (num_nonnulls(accepted_at, withdrawn_at) < 2)
	)`.execute(db);
	await sql`create unique index invitations_token on invitations (agency_id, token_sha256)`.execute(db);
	await sql`create unique index invitations_open_mailbox on invitations (agency_id, lower(email)) where accepted_at is null and withdrawn_at is null`.execute(
		db
	);
	await tenantTable(db, 'invitations');
}
