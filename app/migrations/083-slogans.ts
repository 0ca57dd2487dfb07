import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** The library of slogans: whose words, who let them be shown, when; and where and when each was seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table slogans (
		agency_id uuid not null, id uuid not null, document_id uuid, ordinal integer not null, label text not null check (length(label) <= 200),
		words text not null check (length(words) between 1 and 1000), year integer not null check (year between 1945 and 2100), source text not null check (length(source) <= 500),
		printed text not null check (length(printed) <= 1000), compared text not null check (compared in ('same', 'taken', 'own', 'alone')),
		state text not null default 'proposed' check (state in ('proposed', 'approved', 'withdrawn')), shown_from date, shown_to date, reason text check (length(reason) between 1 and 500),
		added_at timestamptz not null, added_by_id text not null, added_by text not null, decided_at timestamptz, decided_by_id text, decided_by text, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, document_id) references documents,
		check (shown_from <= shown_to), check ((state = 'proposed') = (decided_at is null)), check ((state = 'withdrawn') = (reason is not null)),
		constraint slogans_not_alone check (state <> 'approved' or (decided_by_id <> added_by_id and num_nulls(shown_from, shown_to) = 0))
	)`.execute(db);
	await sql`create unique index slogans_once on slogans (agency_id, document_id, ordinal) where document_id is not null`.execute(db);
	await tenantTable(db, 'slogans', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'slogans');

	await sql`create table slogan_showings (
		agency_id uuid not null, id uuid not null, slogan_id uuid not null, how text not null check (how in ('site', 'embed', 'screen', 'print', 'post', 'other')),
		place text not null check (length(place) between 1 and 200), shown_on date not null, shown_until date not null, note text not null check (length(note) <= 500),
		file_sha256 text, file_name text check (length(file_name) <= 200), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, slogan_id) references slogans, check (shown_on <= shown_until), check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create unique index slogan_showings_daily on slogan_showings (agency_id, slogan_id, how, place, shown_on) where how in ('site', 'embed')`.execute(
		db
	);
	await tenantTable(db, 'slogan_showings', ['select', 'insert']);

	await sql`create function people_now(asked text, today date) returns table (agency_id uuid, name text, version text, slogans jsonb) language plpgsql as $$
		declare agency agency_directory%rowtype;
		begin
			select * into agency from agency_directory directory where directory.slug = asked;
			if not found then return; end if;
			perform set_config('kheo.agency_id', agency.agency_id::text, true);
			return query select agency.agency_id, agency.name,
				(select coalesce(max(newest.id), 0) || '.' || count(*) from (select change.id from site_changes change order by change.id desc limit 100) newest),
				(select coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'label', one.label, 'words', one.words, 'year', one.year, 'from', one.shown_from, 'to', one.shown_to)
					order by one.shown_from desc, one.added_at, one.ordinal), '[]')
					from slogans one where one.state = 'approved' and one.shown_from <= today and one.shown_to >= today);
		end $$`.execute(db);
}
