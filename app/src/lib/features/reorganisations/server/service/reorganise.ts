import { addDays, dutyMoves, type DutyMove, type PlainDate, shortDate } from '@kheo/core';
import { sql } from 'kysely';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { beginUnit, closeUnit } from '#lib/features/agencies/server/service/unit-life.ts';
import { askConcurrence } from '#lib/features/concurrences/server/service/ask.ts';
import { refuseAlone } from '#lib/features/concurrences/server/service/require-agreed.ts';
import { listMembers, offAmong } from '#lib/features/accounts/server/service.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { UnitKind } from '#lib/server/database/tables/units.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { Reorganisation } from '../../schema.ts';
import { begunFor, carryContact, carryRelief, listOpenDuties, listPeople, moveRows, passOn, revokeLinks, takeOff } from '../queries.ts';
import { consequencesOf, previewReorganisation } from './read-reorganisation.ts';

type Roles = Awaited<ReturnType<typeof listMembers>>;
type Done = { readonly id: string; readonly data: { readonly [field: string]: unknown } };

/**
 * Joins, divides, renames or closes units from a day on. Their open duties go to the successors with the rows that were begun; what was handed in stays
 * where it is, under the name it had. People of the old units work for the first successor; links of the old units stop. Refused to one person alone where
 * somebody else could agree.
 */
export function reorganise(ctx: Context, wanted: Reorganisation, key = ''): Promise<string> {
	return inTransaction(ctx, 'units.reorganised', (tx) =>
		onceFor(tx, key, async () => {
			await refuseAlone(tx, ctx);
			const { id, data } = await reorganiseIn(tx, ctx, wanted);
			await audit(tx, { subject: { type: 'reorganisation', id }, data });
			return id;
		})
	).catch(tellTakenCode);
}

/** The same to be agreed to by somebody else first; what it would do is looked at now already. */
export async function askToReorganise(ctx: Context, wanted: Reorganisation, key = ''): Promise<string> {
	const { from, to, onDay } = await previewReorganisation(ctx, wanted);
	const about = `${from.join(', ')} → ${to.join(', ')} (${shortDate(onDay)})`;
	return askConcurrence(
		ctx,
		{ kind: 'reorganisation', subject: wanted.from.toSorted().join(' ').slice(0, 300), about, reason: wanted.basis, payload: wanted },
		key
	);
}

/** What a second person agreed to, carried out in the transaction of the agreement. */
export async function reorganiseAgreed(tx: Tx, asker: Context, payload: unknown): Promise<Done['data']> {
	const { id, data } = await reorganiseIn(tx, asker, payload as Reorganisation).catch(tellTakenCode);
	return { reorganisation: id, ...data };
}

function tellTakenCode(error: unknown): never {
	throw brokenConstraint(error) === 'units_agency_id_code_key' ? new Problem('unit.code-taken', { cause: error }) : error;
}

async function reorganiseIn(tx: Tx, ctx: Context, wanted: Reorganisation): Promise<Done> {
	await tx.selectFrom('units').select('id').orderBy('id').forUpdate().execute();
	await consequencesOf(ctx, tx, wanted);
	const id = newId();
	const to = [...wanted.to, ...(await beginUnits(tx, wanted, await kindOf(tx, wanted.from)))];
	const moves = dutyMoves(await listOpenDuties(tx, wanted.from), wanted.from, to);
	await insertReorganisation(ctx, tx, id, wanted, moves);
	await insertSuccessions(tx, id, wanted.from, to);
	for (const move of moves) await carryOut(ctx, tx, move);
	for (const unit of wanted.from) {
		await closeUnit(tx, unit, addDays(wanted.onDay, -1));
		for (const next of to) await carryContact(tx, unit, next);
	}
	/** Whose membership began today keeps it for the day. */
	const tomorrow = addDays(ctx.today, 1);
	const before = await listAble(tx, tomorrow);
	await movePeople(ctx, tx, wanted, to[0] ?? null);
	refuseEmptied(before, await listAble(tx, tomorrow));
	await revokeLinks(tx, wanted.from, ctx.now);
	return { id, data: { kind: wanted.kind, from: wanted.from, to, onDay: wanted.onDay, basis: wanted.basis, moves } };
}

/** Who can sign in that day: an account that is off counts for nobody. */
async function listAble(tx: Tx, day: PlainDate): Promise<Roles> {
	const members = await listMembers(tx, day);
	const off = await offAmong(
		tx,
		members.map(({ userId }) => userId)
	);
	return members.filter(({ userId }) => !off.has(userId));
}

/** People of a unit that ends without a successor lose their membership with it; the last who works for the Office and the last leader must not. */
function refuseEmptied(before: Roles, after: Roles): void {
	const loses = (...roles: readonly string[]) => before.some(({ role }) => roles.includes(role)) && !after.some(({ role }) => roles.includes(role));
	if (loses('office', 'admin')) throw new Problem('member.last-office');
	if (loses('leader')) throw new Problem('member.last-leader');
}

/** What follows the Office is the Office; else a new unit is of the kind that the first of the old ones was. */
async function kindOf(tx: Tx, from: readonly string[]): Promise<UnitKind> {
	const kinds = (await listUnits(tx)).flatMap(({ id, kind }) => (from.includes(id) ? [kind] : []));
	return kinds.includes('office') ? 'office' : (kinds[0] ?? 'division');
}

async function beginUnits(tx: Tx, { added, onDay }: Reorganisation, kind: UnitKind): Promise<string[]> {
	const ids: string[] = [];
	for (const unit of added) {
		const id = newId();
		await beginUnit(tx, id, { ...unit, kind, activeFrom: onDay });
		ids.push(id);
	}
	return ids;
}

async function insertReorganisation(ctx: Context, tx: Tx, id: string, { kind, onDay, basis }: Reorganisation, moves: readonly DutyMove[]): Promise<void> {
	const done = { done_at: ctx.now, done_by: actorKey(ctx.actor) };
	await tx
		.insertInto('reorganisations')
		.values({ id, kind, on_day: onDay, basis, moves: jsonOf(moves), ...done })
		.execute();
}

async function insertSuccessions(tx: Tx, id: string, from: readonly string[], to: readonly string[]): Promise<void> {
	const pairs = from.flatMap((one) => to.map((other) => ({ reorganisation_id: id, from_unit_id: one, to_unit_id: other })));
	if (pairs.length > 0) await tx.insertInto('unit_successions').values(pairs).execute();
}

async function carryOut(ctx: Context, tx: Tx, { obligationId, from, to, rowsTo }: DutyMove): Promise<void> {
	for (const unit of to) {
		await passOn(tx, obligationId, unit);
		await carryRelief(tx, obligationId, from, unit);
	}
	if (rowsTo !== null) {
		await begunFor(tx, obligationId, rowsTo, from);
		await moveRows(tx, obligationId, from, rowsTo);
	}
	await takeOff(tx, obligationId, from, ctx.now);
}

/** A membership ends the day before; the same person goes on for the successor. */
async function movePeople(ctx: Context, tx: Tx, { from, onDay }: Reorganisation, to: string | null): Promise<void> {
	const last = addDays(onDay, -1);
	for (const { id, ...person } of await listPeople(tx, from, ctx.today)) {
		await tx
			.updateTable('memberships')
			.set({ valid_to: sql<PlainDate>`greatest(valid_from, ${last}::date)` })
			.where('id', '=', id)
			.execute();
		if (to !== null)
			await tx
				.insertInto('memberships')
				.values({ ...person, id: newId(), unit_id: to, valid_from: person.valid_from > onDay ? person.valid_from : onDay })
				.execute();
	}
}
