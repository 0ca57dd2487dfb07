import { criteriaOf, isComplete, type Scores } from '@kheo/core';
import type { Updateable } from 'kysely';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { NominationsTable } from '#lib/server/database/tables/movements.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MovementState } from '../../movement.ts';
import type { NewNomination, Points, Withdrawal } from '../../schema.ts';
import { lockNomination, nomineeOf, noteAuthor } from '../nomination-queries.ts';
import { findMovement, holdMovement } from '../queries.ts';
import { requireUnit } from './sign-up.ts';

/** A unit that takes part puts forward a collective or a person, with what they did. */
export async function nominate(ctx: Context, movementId: string, form: NewNomination, key = ''): Promise<string> {
	const { unitId, kind, name, post, model, achievement } = form;
	requireUnit(ctx, unitId);
	if (kind === 'person' && post === '') throw new Problem('nomination.post-missing');
	return inTransaction(ctx, 'nomination.made', (tx) =>
		onceFor(tx, key, async () => {
			const movement = await holdMovement(tx, movementId, 'open');
			if (!actsForOffice(ctx.actor) && ctx.today > movement.nominate_by) throw new Problem('movement.too-late');
			const signed = tx.selectFrom('movement_units').select('id').where('movement_id', '=', movementId).where('unit_id', '=', unitId);
			if (!(await signed.where('withdrawn_at', 'is', null).forShare().executeTakeFirst())) throw new Problem('movement.not-signed-up');
			const id = newId();
			await tx
				.insertInto('nominations')
				.values({ id, movement_id: movementId, unit_id: unitId, kind, name, post: kind === 'person' ? post : '', model, achievement, nominated_at: ctx.now })
				.onConflict((conflict) => conflict.doNothing())
				.returning('id')
				.executeTakeFirstOrThrow(() => new Problem('nomination.twice'));
			await noteAuthor(tx, id, 'nominated');
			await audit(tx, { subject: { type: 'nomination', id }, data: { movement: movementId, unit: unitId, kind, name: aboutPerson(nomineeOf(id), name) } });
			return id;
		})
	);
}

export function withdrawNomination(ctx: Context, { id, reason }: Withdrawal, key = ''): Promise<void> {
	return change(ctx, 'nomination.withdrawn', id, ['open'], key, async (_, { unit_id: unitId }) => {
		requireUnit(ctx, unitId);
		return { set: { withdrawn_at: ctx.now, withdrawn_because: reason }, data: { reason } };
	});
}

/** The unit's own points for the criteria of the council: the council reads them, and not who wrote them. */
export function scoreSelf(ctx: Context, { id, points }: Points, key = ''): Promise<void> {
	return change(ctx, 'nomination.self-scored', id, ['open'], key, async (tx, { unit_id: unitId, movement_id: movementId }) => {
		requireUnit(ctx, unitId);
		const scores = await ofCriteria(tx, movementId, points, 'council');
		await noteAuthor(tx, id, 'self-scored');
		return { set: { self_scores: jsonOf(scores) }, data: { scores } };
	});
}

/** The criteria that anybody could count are entered once, for all. */
export function scoreForOffice(ctx: Context, { id, points }: Points, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return change(ctx, 'nomination.office-scored', id, ['open', 'scoring'], key, async (tx, { movement_id: movementId }) => {
		const scores = await ofCriteria(tx, movementId, points, 'office');
		return { set: { office_scores: jsonOf(scores) }, data: { scores } };
	});
}

/** Exactly the criteria of this scorer, each within its maximum. */
export async function ofCriteria(tx: Tx, movementId: string, points: Scores, scorer: 'council' | 'office'): Promise<Scores> {
	const own = criteriaOf((await findMovement(tx, movementId)).criteria.criteria, scorer);
	if (own.length === 0 || !isComplete(points, own)) throw new Problem('nomination.points');
	return Object.fromEntries(own.map(({ id }) => [id, points[id] ?? 0]));
}

type Row = Awaited<ReturnType<typeof lockNomination>>;
type Change = { readonly set: Updateable<NominationsTable>; readonly data: Readonly<Record<string, unknown>> };

async function change(
	ctx: Context,
	action: string,
	id: string,
	during: readonly MovementState[],
	key: string,
	work: (tx: Tx, row: Row) => Promise<Change>
): Promise<void> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockNomination(tx, id);
			await holdMovement(tx, row.movement_id, ...during);
			const { set, data } = await work(tx, row);
			await tx
				.updateTable('nominations')
				.set({ ...set, version: row.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'nomination', id }, data });
		})
	);
}
