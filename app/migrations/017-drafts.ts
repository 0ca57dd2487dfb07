import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Papers written here: what they say now, what they said at each kept moment, what people remarked, and how they come to be signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await drafts(db);
	await versionsAndComments(db);
	await draftsAreSigned(db);
	await frozenStays(db);
}

async function drafts(db: Kysely<unknown>): Promise<void> {
	await sql`create table drafts (
		agency_id uuid not null references agencies, id uuid not null, kind text not null check (length(kind) <= 100), title text not null check (length(title) <= 500),
		content jsonb not null, content_sha256 text not null, version int not null default 1, status text not null check (status in ('draft', 'frozen')),
		docx_sha256 text, pdf_sha256 text, kheo_version text, frozen_at timestamptz, frozen_by text,
		created_at timestamptz not null, created_by text not null, updated_at timestamptz not null, updated_by text not null,
		primary key (agency_id, id), check ((status = 'frozen') = (frozen_at is not null and docx_sha256 is not null))
	)`.execute(db);
	await tenantTable(db, 'drafts', ['select', 'insert', 'update']);
}

async function versionsAndComments(db: Kysely<unknown>): Promise<void> {
	await sql`create table draft_versions (
		agency_id uuid not null, draft_id uuid not null, version int not null, name text check (length(name) <= 200), content jsonb not null,
		kept_at timestamptz not null, kept_by text not null,
		primary key (agency_id, draft_id, version), foreign key (agency_id, draft_id) references drafts
	)`.execute(db);
	await tenantTable(db, 'draft_versions', ['select', 'insert', 'update']);
	await sql`create table draft_comments (
		agency_id uuid not null, id uuid not null, draft_id uuid not null, part_id text not null, quote text not null, words text not null check (length(words) <= 1000),
		written_at timestamptz not null, written_by text not null, resolved_at timestamptz, resolved_by text,
		primary key (agency_id, id), foreign key (agency_id, draft_id) references drafts, check ((resolved_at is null) = (resolved_by is null))
	)`.execute(db);
	await sql`create index draft_comments_of on draft_comments (agency_id, draft_id)`.execute(db);
	await tenantTable(db, 'draft_comments', ['select', 'insert', 'update']);
}

/** An outgoing document comes of a register, of a draft, or from elsewhere; of what was made here it bears the hash that was frozen. */
async function draftsAreSigned(db: Kysely<unknown>): Promise<void> {
	await sql`alter table outgoing_documents add column draft_id uuid, add foreign key (agency_id, draft_id) references drafts,
		drop constraint outgoing_documents_check,
		add constraint outgoing_documents_content check ((num_nonnulls(consolidation_id, draft_id) = 0) = (content_sha256 is null)),
		add constraint outgoing_documents_one_origin check (num_nonnulls(consolidation_id, draft_id) <= 1)`.execute(db);
	await sql`create unique index outgoing_documents_one_signed_draft on outgoing_documents (agency_id, draft_id) where withdrawn_at is null`.execute(db);
	await sql`create function outgoing_drafts_order() returns trigger language plpgsql as $$ begin
		if tg_op = 'INSERT' then
			if new.draft_id is not null and not exists (select from drafts d where d.agency_id = new.agency_id and d.id = new.draft_id
				and d.status = 'frozen' and d.content_sha256 = new.content_sha256) then perform refuse('outgoing_draft_not_frozen'); end if;
		elsif new.draft_id is distinct from old.draft_id then perform refuse('outgoing_signed'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger drafts_in_order before insert or update on outgoing_documents for each row execute function outgoing_drafts_order()`.execute(db);
}

/** What is frozen does not change; what is signed is not opened again: the signature is withdrawn first. */
async function frozenStays(db: Kysely<unknown>): Promise<void> {
	await sql`create function drafts_order() returns trigger language plpgsql as $$ begin
		if old.status = 'frozen' and new.status = 'frozen' then perform refuse('draft_frozen'); end if;
		if (old.status = 'frozen' or new.status = 'frozen') and (new.content, new.content_sha256) is distinct from (old.content, old.content_sha256)
			then perform refuse('draft_frozen'); end if;
		if old.status = 'frozen' and exists (select from outgoing_documents d where d.agency_id = old.agency_id and d.draft_id = old.id and d.withdrawn_at is null)
			then perform refuse('draft_signed'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before update on drafts for each row execute function drafts_order()`.execute(db);
}
