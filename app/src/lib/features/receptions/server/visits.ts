import type { CountedVisit, ReceptionPeriod } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { clockIn, partsOf } from '#lib/features/feedback/server/service/clocks.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ReceptionVisit, VisitMatter } from '../reception.ts';

const START = 200;

/** Who came to one session, in the order in which they came, struck ones too. */
export async function visitsOf(tx: ReadTx, ctx: Context, sessionId: string): Promise<ReceptionVisit[]> {
	const visits = await tx
		.selectFrom('reception_visits')
		.select(['id', 'number', 'people', 'entered_by as by', 'struck_because as struckBecause'])
		.where('session_id', '=', sessionId)
		.orderBy('number')
		.execute();
	const matters = await mattersOf(
		tx,
		ctx,
		visits.map(({ id }) => id)
	);
	return visits.map((visit) => ({ ...visit, matters: matters.get(visit.id) ?? [] }));
}

export async function mattersOf(tx: ReadTx, ctx: Context, visitIds: readonly string[]): Promise<ReadonlyMap<string, readonly VisitMatter[]>> {
	if (visitIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('reception_matters as m')
		.innerJoin('feedback as f', 'f.id', 'm.feedback_id')
		.select(['m.visit_id as visitId', 'm.feedback_id as feedbackId', 'm.is_again as isAgain', 'm.outcome', 'f.code', 'f.kind', 'f.state', 'f.words'])
		.select(['f.due', 'f.paused_on', 'f.answered_on'])
		.where('m.visit_id', 'in', visitIds)
		.orderBy('m.entered_at')
		.execute();
	const calendar = await agencyCalendar(tx);
	const ids = rows.map(({ feedbackId }) => feedbackId);
	const parts = await partsOf(tx, ids);
	const lines = rows.map(({ visitId, words, due, paused_on, answered_on, ...row }) => ({
		visitId,
		matter: {
			...row,
			start: words.length > START ? `${words.slice(0, START)}…` : words,
			units: (parts.get(row.feedbackId) ?? []).map(({ name }) => name),
			clock: clockIn({ due, paused_on, answered_on }, ctx.today, calendar)
		}
	}));
	return new Map([...Map.groupBy(lines, ({ visitId }) => visitId)].map(([id, own]) => [id, own.map(({ matter }) => matter)]));
}

/** Of a period, what is counted: visits that were not struck, in the order in which they came. */
export async function countedVisits(tx: ReadTx, { from, to }: ReceptionPeriod): Promise<CountedVisit[]> {
	const visits = await tx
		.selectFrom('reception_visits as v')
		.innerJoin('reception_sessions as s', 's.id', 'v.session_id')
		.select(['v.id', 'v.people'])
		.where('v.struck_at', 'is', null)
		.where('s.day', '>=', from)
		.where('s.day', '<=', to)
		.orderBy('s.day')
		.orderBy('v.id')
		.execute();
	const rows = await tx
		.selectFrom('reception_matters as m')
		.innerJoin('reception_visits as v', 'v.id', 'm.visit_id')
		.innerJoin('reception_sessions as s', 's.id', 'v.session_id')
		.innerJoin('feedback as f', 'f.id', 'm.feedback_id')
		.select(['m.visit_id as of', 'm.feedback_id as id', 'm.is_again as isAgain', 'm.outcome', 'f.kind'])
		.where('s.day', '>=', from)
		.where('s.day', '<=', to)
		.execute();
	const matters = Map.groupBy(rows, ({ of }) => of);
	return visits.map(({ id, people }) => ({ people, matters: matters.get(id) ?? [] }));
}
