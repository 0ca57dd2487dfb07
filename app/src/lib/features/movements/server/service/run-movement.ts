import type { Updateable } from 'kysely';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { MovementsTable } from '#lib/server/database/tables/movements.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MovementState } from '../../movement.ts';
import type { NewMovement, Stopping } from '../../schema.ts';
import { refuseUnready } from '../readiness.ts';
import { lockMovement, type MovementRow, stateOf } from '../queries.ts';

export type Step = { readonly version: number };

/** A movement as it will be launched: what launches it, until when, by which criteria. */
export async function prepareMovement(ctx: Context, form: NewMovement, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { title, purpose, planId, documentId, cited, criteriaId, signUpBy, nominateBy, placesCollective, placesPerson, isPublic } = form;
	if (nominateBy < signUpBy) throw new Problem('movement.dates');
	return inTransaction(ctx, 'movement.prepared', (tx) =>
		onceFor(tx, key, async () => {
			await refuseUnknown(tx, { planId, documentId, criteriaId });
			const id = newId();
			const said = { title, purpose, plan_id: planId, document_id: documentId, cited, criteria_id: criteriaId, sign_up_by: signUpBy, nominate_by: nominateBy };
			const limits = { places_collective: placesCollective, places_person: placesPerson, is_public: isPublic, year: Number(signUpBy.slice(0, 4)) };
			await tx
				.insertInto('movements')
				.values({ id, ...said, ...limits, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'movement', id }, data: { title, planId, documentId, cited, criteriaId, signUpBy, nominateBy } });
			return id;
		})
	);
}

async function refuseUnknown(tx: Tx, { planId, documentId, criteriaId }: Pick<NewMovement, 'planId' | 'documentId' | 'criteriaId'>): Promise<void> {
	const plan = planId && (await tx.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst());
	if (planId && !plan) throw new Problem('plan.not-found');
	const criteria = await tx.selectFrom('criteria_sets').select('id').where('id', '=', criteriaId).executeTakeFirst();
	if (!criteria) throw new Problem('movement.criteria-missing');
	const document = documentId && (await tx.selectFrom('documents').select('id').where('id', '=', documentId).executeTakeFirst());
	if (documentId && !document) throw new Problem('document.not-found');
}

/** Phát động: from here on units sign up, and the criteria stay as they are. */
export function launchMovement(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return move(ctx, 'movement.launched', { id, ...step, from: ['prepared'] }, key, async (tx, row) => {
		if (row.document_id === null && row.cited === '') throw new Problem('movement.no-launch');
		if (row.nominate_by < ctx.today) throw new Problem('movement.dates');
		await tx.updateTable('criteria_sets').set({ frozen_at: ctx.now }).where('id', '=', row.criteria_id).where('frozen_at', 'is', null).execute();
		return { launched_at: ctx.now, launched_by: actorName(ctx.actor) };
	});
}

/** Nominations stand from here on, and the council scores. */
export function openScoring(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return move(ctx, 'movement.scoring-opened', { id, ...step, from: ['open'] }, key, async (tx) => {
		const nominated = await tx
			.selectFrom('nominations')
			.select('id')
			.where('movement_id', '=', id)
			.where('withdrawn_at', 'is', null)
			.limit(1)
			.executeTakeFirst();
		if (!nominated) throw new Problem('movement.none-nominated');
		const council = await tx.selectFrom('movement_council').select('is_chair').where('movement_id', '=', id).where('removed_at', 'is', null).execute();
		if (council.length < 3) throw new Problem('movement.council-small');
		if (!council.some((one) => one.is_chair)) throw new Problem('movement.no-chair');
		return { scoring_at: ctx.now, scoring_by: actorName(ctx.actor) };
	});
}

/** The chair ends the scoring: nothing is scored afterwards, and from now on the sheets are seen. */
export function closeScoring(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return move(ctx, 'movement.closed', { id, ...step, from: ['scoring'], isChairs: true }, key, async (tx) => {
		await requireChair(tx, ctx, id);
		await refuseUnready(tx, id);
		return { closed_at: ctx.now, closed_by: actorName(ctx.actor) };
	});
}

/** A movement that comes to nothing: nobody signs up, nominates or scores any more, what was entered stays, and the people see it no more. */
export function stopMovement(ctx: Context, id: string, { version, reason }: Stopping, key = ''): Promise<void> {
	return move(ctx, 'movement.stopped', { id, version, from: ['prepared', 'open', 'scoring'] }, key, () =>
		Promise.resolve({ stopped_at: ctx.now, stopped_by: actorName(ctx.actor), stopped_because: reason })
	);
}

export async function requireChair(tx: Tx, ctx: Context, movementId: string): Promise<void> {
	const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
	const seat = await tx
		.selectFrom('movement_council')
		.select('id')
		.where('movement_id', '=', movementId)
		.where('user_id', '=', userId)
		.where('is_chair', '=', true)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	if (!seat) throw new Problem('movement.not-chair');
}

type Moving = Step & { readonly id: string; readonly from: readonly MovementState[]; readonly isChairs?: true };

/** Leaves a state once, on the version that was looked at. The Office does it, but for the closing, which is the chair's. */
function move(
	ctx: Context,
	action: string,
	{ id, version, from, isChairs }: Moving,
	key: string,
	work: (tx: Tx, row: MovementRow) => Promise<Updateable<MovementsTable>>
): Promise<void> {
	if (!isChairs && !actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockMovement(tx, id);
			if (!from.includes(stateOf(row)) || row.version !== version) throw new Problem('movement.moved');
			const set = await work(tx, row);
			await tx
				.updateTable('movements')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'movement', id }, data: { from: stateOf(row), ...(set.stopped_because && { reason: set.stopped_because }) } });
		})
	);
}
