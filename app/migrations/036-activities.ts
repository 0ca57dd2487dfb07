import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What became of what units registered. An accepted row is an activity of the same id; it gets a row here once something is said of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table activities (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			registered boolean not null,
			name text not null check (length(name) <= 2000),
			scheduled text not null check (length(scheduled) <= 500),
			place text not null check (length(place) <= 500),
			state text not null check (state in ('planned', 'changed', 'postponed', 'cancelled', 'done')),
			responsible text not null default '' check (length(responsible) <= 500),
			participants jsonb not null,
			checklist jsonb not null,
			joint_with uuid,
			joint_by text,
			serves text check (serves in ('key-task', 'yearly-target')),
			serves_name text not null default '' check (length(serves_name) <= 300),
			version integer not null default 1,
			created_at timestamptz not null,
			created_by text not null,
			primary key (agency_id, id),
			foreign key (agency_id, obligation_id, unit_id) references assignments,
			foreign key (agency_id, joint_with) references activities,
			check (registered or name <> ''),
			check (joint_with <> id),
			check ((joint_with is null) = (joint_by is null))
		)`.execute(db);
	await tenantTable(db, 'activities', ['select', 'insert', 'update']);
	await sql`create index activities_of on activities (agency_id, obligation_id, unit_id)`.execute(db);
	await sql`create index activities_joint on activities (agency_id, joint_with) where joint_with is not null`.execute(db);
	await steps(db);
}

async function steps(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table activity_steps (
			agency_id uuid not null,
			id uuid not null,
			activity_id uuid not null,
			state text not null check (state in ('planned', 'changed', 'postponed', 'cancelled', 'done')),
			on_day date not null,
			reason text not null check (length(reason) <= 1000),
			scheduled text check (length(scheduled) <= 500),
			said_at timestamptz not null,
			said_by text not null,
			primary key (agency_id, id),
			foreign key (agency_id, activity_id) references activities
		)`.execute(db);
	await tenantTable(db, 'activity_steps', ['select', 'insert']);
	await sql`create index activity_steps_of on activity_steps (agency_id, activity_id, said_at)`.execute(db);
}
