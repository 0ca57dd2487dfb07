import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Settled, SettledOf } from '../../settled.ts';

/** What the Office has put up of a plan, for a page that shows its tasks. */
export function readSettled(ctx: Context, planId: string): Promise<SettledOf> {
	return readOnly(ctx, (tx) => listSettled(tx, planId));
}

/**
 * What the Office has put up of a plan: in a register that is frozen, or in a report whose paper is; with the numbers under which it went out, the first one
 * before its supplements. The Office's own obligation is settled by its register, or else once all that folds into it is.
 */
export async function listSettled(tx: ReadTx, planId: string): Promise<SettledOf> {
	const { rows } = await putUp(planId).execute(tx);
	const own = new Map([...Map.groupBy(rows.filter(isPutUp), ({ id }) => id)].map(([id, papers]) => [id, settledBy(papers)]));
	const folded = [...Map.groupBy(rows, ({ foldsInto }) => foldsInto ?? '')].flatMap(([upper, lower]): [string, Settled][] => {
		const parts = [...new Set(lower.map(({ id }) => id))].map((id) => own.get(id));
		const all = parts.filter((part) => part !== undefined);
		if (upper === '' || own.has(upper) || all.length < parts.length) return [];
		return [[upper, { issued: all.flatMap(({ issued }) => issued), waits: all.some(({ waits }) => waits) }]];
	});
	return Object.fromEntries([...own, ...folded]);
}

type Row = {
	readonly id: string;
	readonly foldsInto: string | null;
	readonly paper: string | null;
	readonly number: string | null;
	readonly dated: PlainDate | null;
};

function isPutUp({ paper }: Row): boolean {
	return paper !== null;
}

function settledBy(papers: readonly Row[]): Settled {
	const issued = papers.flatMap(({ number, dated }) => (number === null || dated === null ? [] : [{ number, dated }]));
	return { issued, waits: issued.length < papers.length };
}

/** Each obligation with every paper that was put up for it; once without any where there is none. */
function putUp(planId: string) {
	return sql<Row>`
		with papers as (
			select c.obligation_id as register, null::uuid as report, c.id as paper, c.supplement, d.id as document_id
			from consolidations c
			left join outgoing_documents d on d.consolidation_id = c.id and d.withdrawn_at is null and d.issued_on is not null
			where c.status = 'frozen'
			union all
			select null, r.obligation_id, w.id, 0, d.id
			from result_reports r
			join drafts w on w.id = r.draft_id and w.status = 'frozen'
			left join outgoing_documents d on d.draft_id = w.id and d.withdrawn_at is null and d.issued_on is not null
		)
		select o.id, o.folds_into as "foldsInto", p.paper, n.printed as number, n.dated
		from obligations o
		left join papers p on p.report = o.id and o.kind in ('registration', 'report')
			or p.register = case when o.kind in ('registration', 'report') and o.form_id is not null then o.folds_into else o.id end
		left join document_numbers n on n.document_id = p.document_id and n.cancelled_at is null
		where o.plan_id = ${planId}::uuid and o.withdrawn_at is null
		order by o.position, p.supplement`;
}
