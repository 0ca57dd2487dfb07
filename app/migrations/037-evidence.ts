import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Photos, documents, links and figures that show what was done; of no activity yet while they lie in the tray. What was taken out stays with its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table evidence (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			activity_id uuid,
			kind text not null check (kind in ('photo', 'document', 'link', 'figure')),
			name text not null check (length(name) between 1 and 300),
			caption text not null default '' check (length(caption) <= 500),
			file_sha256 text,
			copy_sha256 text,
			thumb_sha256 text,
			width integer,
			height integer,
			look bit(64),
			taken_on date,
			taken_at text check (taken_at ~ '^[0-9]{2}:[0-9]{2}$'),
			url text check (length(url) <= 2000),
			figure numeric,
			figure_unit text check (length(figure_unit) <= 60),
			consent text not null default 'unsaid' check (consent in ('unsaid', 'given', 'nobody', 'refused')),
			in_annex boolean not null default false,
			blurred jsonb not null default '[]',
			version integer not null default 1,
			added_at timestamptz not null,
			added_by text not null,
			removed_at timestamptz,
			removed_by text,
			removed_reason text check (length(removed_reason) <= 1000),
			erased_at timestamptz,
			erased_by text,
			primary key (agency_id, id)
		)`.execute(db);
	await whatHolds(db);
	await tenantTable(db, 'evidence', ['select', 'insert', 'update']);
	await indexes(db);
}

async function whatHolds(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table evidence
			add foreign key (agency_id, obligation_id, unit_id) references assignments,
			add foreign key (agency_id, activity_id) references activities,
			add check (kind <> 'document' or (file_sha256 is null) = (erased_at is not null)),
			add check (kind <> 'photo' or (file_sha256 is null) = (erased_at is not null)),
			add check (kind <> 'figure' or file_sha256 is null),
			add check ((copy_sha256 is null) = (thumb_sha256 is null)),
			add check ((copy_sha256 is null) = (width is null or height is null or look is null)),
			add check (kind <> 'photo' or erased_at is not null or copy_sha256 is not null),
			add check (copy_sha256 is null or file_sha256 is not null),
			add check ((kind = 'link') = (url is not null)),
			add check ((kind = 'figure') = (figure is not null)),
			add check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null)),
			add check ((erased_at is null) = (erased_by is null) and (erased_at is null or removed_at is not null))`.execute(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
	await sql`create unique index evidence_once on evidence (agency_id, obligation_id, unit_id, file_sha256) where removed_at is null`.execute(db);
	await sql`create index evidence_of on evidence (agency_id, activity_id) where removed_at is null`.execute(db);
	for (const column of ['file_sha256', 'copy_sha256', 'thumb_sha256'])
		await sql`create index ${sql.raw(`evidence_${column}`)} on evidence (agency_id, ${sql.ref(column)})`.execute(db);
}
