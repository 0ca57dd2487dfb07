import { addDays, type PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { NewMember } from '../schema.ts';

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** The person's membership of the transaction's agency on this day; the widest role first when there are several. */
export async function findMember(tx: ReadTx, userId: string, day: PlainDate) {
	return membersOn(tx, day)
		.where('user_id', '=', userId)
		.orderBy('unit_id', (order) => order.asc().nullsFirst())
		.limit(1)
		.executeTakeFirst();
}

/** The units for which someone can sign in on this day. */
export async function listUnitsWithAccount(tx: ReadTx, day: PlainDate): Promise<string[]> {
	const members = await membersOn(tx, day).execute();
	return [...new Set(members.flatMap(({ unitId }) => unitId ?? []))];
}

/** The agency's people who work beside its units: the Office's, the leaders and administrators, each once. */
export function listChainMembers(tx: ReadTx, day: PlainDate) {
	return membersAs(tx, day, ['office', 'admin', 'leader']);
}

/** Those who may stand in a chain of approval; who only administers initials and signs nothing. */
export function listSigners(tx: ReadTx, day: PlainDate) {
	return membersAs(tx, day, ['office', 'leader']);
}

async function membersAs(tx: ReadTx, day: PlainDate, roles: readonly NewMember['role'][]) {
	const rows = await membersOn(tx, day).where('role', 'in', roles).orderBy(vietnameseOrder('display_name')).execute();
	const first = rows.filter(({ userId }, index) => rows.findIndex((other) => other.userId === userId) === index);
	return first.map(({ userId, displayName, role }) => ({ userId, name: displayName, role }));
}

/** Those who speak for bodies that supervise the agency. */
export async function listSupervisors(tx: ReadTx, day: PlainDate) {
	const rows = await membersOn(tx, day).where('role', '=', 'supervisor').orderBy(vietnameseOrder('display_name')).execute();
	return rows.map(({ userId, displayName }) => ({ userId, name: displayName }));
}

/** Everybody with an account on this day, each once, with the unit they speak for. */
export async function listMembers(tx: ReadTx, day: PlainDate) {
	const rows = await membersOn(tx, day).orderBy(vietnameseOrder('display_name')).execute();
	const first = rows.filter(({ userId }, index) => rows.findIndex((other) => other.userId === userId) === index);
	return first.map(({ userId, displayName, role, unitId }) => ({ userId, name: displayName, role, unitId }));
}

const LONGEST_NEW = 60;

/** Members who were invited not long ago, with who invited them. */
export function listInvited(tx: ReadTx, day: PlainDate) {
	return membersOn(tx, day)
		.select(['invited_by as invitedBy', 'valid_from as joinedOn'])
		.where('invited_by', 'is not', null)
		.where('valid_from', '>=', addDays(day, -LONGEST_NEW))
		.execute();
}

export async function insertMember(tx: Tx, id: string, member: NewMember): Promise<void> {
	await tx
		.insertInto('memberships')
		.values({
			id,
			user_id: member.userId,
			unit_id: member.unitId,
			role: member.role,
			display_name: member.displayName,
			form_of_address: member.formOfAddress,
			valid_from: member.validFrom,
			valid_to: null,
			invited_by: member.invitedBy ?? null
		})
		.execute();
}

/** Ends every membership of a person from this moment; says how many there were. */
export async function endMemberships(tx: Tx, userId: string, day: PlainDate, now: Date): Promise<number> {
	const lastDay = sql<PlainDate>`greatest(valid_from, ${day}::date - 1)`;
	const ended = await tx
		.updateTable('memberships')
		.set({ valid_to: lastDay, ended_at: now })
		.where('user_id', '=', userId)
		.where('ended_at', 'is', null)
		.execute();
	return Number(ended[0]?.numUpdatedRows ?? 0);
}

function membersOn(tx: ReadTx, day: PlainDate) {
	return tx
		.selectFrom('memberships')
		.innerJoin('agencies', 'agencies.agency_id', 'memberships.agency_id')
		.select(['id', 'user_id as userId', 'unit_id as unitId', 'role', 'display_name as displayName', 'form_of_address as formOfAddress'])
		.select([
			'idle_minutes as idleMinutes',
			'admin_idle_minutes as adminIdleMinutes',
			'password_days as passwordDays',
			'admin_second_factor as adminSecondFactor'
		])
		.where('ended_at', 'is', null)
		.where('valid_from', '<=', day)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]));
}
