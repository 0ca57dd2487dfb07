import type { OpenDuty, PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { PastReorganisation } from '../view.ts';

export type NamedDuty = OpenDuty & { readonly task: string; readonly plan: string };

/** What these units owe and have not handed in, with the rows they have begun. */
export async function listOpenDuties(tx: ReadTx, unitIds: readonly string[]): Promise<NamedDuty[]> {
	const { rows } = await sql<NamedDuty>`
		select a.obligation_id as "obligationId", a.unit_id as "unitId", o.task, p.title as plan,
			(select count(*)::int from submission_rows r where r.submission_id = s.id and r.removed_at is null) as rows
		from assignments a
		join obligations o on o.id = a.obligation_id
		join plans p on p.id = o.plan_id
		left join submissions s on s.obligation_id = a.obligation_id and s.unit_id = a.unit_id
		where a.unit_id = any(${[...unitIds]}::uuid[]) and a.withdrawn_at is null and o.withdrawn_at is null
			and coalesce(s.status, 'draft') not in ('submitted', 'accepted', 'nil')
			and not exists (select from unit_dues d where d.obligation_id = a.obligation_id and d.unit_id = a.unit_id and d.waived_at is not null)
			and not exists (select from duty_recalls c where c.obligation_id = o.id)
			and not exists (select from duty_reports r where r.obligation_id = a.obligation_id and r.unit_id = a.unit_id and r.accepted is distinct from false)
		order by p.confirmed_at, o.position, a.unit_id`.execute(tx);
	return rows;
}

/** Which of these units have handed in which of these obligations: what comes to them must be asked for again. */
export async function listSentBy(
	tx: ReadTx,
	unitIds: readonly string[],
	obligationIds: readonly string[]
): Promise<{ unitId: string; obligationId: string }[]> {
	if (unitIds.length === 0 || obligationIds.length === 0) return [];
	return tx
		.selectFrom('submissions')
		.select(['unit_id as unitId', 'obligation_id as obligationId'])
		.where('unit_id', 'in', unitIds)
		.where('obligation_id', 'in', obligationIds)
		.where('status', 'in', ['submitted', 'accepted', 'nil'])
		.execute();
}

export function listPeople(tx: ReadTx, unitIds: readonly string[], today: PlainDate) {
	return tx
		.selectFrom('memberships')
		.select(['id', 'user_id', 'unit_id', 'role', 'display_name', 'form_of_address', 'valid_from', 'valid_to'])
		.where('unit_id', 'in', unitIds)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
		.execute();
}

export async function countLinks(tx: ReadTx, unitIds: readonly string[], now: Date): Promise<number> {
	const { count } = await tx
		.selectFrom('submission_links')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('unit_id', 'in', unitIds)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function listReorganisations(tx: ReadTx): Promise<PastReorganisation[]> {
	const done = await tx.selectFrom('reorganisations').select(['id', 'kind', 'on_day as onDay', 'basis', 'moves']).orderBy('done_at', 'desc').execute();
	const pairs = await tx
		.selectFrom('unit_successions as s')
		.innerJoin('units as f', 'f.id', 's.from_unit_id')
		.innerJoin('units as t', 't.id', 's.to_unit_id')
		.select(['s.reorganisation_id as id', 'f.name as from', 't.name as to'])
		.execute();
	const names = new Map((await tx.selectFrom('units').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
	return done.map(({ moves, ...one }) => {
		const own = pairs.filter(({ id }) => id === one.id);
		const closed = moves.map(({ from }) => names.get(from) ?? '');
		const from = own.length > 0 ? own.map((pair) => pair.from) : closed;
		return { ...one, from: [...new Set(from)], to: [...new Set(own.map(({ to }) => to))], moved: moves.length };
	});
}

/** Puts an open duty of one unit on another, which owes it from now on. */
export async function passOn(tx: Tx, obligationId: string, to: string): Promise<void> {
	await sql`insert into assignments (obligation_id, unit_id) values (${obligationId}::uuid, ${to}::uuid)
		on conflict (agency_id, obligation_id, unit_id) do update set withdrawn_at = null`.execute(tx);
}

export async function takeOff(tx: Tx, obligationId: string, from: string, now: Date): Promise<void> {
	await tx.updateTable('assignments').set({ withdrawn_at: now }).where('obligation_id', '=', obligationId).where('unit_id', '=', from).execute();
}

/** The rows that one unit had begun stand after those of the other. */
export async function moveRows(tx: Tx, obligationId: string, from: string, to: string): Promise<void> {
	await sql`with target as (select id from submissions where obligation_id = ${obligationId}::uuid and unit_id = ${to}::uuid),
		last as (select coalesce(max(position), 0) as position from submission_rows where submission_id = (select id from target))
		update submission_rows r set submission_id = (select id from target), position = r.position + (select position from last)
		from submissions s where s.id = r.submission_id and s.obligation_id = ${obligationId}::uuid and s.unit_id = ${from}::uuid and r.removed_at is null`.execute(tx);
}

/** The return of a successor to which rows come: begun if need be; one that was handed in is asked for more, so that nothing is added behind its back. */
export async function begunFor(tx: Tx, obligationId: string, unitId: string, from: string): Promise<void> {
	const { now } = contextOf(tx);
	await sql`insert into submissions (id, obligation_id, unit_id, status, updated_at)
		values (${newId()}::uuid, ${obligationId}::uuid, ${unitId}::uuid, 'draft', ${now})
		on conflict (agency_id, obligation_id, unit_id) do update set put_up_at = null`.execute(tx);
	await sql`update submissions set status = 'needs-more', updated_at = ${now},
			return_reason = 'Bổ sung nội dung nhận từ ' || (select name from units where id = ${from}::uuid)
		where obligation_id = ${obligationId}::uuid and unit_id = ${unitId}::uuid and status in ('submitted', 'accepted', 'nil')`.execute(tx);
}

export async function revokeLinks(tx: Tx, unitIds: readonly string[], now: Date): Promise<void> {
	await tx.updateTable('submission_links').set({ revoked_at: now }).where('unit_id', 'in', unitIds).where('revoked_at', 'is', null).execute();
}

/** More time that the old unit was given holds for who follows it, with the reason; so does who is in charge of it, where nobody is named yet. */
export async function carryRelief(tx: Tx, obligationId: string, from: string, to: string): Promise<void> {
	await sql`insert into reliefs (id, obligation_id, unit_id, kind, wanted_due, reason, channel, asked_on, asked_at, asked_by, decision, granted_due, decision_reason,
			decided_at, decided_by)
		select ${newId()}::uuid, obligation_id, ${to}::uuid, kind, wanted_due, reason, channel, asked_on, asked_at, asked_by, decision, granted_due, decision_reason, decided_at,
			decided_by
		from reliefs where obligation_id = ${obligationId}::uuid and unit_id = ${from}::uuid and kind = 'extension' and decision = 'granted' and taken_back_at is null
		order by decided_at desc limit 1`.execute(tx);
}

export async function carryContact(tx: Tx, from: string, to: string): Promise<void> {
	await sql`insert into unit_contacts (unit_id, address, head_user_id, leader_user_id, changed_at, changed_by)
		select ${to}::uuid, address, head_user_id, leader_user_id, changed_at, changed_by from unit_contacts where unit_id = ${from}::uuid
		on conflict do nothing`.execute(tx);
}
