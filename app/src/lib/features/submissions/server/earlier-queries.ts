import type { Column } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { FrozenRow } from '#lib/server/database/tables/submissions.ts';
import type { EarlierDays } from '../earlier-view.ts';
import type { ReturnKey } from './return-key.ts';

/** A row as it was sent for an earlier plan. */
export type EarlierSent = {
	readonly row: FrozenRow;
	readonly unit: string;
	readonly year: number;
	readonly columns: readonly Column[] | null;
	/** Title of its content head in that plan. */
	readonly headTitle: string | null;
};

/**
 * What the unit, or those it follows after a reorganisation, last sent to the registrations of the plan of the year before that has the same
 * theme but for its year, in the order of that register.
 */
export async function listLastYear(tx: ReadTx, { obligationId, unitId }: ReturnKey): Promise<EarlierSent[]> {
	const { rows } = await sql<EarlierSent>`
		with recursive own(id) as (
			select ${unitId}::uuid union select n.from_unit_id from unit_successions n join own on own.id = n.to_unit_id
		)
		select f.row, u.name as unit, p.year, form.columns || form.removed as columns, h.title as "headTitle"
		from obligations asked
		join plans now on now.id = asked.plan_id
		join plans p on p.year = now.year - 1 and ${sameTheme}
		join obligations o on o.plan_id = p.id and o.kind = 'registration' and o.withdrawn_at is null
		join submissions s on s.obligation_id = o.id and s.status in ('submitted', 'needs-more', 'accepted') and s.unit_id in (select id from own)
		join submission_versions v on v.submission_id = s.id and v.version = s.version
		join units u on u.id = s.unit_id
		cross join lateral jsonb_array_elements(v.rows) with ordinality as f(row, n)
		left join forms form on form.id = coalesce(v.form_id, o.form_id)
		left join content_heads h on h.plan_id = p.id and h.label = f.row->>'head'
		where asked.id = ${obligationId} order by u.position, o.position, s.id, f.n`.execute(tx);
	return rows;
}

/** Of the plans `p` and `now`: the same theme but for its year. */
export const sameTheme = sql<boolean>`regexp_replace(lower(p.theme collate "und-x-icu"), '\\d{4}', '', 'g') = regexp_replace(lower(now.theme collate "und-x-icu"), '\\d{4}', '', 'g')`;

/** Which rows of earlier plans stand in the return. */
export async function listTakenRows(tx: ReadTx, submissionId: string): Promise<Set<string>> {
	const { rows } = await sql<{ row: string }>`select earlier->>'row' as row from submission_rows
		where submission_id = ${submissionId} and removed_at is null and earlier is not null`.execute(tx);
	return new Set(rows.map(({ row }) => row));
}

/** Days taken from an earlier plan that nobody has looked at. */
export async function listEarlierDays(tx: ReadTx, submissionId: string): Promise<EarlierDays> {
	const { rows } = await sql<EarlierDays[number]>`select id as "rowId", earlier->'days' as days from submission_rows
		where submission_id = ${submissionId} and removed_at is null and earlier ? 'days'`.execute(tx);
	return rows;
}

/** The days of all rows have been looked at. */
export async function settleEarlierDays(tx: Tx, submissionId: string): Promise<void> {
	await sql`update submission_rows set earlier = earlier - 'days' where submission_id = ${submissionId} and earlier ? 'days'`.execute(tx);
}
