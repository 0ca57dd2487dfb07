import { sql } from 'kysely';
import { registeredRows, type RegisteredScope } from '#lib/features/submissions/server/service/registered-rows.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type Scope = { readonly planId: string } | { readonly obligationId: string; readonly unitId: string };

/** A registered row that the Office accepted, in the words of its form. */
export type RowWords = {
	readonly id: string;
	readonly obligationId: string;
	readonly unitId: string;
	readonly unit: string;
	readonly name: string;
	readonly scheduled: string;
	readonly place: string;
};

export async function listAcceptedRows(tx: ReadTx, scope: RegisteredScope): Promise<RowWords[]> {
	const rows = await registeredRows(tx, scope);
	return rows.map(({ name, when, place, ...row }) => ({ ...row, name: name.trim(), scheduled: when.trim(), place: place.trim() }));
}

/** What was said of activities, with the unit's name. */
export function listSaid(tx: ReadTx, scope: Scope) {
	return tx
		.selectFrom('activities as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.$if('planId' in scope, (query) => query.where('o.plan_id', '=', 'planId' in scope ? scope.planId : ''))
		.$if('unitId' in scope, (query) =>
			query.where('a.obligation_id', '=', 'unitId' in scope ? scope.obligationId : '').where('a.unit_id', '=', 'unitId' in scope ? scope.unitId : '')
		)
		.select(['a.id', 'a.obligation_id as obligationId', 'u.id as unitId', 'u.name as unit', 'a.registered', 'a.name'])
		.select(['a.scheduled', 'a.place', 'a.state', 'a.responsible', 'a.participants', 'a.checklist', 'a.version'])
		.select(['a.joint_with as jointWith', 'a.serves', 'a.serves_name as servesName'])
		.orderBy('a.created_at')
		.execute();
}

export type Said = Awaited<ReturnType<typeof listSaid>>[number];

export function listSteps(tx: ReadTx, activityIds: readonly string[]) {
	return tx
		.selectFrom('activity_steps')
		.where(sql<boolean>`activity_id = any(${activityIds}::uuid[])`)
		.select(['activity_id as activityId', 'state', 'on_day as on', 'reason', 'scheduled', 'said_by as by'])
		.orderBy('said_at')
		.execute();
}

/** An activity that something was said of, held until the transaction ends. */
export function lockSaid(tx: Tx, id: string) {
	return tx.selectFrom('activities').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
}

/** Whose page it is: the unit, and the plan's words. */
export function findOwed(tx: ReadTx, { obligationId, unitId }: { readonly obligationId: string; readonly unitId: string }) {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.where('a.obligation_id', '=', obligationId)
		.where('a.unit_id', '=', unitId)
		.where('o.kind', '=', 'registration')
		.select(['u.id as unitId', 'u.name as unit', 'p.id as planId', 'p.title as plan', 'p.year', 'o.task'])
		.executeTakeFirst();
}

/** The year that a day without one is of. */
export async function yearOfPlan(tx: ReadTx, planId: string): Promise<number | null> {
	return (await tx.selectFrom('plans').where('id', '=', planId).select('year').executeTakeFirst())?.year ?? null;
}

/** Makes those who say of a plan's activities which are one event wait for each other. */
export async function holdJoints(tx: Tx, planId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${planId}, 20261126))`.execute(tx);
}

/** What people said is one: activity → the one it is joint with. */
export function listJointPairs(tx: ReadTx, planId: string) {
	return tx
		.selectFrom('activities as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.where('o.plan_id', '=', planId)
		.where('a.joint_with', 'is not', null)
		.select(['a.id', 'a.joint_with as jointWith'])
		.execute();
}
