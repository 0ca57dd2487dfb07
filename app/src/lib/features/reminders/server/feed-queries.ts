import { hourOfEnd, type PlainDate, type ReadDeadline, shortTask } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { listOwed } from './waiting-queries.ts';

/** A deadline of the reader's own, as their calendar shows it. */
export type FeedEntry = {
	readonly id: string;
	readonly task: string;
	readonly plan: string;
	readonly due: PlainDate;
	readonly time: string | null;
	readonly path: string;
};

/** What this unit still has to send, by its own last day. */
export async function unitEntries(tx: ReadTx, unitId: string): Promise<FeedEntry[]> {
	const plans = new Map((await tx.selectFrom('plans').select(['id', 'title']).execute()).map(({ id, title }) => [id, title]));
	const owed = (await listOwed(tx)).filter((row) => row.unitId === unitId && !row.waived && row.status !== 'submitted');
	return owed.flatMap(({ obligationId, planId, task, deadline, due, extended, isDuty }) => {
		if (due === null) return [];
		const path = isDuty ? `duties/${obligationId}` : `obligations/${obligationId}/units/${unitId}`;
		const time = extended ? null : hourOfEnd(deadline);
		return [{ id: `${obligationId}-${unitId}`, task: shortTask(task, deadline?.words), plan: plans.get(planId) ?? '', due, time, path }];
	});
}

type Row = {
	readonly id: string;
	readonly planId: string;
	readonly kind: string;
	readonly task: string;
	readonly deadline: ReadDeadline | null;
	readonly due: PlainDate;
	readonly plan: string;
};

/** What the agency runs towards: the units' products and the Office's own, until its register has gone to signature. A leader has the Office's alone. */
export async function agencyEntries(tx: ReadTx, role: 'office' | 'leader'): Promise<FeedEntry[]> {
	const kinds = role === 'office' ? ['registration', 'report', 'consolidation'] : ['consolidation'];
	const { rows } = await sql<Row>`
		select o.id, o.plan_id as "planId", o.kind, o.task, o.deadline, o.due, p.title as plan
		from obligations o join plans p on p.agency_id = o.agency_id and p.id = o.plan_id
		where o.withdrawn_at is null and o.due is not null and o.kind = any(${kinds})
			and not exists (select from consolidations c where c.agency_id = o.agency_id and c.obligation_id in (o.id, o.folds_into) and c.status = 'frozen')
			and not exists (select from result_reports r join drafts d on d.agency_id = r.agency_id and d.id = r.draft_id join obligations l on l.agency_id = r.agency_id and l.id = r.obligation_id
				where r.agency_id = o.agency_id and (l.id = o.id or l.folds_into = o.id) and d.status = 'frozen')
		order by o.due, o.id`.execute(tx);
	return rows.map(({ id, planId, kind, task, deadline, due, plan }) => ({
		id,
		task: shortTask(task, deadline?.words),
		plan,
		due,
		time: hourOfEnd(deadline),
		path: kind === 'consolidation' ? `obligations/${id}/consolidation` : `plans/${planId}/tracking`
	}));
}
