import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Free forms: what the Office asks people besides satisfaction. Whoever answers holds a code and may go on, change and delete until it is closed; words are erased in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table questionnaires (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), purpose text not null check (length(purpose) <= 1000), questions jsonb not null default '[]',
		closes_on date not null, retention_months integer not null check (retention_months between 1 and 120), opened_at timestamptz, opened_by text, closed_at timestamptz, closed_on date, closed_by text,
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), check ((opened_at is null) = (opened_by is null)), check (num_nulls(closed_at, closed_on, closed_by) in (0, 3)), check (opened_at is not null or closed_at is null)
	)`.execute(db);
	await tenantTable(db, 'questionnaires', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'questionnaires');
	await sql`create table questionnaire_answers (
		agency_id uuid not null, id uuid not null, questionnaire_id uuid not null, code_key text not null, answers jsonb not null default '{}', is_sent boolean not null default false,
		primary key (agency_id, id), unique (agency_id, questionnaire_id, code_key), foreign key (agency_id, questionnaire_id) references questionnaires
	)`.execute(db);
	await tenantTable(db, 'questionnaire_answers');
}
