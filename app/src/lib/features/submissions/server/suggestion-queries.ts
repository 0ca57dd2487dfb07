import type { Column } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { sameTheme } from './earlier-queries.ts';

export type PastRow = {
	readonly id: string;
	readonly cells: { readonly [column: string]: { readonly v: string } };
	readonly unitId: string;
	readonly year: number | null;
	readonly columns: readonly Column[] | null;
	readonly headTitle: string | null;
	readonly isSameTheme: boolean;
};

/** Rows beyond this, the oldest, are not looked at. */
const rowsMost = 6000;

/** Rows of all units that the Office accepted for plans of years before this one, the newest first. */
export async function listPastRows(tx: ReadTx, planId: string): Promise<PastRow[]> {
	const { rows } = await sql<PastRow>`
		select r.id, r.cells, s.unit_id as "unitId", p.year, f.columns, h.title as "headTitle", ${sameTheme} as "isSameTheme"
		from plans now
		join plans p on p.year < now.year
		join obligations o on o.plan_id = p.id and o.kind = 'registration' and o.withdrawn_at is null
		join submissions s on s.obligation_id = o.id
		join submission_rows r on r.submission_id = s.id and r.removed_at is null and r.state = 'accepted'
		left join forms f on f.id = o.form_id
		left join content_heads h on h.plan_id = p.id and h.label = r.cells->'head'->>'v'
		where now.id = ${planId} order by p.year desc, r.id limit ${rowsMost}`.execute(tx);
	return rows;
}
