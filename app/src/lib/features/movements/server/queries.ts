import type { Selectable } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { CriteriaSetsTable, MovementsTable } from '#lib/server/database/tables/movements.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CriteriaSet, Movement, MovementLine, MovementState } from '../movement.ts';

export type MovementRow = Selectable<MovementsTable>;

type Steps = Pick<MovementRow, 'launched_at' | 'scoring_at' | 'closed_at' | 'stopped_at'>;

export function stateOf({ launched_at, scoring_at, closed_at, stopped_at }: Steps): MovementState {
	if (stopped_at) return 'stopped';
	if (closed_at) return 'closed';
	if (scoring_at) return 'scoring';
	return launched_at ? 'open' : 'prepared';
}

/** The movement, held until the transaction ends, so that a state is left once and what belongs to it comes before or after. */
export async function lockMovement(tx: Tx, id: string): Promise<MovementRow> {
	const found = await tx.selectFrom('movements').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('movement.not-found');
	return found;
}

/** Held against a change of its state, side by side with others who do their own part of it. */
export async function holdMovement(tx: Tx, id: string, ...states: readonly MovementState[]): Promise<MovementRow> {
	const found = await tx.selectFrom('movements').selectAll().where('id', '=', id).forShare().executeTakeFirst();
	if (!found) throw new Problem('movement.not-found');
	if (!states.includes(stateOf(found))) throw new Problem('movement.not-now');
	return found;
}

export async function findMovement(tx: ReadTx, id: string): Promise<Movement> {
	const row = await tx.selectFrom('movements').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('movement.not-found');
	const criteria = await tx.selectFrom('criteria_sets').selectAll().where('id', '=', row.criteria_id).executeTakeFirstOrThrow();
	const document = row.document_id && (await tx.selectFrom('documents').select('name').where('id', '=', row.document_id).executeTakeFirst());
	const { id: own, version, title, purpose, year } = row;
	return {
		id: own,
		version,
		title,
		purpose,
		year,
		state: stateOf(row),
		launch: { documentId: row.document_id, words: row.cited || (document ? document.name : '') },
		criteria: asCriteria(criteria),
		signUpBy: row.sign_up_by,
		nominateBy: row.nominate_by,
		isPublic: row.is_public,
		places: { collective: row.places_collective, person: row.places_person },
		launchedOn: row.launched_at && dayIn(row.launched_at),
		closedOn: row.closed_at && dayIn(row.closed_at),
		stopped: row.stopped_because,
		minutesDraftId: row.minutes_draft_id,
		decisionDraftId: row.decision_draft_id
	};
}

/** A unit is told of none that was not launched. */
export async function listMovements(tx: ReadTx): Promise<MovementLine[]> {
	const { actor } = contextOf(tx);
	const isUnit = actor.kind === 'user' && actor.role === 'unit';
	const me = actor.kind === 'user' ? actor.userId : '';
	const rows = await tx
		.selectFrom('movements as m')
		.select(['m.id', 'm.title', 'm.year', 'm.sign_up_by as signUpBy', 'm.nominate_by as nominateBy'])
		.select(['m.launched_at', 'm.scoring_at', 'm.closed_at', 'm.stopped_at'])
		.select(({ selectFrom, fn, exists }) => [
			selectFrom('movement_units as u')
				.select(fn.countAll<number>().as('n'))
				.whereRef('u.movement_id', '=', 'm.id')
				.where('u.withdrawn_at', 'is', null)
				.as('units'),
			selectFrom('nominations as n')
				.select(fn.countAll<number>().as('n'))
				.whereRef('n.movement_id', '=', 'm.id')
				.where('n.withdrawn_at', 'is', null)
				.as('nominated'),
			selectFrom('recognitions as r')
				.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
				.select(fn.countAll<number>().as('n'))
				.whereRef('n.movement_id', '=', 'm.id')
				.as('recognised'),
			exists(
				selectFrom('movement_council as c').select('c.id').whereRef('c.movement_id', '=', 'm.id').where('c.user_id', '=', me).where('c.removed_at', 'is', null)
			).as('isOnCouncil')
		])
		.$if(isUnit, (all) => all.where('m.launched_at', 'is not', null))
		.orderBy('m.entered_at', 'desc')
		.limit(200)
		.execute();
	return rows.map(({ id, title, year, signUpBy, nominateBy, isOnCouncil, ...row }) => {
		const counted = { units: Number(row.units), nominated: Number(row.nominated), recognised: Number(row.recognised) };
		return { id, title, year, state: stateOf(row), signUpBy, nominateBy, ...counted, isOnCouncil: Boolean(isOnCouncil) };
	});
}

export async function listCriteriaSets(tx: ReadTx): Promise<CriteriaSet[]> {
	const rows = await tx.selectFrom('criteria_sets').selectAll().orderBy(vietnameseOrder('name')).orderBy('edition', 'desc').limit(200).execute();
	return rows.map(asCriteria);
}

function asCriteria(row: Selectable<CriteriaSetsTable>): CriteriaSet {
	const { id, name, edition, criteria, aggregation, quorum, threshold, source, version } = row;
	return { id, name, edition, criteria, aggregation, quorum, threshold, source, version, isFrozen: row.frozen_at !== null };
}
