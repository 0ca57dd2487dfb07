import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Confirmed plans: what they ask, of whom, by when, on which form. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await plans(db);
	await formsAndHeads(db);
	await obligations(db);
	await sql`
		create table unit_groups (
			agency_id uuid not null references agencies,
			phrase text not null,
			unit_ids uuid[] not null,
			answered_at timestamptz not null,
			answered_by text not null,
			primary key (agency_id, phrase)
		)`.execute(db);
	await tenantTable(db, 'unit_groups');
}

async function plans(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table plans (
			agency_id uuid not null,
			id uuid not null,
			document_id uuid not null,
			title text not null,
			kind text not null,
			theme text not null,
			year integer,
			number text,
			symbol text,
			issuer text,
			parent_issuer text,
			place text,
			issued_on date,
			period_from date,
			period_to date,
			superior jsonb,
			heading jsonb not null,
			before_meaning text not null check (before_meaning in ('end-of-day-before', 'includes-the-day')),
			confirmed_at timestamptz not null,
			confirmed_by text not null,
			primary key (agency_id, id),
			unique (agency_id, document_id),
			foreign key (agency_id, document_id) references documents
		)`.execute(db);
	await tenantTable(db, 'plans');
}

async function formsAndHeads(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table forms (
			agency_id uuid not null,
			id uuid not null,
			plan_id uuid not null,
			version integer not null,
			label text not null,
			title text not null,
			columns jsonb not null,
			primary key (agency_id, id),
			foreign key (agency_id, plan_id) references plans
		)`.execute(db);
	await tenantTable(db, 'forms');
	await sql`
		create table content_heads (
			agency_id uuid not null,
			plan_id uuid not null,
			label text not null,
			title text not null,
			position integer not null,
			primary key (agency_id, plan_id, label),
			foreign key (agency_id, plan_id) references plans
		)`.execute(db);
	await tenantTable(db, 'content_heads');
}

async function obligations(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table obligations (
			agency_id uuid not null,
			id uuid not null,
			plan_id uuid not null,
			position integer not null,
			kind text not null check (kind in ('registration', 'report', 'duty', 'consolidation')),
			task text not null,
			role text not null check (role in ('lead', 'support', 'monitor')),
			units_printed jsonb not null,
			product text,
			recipient text,
			recipient_inferred boolean not null,
			form_id uuid,
			folds_into uuid,
			deadline jsonb,
			due date,
			source jsonb,
			primary key (agency_id, id),
			foreign key (agency_id, plan_id) references plans,
			foreign key (agency_id, form_id) references forms,
			foreign key (agency_id, folds_into) references obligations
		)`.execute(db);
	await tenantTable(db, 'obligations');
	await sql`create index obligations_plan on obligations (agency_id, plan_id, position)`.execute(db);
	await sql`
		create table assignments (
			agency_id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			primary key (agency_id, obligation_id, unit_id),
			foreign key (agency_id, obligation_id) references obligations,
			foreign key (agency_id, unit_id) references units
		)`.execute(db);
	await tenantTable(db, 'assignments');
	await sql`create index assignments_unit on assignments (agency_id, unit_id)`.execute(db);
}
