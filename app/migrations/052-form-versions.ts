import { type Kysely, sql } from 'kysely';

/** A form may follow another: set by the Office, or taken from a proposal. A version that was sent keeps the form it was sent on. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table forms add column origin text not null default 'printed' check (origin in ('printed', 'set', 'proposed')),
		add column follows uuid, add column removed jsonb not null default '[]', add column made_at timestamptz, add column made_by text,
		add constraint forms_follows foreign key (agency_id, follows) references forms`.execute(db);
	await sql`alter table submission_versions add column form_id uuid, add foreign key (agency_id, form_id) references forms`.execute(db);
}
