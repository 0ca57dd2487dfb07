import { listMembers } from '#lib/features/accounts/server/service.ts';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { listCitable } from '#lib/features/documents/server/service/list-citable.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CouncilMember, MovementPage, Nomination, OwnSheet, ResultLine, SignUp } from '../../movement.ts';
import { listNominations } from '../nomination-queries.ts';
import { findMovement, listCriteriaSets, listMovements } from '../queries.ts';
import { resultsOf } from '../results.ts';

const DOCUMENTS_SHOWN = 50;

/** The list, and for the Office what a new one is made from. */
export async function readMovements(ctx: Context) {
	const plans = actsForOffice(ctx.actor) ? (await readPlans(ctx)).map(({ id, title }) => ({ id, name: title })) : [];
	return readOnly(ctx, async (tx) => {
		const isOffice = actsForOffice(ctx.actor);
		const documents = isOffice ? await tx.selectFrom('documents').select(['id', 'name']).orderBy('created_at', 'desc').limit(DOCUMENTS_SHOWN).execute() : [];
		return {
			movements: await listMovements(tx),
			criteria: isOffice ? await listCriteriaSets(tx) : [],
			documents,
			plans,
			citable: isOffice ? (await listCitable(tx, DOCUMENTS_SHOWN)).map(({ kind, number }) => `${kind} số ${number}`.trim()) : []
		};
	});
}

export function readCriteria(ctx: Context) {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, listCriteriaSets);
}

/** One movement. A unit sees who takes part and its own nominations; the result of all once the council has closed. */
export function readMovement(ctx: Context, id: string): Promise<MovementPage> {
	return readOnly(ctx, async (tx) => {
		const movement = await findMovement(tx, id);
		if (movement.launchedOn === null && isUnit(ctx)) throw new Problem('movement.not-found');
		const all = await listNominations(tx, id);
		const { results, openTies } = await resultsOf(tx, movement, all);
		const council = await councilOf(tx, ctx, id);
		const me = council.find(({ isMe }) => isMe);
		return {
			movement,
			signUps: await signUpsOf(tx, id),
			nominations: isUnit(ctx) ? all.filter(({ unit }) => unit.id === unitIn(ctx)) : all,
			standing: all.filter(({ withdrawn }) => withdrawn === null).length,
			council,
			results: isUnit(ctx) && !me ? asForOthers(results, unitIn(ctx)) : results,
			openTies: isUnit(ctx) && !me ? [] : openTies,
			tieOrders: await tieOrdersOf(tx, id, all),
			conflicts: isUnit(ctx) && !me ? [] : await conflictsOf(tx, id, council, all),
			seat: { isMember: me !== undefined, isChair: me?.isChair ?? false }
		};
	});
}

/** Who came where, with no sheet, and nothing more of what another unit has put forward. */
function asForOthers({ collective, person }: MovementPage['results'], own: string | null): MovementPage['results'] {
	const nothing = { post: '', achievement: '', selfScores: null, officeScores: null, files: [], authors: [] };
	const bare = ({ nomination, ...line }: ResultLine): ResultLine => ({
		...line,
		nomination: nomination.unit.id === own ? nomination : { ...nomination, ...nothing },
		sheets: []
	});
	return { collective: collective.map(bare), person: person.map(bare) };
}

/** Whom the Office may name, and which units may still be entered. */
export function readChoices(ctx: Context) {
	return readOnly(ctx, async (tx) => ({
		members: actsForOffice(ctx.actor) ? (await listMembers(tx, ctx.today)).filter(({ role }) => role !== 'clerk' && role !== 'auditor') : [],
		units: (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => ({ id, name })).filter(({ id }) => !isUnit(ctx) || id === unitIn(ctx))
	}));
}

/** What a member scores: every nomination with its proof and the unit's own points, nobody else's sheet, and not who wrote it. */
export function readOwnSheets(ctx: Context, id: string) {
	return readOnly(ctx, async (tx) => {
		const movement = await findMovement(tx, id);
		const me = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
		const seat = tx.selectFrom('movement_council').select('title').where('movement_id', '=', id).where('user_id', '=', me).where('removed_at', 'is', null);
		if (!(await seat.executeTakeFirst())) throw new Problem('movement.not-member');
		const stances = await tx
			.selectFrom('nomination_stances')
			.select(['nomination_id as of', 'has_conflict as hasConflict', 'reason'])
			.where('user_id', '=', me)
			.execute();
		const scores = await tx.selectFrom('nomination_scores').select(['nomination_id as of', 'points', 'remark']).where('user_id', '=', me).execute();
		const standing = (await listNominations(tx, id)).filter(({ withdrawn }) => withdrawn === null);
		const sheets = standing.map((nomination): OwnSheet => {
			const stance = stances.find(({ of }) => of === nomination.id) ?? null;
			const own = scores.find(({ of }) => of === nomination.id);
			return { nomination, stance, points: own?.points ?? null, remark: own?.remark ?? '', isOwnUnit: nomination.unit.id === unitIn(ctx) };
		});
		return { movement, sheets };
	});
}

async function signUpsOf(tx: ReadTx, movementId: string): Promise<SignUp[]> {
	const rows = await tx
		.selectFrom('movement_units as m')
		.innerJoin('units as u', 'u.id', 'm.unit_id')
		.select(['m.id', 'u.id as unitId', 'u.name as unitName', 'm.signed_at as at', 'm.signed_by as by', 'm.note', 'm.withdrawn_because as withdrawn'])
		.where('m.movement_id', '=', movementId)
		.orderBy('m.signed_at')
		.execute();
	return rows.map(({ id, unitId, unitName, at, by, note, withdrawn }) => ({ id, unit: { id: unitId, name: unitName }, on: dayIn(at), by, note, withdrawn }));
}

async function councilOf(tx: ReadTx, { actor }: Context, movementId: string): Promise<CouncilMember[]> {
	const rows = await tx
		.selectFrom('movement_council')
		.select(['id', 'user_id as userId', 'name', 'title', 'is_chair as isChair'])
		.where('movement_id', '=', movementId)
		.where('removed_at', 'is', null)
		.orderBy('is_chair', 'desc')
		.orderBy('named_at')
		.execute();
	const stances = await tx
		.selectFrom('nomination_stances as s')
		.innerJoin('nominations as n', 'n.id', 's.nomination_id')
		.select(['s.user_id as userId', 's.has_conflict as hasConflict', 's.scored_at as scoredAt'])
		.where('n.movement_id', '=', movementId)
		.where('n.withdrawn_at', 'is', null)
		.execute();
	return rows.map((row) => {
		const own = stances.filter(({ userId }) => userId === row.userId);
		const conflicts = own.filter(({ hasConflict }) => hasConflict).length;
		return {
			...row,
			isMe: actor.kind === 'user' && actor.userId === row.userId,
			done: own.filter(({ scoredAt }) => scoredAt !== null).length + conflicts,
			conflicts
		};
	});
}

async function tieOrdersOf(tx: ReadTx, movementId: string, all: readonly Nomination[]) {
	const rows = await tx.selectFrom('tie_orders').selectAll().where('movement_id', '=', movementId).orderBy('id').execute();
	const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? '';
	return rows.map(({ ordered, reason, settled_by: by, settled_at: at }) => ({ names: ordered.map(nameOf), reason, by, on: dayIn(at) }));
}

async function conflictsOf(tx: ReadTx, movementId: string, council: readonly CouncilMember[], all: readonly Nomination[]) {
	const rows = await tx
		.selectFrom('nomination_stances as s')
		.innerJoin('nominations as n', 'n.id', 's.nomination_id')
		.select(['s.user_id as userId', 's.nomination_id as of', 's.reason'])
		.where('n.movement_id', '=', movementId)
		.where('s.has_conflict', '=', true)
		.execute();
	return rows.flatMap(({ userId, of, reason }) => {
		const member = council.find((one) => one.userId === userId);
		return member ? [{ member: member.name, nomination: all.find(({ id }) => id === of)?.name ?? '', reason }] : [];
	});
}

function isUnit({ actor }: Context): boolean {
	return actor.kind === 'user' && actor.role === 'unit';
}

function unitIn({ actor }: Context): string | null {
	return actor.kind === 'user' ? actor.unitId : null;
}
