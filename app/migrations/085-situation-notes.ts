import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Nắm tình hình Nhân dân: what is heard among people or seen on social media, with no sender. Never public. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table situation_notes (
		agency_id uuid not null, id uuid not null, heard_on date not null, way text not null check (way in ('heard', 'social')), source text not null check (length(source) between 1 and 200),
		link text not null check (length(link) <= 500), picture_sha256 text, place text not null check (length(place) <= 300), field text not null check (length(field) between 1 and 200),
		severity text not null check (severity in ('calm', 'watch', 'urgent')), words text not null check (length(words) between 1 and 3000), unit_id uuid, entered_at timestamptz not null,
		entered_by text not null, feedback_id uuid, primary key (agency_id, id), foreign key (agency_id, unit_id) references units, foreign key (agency_id, feedback_id) references feedback
	)`.execute(db);
	await sql`create index situation_notes_of_days on situation_notes (agency_id, heard_on desc)`.execute(db);
	await tenantTable(db, 'situation_notes', ['select', 'insert', 'update']);
}
