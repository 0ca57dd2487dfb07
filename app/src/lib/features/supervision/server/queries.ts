import { type PlainDate, recommendationFigures, type RecommendationState, recommendationStanding, supervisionState } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { bodiesWithAccount } from './access.ts';
import type { FollowUp, GivenPaper, KeptFile, Recommendation, SupervisionLine, SupervisoryBody } from '../supervision.ts';

export async function listBodies(tx: ReadTx, ctx: Context): Promise<SupervisoryBody[]> {
	const bodies = await tx.selectFrom('supervisory_bodies').select(['id', 'name', 'kind']).orderBy('entered_at').orderBy('id').execute();
	const withAccount = await bodiesWithAccount(tx, ctx);
	return bodies.map((body) => ({ ...body, hasAccount: withAccount.has(body.id) }));
}

export type Which = { readonly year?: number; readonly id?: string; readonly publicOnly?: boolean; readonly bodyId?: string };

/** Lines of the programmes with how their recommendations stand, by day. */
export async function listSupervisions(tx: ReadTx, which: Which, today: PlainDate): Promise<SupervisionLine[]> {
	const { year, id, publicOnly, bodyId } = which;
	const rows = await tx
		.selectFrom('supervisions as s')
		.innerJoin('supervisory_bodies as b', 'b.id', 's.body_id')
		.leftJoin('units as u', 'u.id', 's.unit_id')
		.select(['s.id', 's.version', 's.title', 's.scope', 'b.id as bodyId', 'b.name as bodyName', 'u.id as unitId', 'u.name as unitName'])
		.select(['s.planned_on as plannedOn', 's.requested_on as requestedOn', 's.held_on as heldOn', 's.called_off_on as calledOffOn', 's.closed_on as closedOn'])
		.select('s.is_public as isPublic')
		.$if(year !== undefined, (query) =>
			query.where('s.planned_on', '>=', `${year}-01-01` as PlainDate).where('s.planned_on', '<=', `${year}-12-31` as PlainDate)
		)
		.$if(id !== undefined, (query) => query.where('s.id', '=', id ?? ''))
		.$if(publicOnly === true, (query) => query.where('s.is_public', '=', true))
		.$if(bodyId !== undefined, (query) => query.where('s.body_id', '=', bodyId ?? ''))
		.orderBy('s.planned_on')
		.orderBy('s.id')
		.execute();
	const recommendations = await standingsOf(
		tx,
		rows.map((row) => row.id)
	);
	return rows.map(({ bodyId: body, bodyName, unitId, unitName, requestedOn, calledOffOn, closedOn, ...row }) => ({
		...row,
		body: { id: body, name: bodyName },
		unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
		state: supervisionState({ ...row, requestedOn, calledOffOn, closedOn }, today),
		figures: recommendationFigures(recommendations.get(row.id) ?? [], today)
	}));
}

async function standingsOf(tx: ReadTx, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, never[]>();
	const rows = await tx.selectFrom('supervision_recommendations').select(['supervision_id as of', 'state', 'due']).where('supervision_id', 'in', ids).execute();
	return Map.groupBy(rows, ({ of }) => of);
}

type WhichRecommendations = {
	readonly supervisionIds?: readonly string[];
	readonly unitId?: string;
	readonly bodyId?: string;
	readonly states?: readonly RecommendationState[];
};

export async function listRecommendations(tx: ReadTx, which: WhichRecommendations, today: PlainDate): Promise<Recommendation[]> {
	const { supervisionIds, unitId, bodyId, states } = which;
	if (supervisionIds?.length === 0) return [];
	const rows = await tx
		.selectFrom('supervision_recommendations as r')
		.innerJoin('supervisions as s', 's.id', 'r.supervision_id')
		.leftJoin('units as u', 'u.id', 'r.unit_id')
		.select([
			'r.id',
			'r.version',
			'r.supervision_id as supervisionId',
			's.title as supervision',
			'r.words',
			'r.due',
			'r.state',
			'u.id as unitId',
			'u.name as unitName'
		])
		.$if(supervisionIds !== undefined, (query) => query.where('r.supervision_id', 'in', supervisionIds ?? []))
		.$if(states !== undefined, (query) => query.where('r.state', 'in', states ?? []))
		.$if(unitId !== undefined, (query) => query.where('r.unit_id', '=', unitId ?? ''))
		.$if(bodyId !== undefined, (query) => query.where('s.body_id', '=', bodyId ?? ''))
		.orderBy('r.due')
		.orderBy('r.id')
		.execute();
	const steps = await stepsOf(
		tx,
		rows.map(({ id }) => id)
	);
	return rows.map(({ unitId: unit, unitName, ...row }) => ({
		...row,
		unit: unit === null ? null : { id: unit, name: unitName ?? '' },
		standing: recommendationStanding(row, today),
		steps: steps.get(row.id) ?? []
	}));
}

async function stepsOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly FollowUp[]>> {
	if (ids.length === 0) return new Map();
	const rows = await tx.selectFrom('supervision_steps').selectAll().where('recommendation_id', 'in', ids).orderBy('id').execute();
	const lines = rows.map((row) => ({
		of: row.recommendation_id,
		id: row.id,
		step: row.step,
		words: row.words,
		on: row.taken_on,
		by: row.taken_by,
		file: fileOf(row)
	}));
	return Map.groupBy(lines, ({ of }) => of);
}

export async function papersOf(tx: ReadTx, supervisionId: string): Promise<GivenPaper[]> {
	const rows = await tx.selectFrom('supervision_papers').selectAll().where('supervision_id', '=', supervisionId).orderBy('given_on').orderBy('id').execute();
	return rows.map((row) => ({ id: row.id, title: row.title, on: row.given_on, receiver: row.receiver, file: fileOf(row) }));
}

function fileOf({ file_sha256: sha256, file_name: name }: { readonly file_sha256: string | null; readonly file_name: string | null }): KeptFile | null {
	return sha256 === null ? null : { sha256, name: name ?? '' };
}

export async function lockSupervision(tx: Tx, id: string) {
	const found = await tx.selectFrom('supervisions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('supervision.not-found');
	return found;
}
