import { isStanding, shortTask, suggestedRhythm } from '@kheo/core';
import { sql } from 'kysely';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { type Chosen, type Said, shareOf, type StandingDuty } from '../standing.ts';

export type Which = { readonly planId?: string; readonly unitId?: string | null; readonly dutyId?: string };

/** Duties without an end, those of the newest plan first, each with where its units stand today. */
export async function listStanding(tx: ReadTx, which: Which): Promise<StandingDuty[]> {
	const duties = (await dutiesOf(tx, which)).filter(isStanding);
	const ids = duties.map(({ id }) => id);
	const owing = Map.groupBy(await owingOf(tx, ids, which.unitId ?? null), ({ dutyId }) => dutyId);
	const said = Map.groupBy(await saidOf(tx, ids), ({ dutyId, unitId }) => `${dutyId} ${unitId}`);
	const { today } = contextOf(tx);
	return duties.flatMap((duty) => {
		const chosen = chosenOf(duty);
		const shares = (owing.get(duty.id) ?? []).map((unit) => {
			const words = said.get(`${duty.id} ${unit.id}`) ?? [];
			return shareOf(
				unit,
				chosen,
				words.map(({ dutyId: _duty, unitId: _unit, ...word }) => word),
				today
			);
		});
		const occasion = occasionOfFact(duty);
		const named = { id: duty.id, plan: { id: duty.planId, title: duty.planTitle }, name: shortTask(duty.task, duty.deadline?.words) };
		const suggested = suggestedRhythm({ deadline: duty.deadline, occasion });
		return shares.length === 0 ? [] : [{ ...named, when: duty.deadline?.words ?? occasion, suggested, planEnd: duty.planEnd, chosen, shares }];
	});
}

async function dutiesOf(tx: ReadTx, { planId, dutyId }: Which) {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.leftJoin('standing_duties as s', 's.obligation_id', 'o.id')
		.select(['o.id', 'o.task', 'o.due', 'o.deadline', 'o.source', 'p.id as planId', 'p.title as planTitle', 'p.period_to as planEnd'])
		.select(['s.rhythm', 's.from_day as from', 's.until_day as until', 's.version'])
		.where('o.withdrawn_at', 'is', null)
		.where('o.directive_id', 'is', null)
		.where('o.due', 'is', null)
		.where('o.kind', '<>', 'consolidation')
		.$if(planId !== undefined, (query) => query.where('o.plan_id', '=', planId ?? ''))
		.$if(dutyId !== undefined, (query) => query.where('o.id', '=', dutyId ?? ''))
		.orderBy('p.confirmed_at', 'desc')
		.orderBy('o.position')
		.execute();
}

function chosenOf({
	rhythm,
	from,
	until,
	version
}: Pick<Awaited<ReturnType<typeof dutiesOf>>[number], 'rhythm' | 'from' | 'until' | 'version'>): Chosen | null {
	return rhythm === null || from === null || version === null ? null : { rhythm, from, until, version };
}

/** Who owes them; a unit that was freed of a duty is not asked. */
async function owingOf(tx: ReadTx, ids: readonly string[], unitId: string | null) {
	return tx
		.selectFrom('unit_dues as d')
		.innerJoin('assignments as a', (join) => join.onRef('a.obligation_id', '=', 'd.obligation_id').onRef('a.unit_id', '=', 'd.unit_id'))
		.innerJoin('units as u', 'u.id', 'd.unit_id')
		.select(['d.obligation_id as dutyId', 'u.id', 'u.name', 'u.active_from as activeFrom'])
		.where('d.obligation_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.where('d.waived_at', 'is', null)
		.where('a.withdrawn_at', 'is', null)
		.$if(unitId !== null, (query) => query.where('d.unit_id', '=', unitId ?? ''))
		.orderBy('u.position')
		.orderBy(vietnameseOrder('u.name'))
		.execute();
}

async function saidOf(tx: ReadTx, ids: readonly string[]): Promise<(Said & { readonly dutyId: string; readonly unitId: string })[]> {
	const rows = await tx
		.selectFrom('standing_words')
		.select(['id', 'obligation_id as dutyId', 'unit_id as unitId', 'kind', 'for_day as for', 'words', 'channel', 'said_at as at', 'said_by as by'])
		.where('obligation_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.orderBy('said_at')
		.orderBy('id')
		.execute();
	return rows.map(({ at, ...row }) => ({ ...row, on: dayIn(at) }));
}
