import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** More time for a unit, or none of the duty at all: who asked, why, what was decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table reliefs (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			kind text not null check (kind in ('extension', 'waiver')),
			wanted_due date check ((kind = 'extension') = (wanted_due is not null)),
			reason text not null check (length(reason) between 1 and 1000),
			channel text not null check (channel in ('system', 'paper', 'zalo', 'email', 'phone')),
			asked_on date not null,
			asked_at timestamptz not null,
			asked_by text not null,
			decision text check (decision in ('granted', 'refused', 'withdrawn')),
			granted_due date check (granted_due is null or (kind = 'extension' and decision = 'granted')),
			decision_reason text check (length(decision_reason) <= 1000),
			decided_at timestamptz,
			decided_by text,
			taken_back_at timestamptz,
			taken_back_by text,
			taken_back_reason text check (length(taken_back_reason) between 1 and 1000),
			primary key (agency_id, id),
			foreign key (agency_id, obligation_id, unit_id) references assignments,
			check ((decision is null) = (decided_at is null and decided_by is null)),
			check (decision <> 'granted' or kind = 'waiver' or granted_due is not null),
			check (decision <> 'refused' or decision_reason is not null),
			check ((taken_back_at is null) = (taken_back_reason is null) and (taken_back_at is null) = (taken_back_by is null)),
			check (taken_back_at is null or decision = 'granted')
		)`.execute(db);
	await tenantTable(db, 'reliefs', ['select', 'insert', 'update']);
	await sql`create index reliefs_of on reliefs (agency_id, obligation_id, unit_id, decided_at desc)`.execute(db);
	await sql`create unique index reliefs_open on reliefs (agency_id, obligation_id, unit_id) where decision is null`.execute(db);
	await unitDues(db);
}

/** The last day in time of each unit: its own where it was given more time, else the plan's. */
async function unitDues(db: Kysely<unknown>): Promise<void> {
	await sql`
		create view unit_dues with (security_invoker = true) as
		select a.agency_id, a.obligation_id, a.unit_id, o.due as planned_due, extended.granted_due as extended_due,
			coalesce(extended.granted_due, o.due) as due, waived.decided_at as waived_at
		from assignments a
		join obligations o on o.agency_id = a.agency_id and o.id = a.obligation_id
		left join lateral (
			select r.granted_due from reliefs r
			where r.agency_id = a.agency_id and r.obligation_id = a.obligation_id and r.unit_id = a.unit_id and r.kind = 'extension' and r.decision = 'granted' and r.taken_back_at is null
			order by r.decided_at desc limit 1
		) extended on true
		left join lateral (
			select r.decided_at from reliefs r
			where r.agency_id = a.agency_id and r.obligation_id = a.obligation_id and r.unit_id = a.unit_id and r.kind = 'waiver' and r.decision = 'granted' and r.taken_back_at is null
			order by r.decided_at desc limit 1
		) waived on true`.execute(db);
	await sql`grant select on unit_dues to kheo_app`.execute(db);
}
