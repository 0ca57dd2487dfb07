import { type PlainDate, sameName } from '@kheo/core';
import { sql } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { Dissemination, DisseminationPart, ListedReader, Meeting } from '../dissemination.ts';

type Which = { readonly id?: string; readonly unitId?: string | null };

/** The newest first; of a unit, only what it is asked about and its own part. */
export async function listDisseminations(tx: ReadTx, { id, unitId = null }: Which): Promise<Dissemination[]> {
	const rows = await tx
		.selectFrom('disseminations as d')
		.leftJoin('plans as p', 'p.id', 'd.plan_id')
		.select(['d.id', 'd.title', 'd.due', 'd.opened_at as openedAt', 'd.opened_by as openedBy', 'd.file_sha256 as sha256', 'd.file_name as fileName'])
		.select(['p.id as planId', 'p.title as planTitle'])
		.$if(id !== undefined, (query) => query.where('d.id', '=', id ?? ''))
		.orderBy('d.opened_at', 'desc')
		.execute();
	const ids = rows.map((row) => row.id);
	const parts = Map.groupBy(await partsOf(tx, ids, unitId), ({ of }) => of);
	return rows.flatMap(({ openedAt, sha256, fileName, planId, planTitle, ...row }) => {
		const own = (parts.get(row.id) ?? []).map(({ of: _of, ...part }) => part);
		const plan = planId !== null && planTitle !== null ? { id: planId, title: planTitle } : null;
		return own.length === 0 ? [] : [{ ...row, openedOn: dayIn(openedAt), plan, file: fileOf(sha256, fileName), parts: own }];
	});
}

async function partsOf(tx: ReadTx, ids: readonly string[], unitId: string | null): Promise<(DisseminationPart & { readonly of: string })[]> {
	const units = await tx
		.selectFrom('dissemination_units as d')
		.innerJoin('units as u', 'u.id', 'd.unit_id')
		.select(['d.dissemination_id as of', 'u.id', 'u.name'])
		.where('d.dissemination_id', '=', anyOf(ids))
		.$if(unitId !== null, (query) => query.where('d.unit_id', '=', unitId ?? ''))
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.execute();
	const people = Map.groupBy(await peopleOf(tx, ids), ({ of, unitId: unit }) => `${of} ${unit}`);
	const meetings = Map.groupBy(await meetingsOf(tx, ids), ({ of, unitId: unit }) => `${of} ${unit}`);
	return units.map(({ of, id, name }) => ({
		of,
		unit: { id, name },
		people: (people.get(`${of} ${id}`) ?? []).map(({ of: _of, unitId: _unit, ...reader }) => reader),
		meetings: (meetings.get(`${of} ${id}`) ?? []).map(({ of: _of, unitId: _unit, ...meeting }) => meeting)
	}));
}

type Placed = { readonly of: string; readonly unitId: string };

function peopleOf(tx: ReadTx, ids: readonly string[]): Promise<(ListedReader & Placed)[]> {
	return tx
		.selectFrom('dissemination_people')
		.select(['id', 'dissemination_id as of', 'unit_id as unitId', 'name', 'user_id as userId', 'read_on as readOn', 'how'])
		.where('dissemination_id', '=', anyOf(ids))
		.orderBy(vietnameseOrder('name'))
		.execute();
}

async function meetingsOf(tx: ReadTx, ids: readonly string[]): Promise<(Meeting & Placed)[]> {
	const rows = await tx
		.selectFrom('dissemination_meetings as m')
		.select(['m.id', 'm.dissemination_id as of', 'm.unit_id as unitId', 'm.held_on as heldOn', 'm.place', 'm.file_sha256 as sha256', 'm.file_name as fileName'])
		.select((eb) =>
			eb
				.selectFrom('dissemination_people as p')
				.whereRef('p.meeting_id', '=', 'm.id')
				.select(sql<number>`count(*)::int`.as('n'))
				.$asScalar()
				.as('present')
		)
		.where('m.dissemination_id', '=', anyOf(ids))
		.orderBy('m.held_on')
		.execute();
	return rows.map(({ sha256, fileName, present, ...row }) => ({ ...row, present: present ?? 0, file: fileOf(sha256, fileName) }));
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
const fileOf = (sha256: string | null, name: string | null) => (sha256 && name ? { sha256, name } : null);

/** The unit's part, held until the transaction ends: lists and readings of one unit come one after another. */
export async function lockPart(
	tx: Tx,
	id: string,
	unitId: string
): Promise<{ readonly dissemination: Dissemination; readonly part: DisseminationPart } | null> {
	await tx.selectFrom('disseminations').select('id').where('id', '=', id).forUpdate().execute();
	const [dissemination] = await listDisseminations(tx, { id, unitId });
	const part = dissemination?.parts[0];
	return dissemination && part ? { dissemination, part } : null;
}

/** Adds those who are not listed yet; the rows of all that were named, in their order. */
export async function listPeople(tx: Tx, id: string, { unit, people }: DisseminationPart, names: readonly string[]): Promise<string[]> {
	const known = (name: string) => people.find((reader) => sameName(reader.name, name))?.id;
	const added = names.filter((name) => known(name) === undefined).map((name) => ({ id: newId(), dissemination_id: id, unit_id: unit.id, name }));
	if (added.length > 0) await tx.insertInto('dissemination_people').values(added).execute();
	return names.flatMap((name) => known(name) ?? added.find((row) => row.name === name)?.id ?? []);
}

type Reading = { readonly on: PlainDate; readonly how: 'account' | 'link' | 'meeting'; readonly meetingId?: string; readonly at: Date };

/** Whoever has said so already stays with the day on which they said it first. */
export async function setRead(tx: Tx, readers: readonly string[], { on, how, meetingId = '', at }: Reading): Promise<number> {
	const read = { read_on: on, how, meeting_id: meetingId || null, said_at: at };
	const rows = await tx.updateTable('dissemination_people').set(read).where('id', '=', anyOf(readers)).where('read_on', 'is', null).returning('id').execute();
	return rows.length;
}

/** People who sign in for these units: they are listed without anybody typing their names. */
export function listAccounts(tx: ReadTx, unitIds: readonly string[], day: PlainDate) {
	return tx
		.selectFrom('memberships')
		.select(['user_id as userId', 'unit_id as unitId', 'display_name as name'])
		.where('unit_id', '=', anyOf(unitIds))
		.where('valid_from', '<=', day)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
		.execute();
}
