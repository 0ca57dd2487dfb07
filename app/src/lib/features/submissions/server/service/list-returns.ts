import type { Cells } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Channel, RowSource, SubmissionStatus } from '#lib/server/database/tables/submissions.ts';

/** What one unit owes for one obligation and how far it is; `status` null: not begun. `receivedAt` is what lateness counts from. */
export type ReturnState = {
	readonly obligationId: string;
	readonly unitId: string;
	readonly submissionId: string | null;
	readonly status: SubmissionStatus | null;
	/** The newest version sent; 0 while none was. */
	readonly version: number;
	readonly receivedAt: Date | null;
	readonly enteredAt: Date | null;
	readonly channel: Channel | null;
	readonly nilReason: string | null;
	readonly returnReason: string | null;
	/** Rows with words in them, as they stand now, sent or not. */
	readonly rowCount: number;
	/** The unit was freed of it. */
	readonly waived: boolean;
};

/** The states of all assignments of these obligations, by unit order. */
export async function listReturns(tx: ReadTx, obligationIds: readonly string[]): Promise<ReturnState[]> {
	if (obligationIds.length === 0) return [];
	const { rows } = await sql<ReturnState>`
		select a.obligation_id as "obligationId", a.unit_id as "unitId", s.id as "submissionId", s.status, coalesce(s.version, 0) as version,
			s.received_at as "receivedAt", s.entered_at as "enteredAt", s.channel, s.nil_reason as "nilReason", s.return_reason as "returnReason",
			coalesce(r.count, 0) as "rowCount", exists (select from reliefs w where w.obligation_id = a.obligation_id and w.unit_id = a.unit_id
				and w.kind = 'waiver' and w.decision = 'granted' and w.taken_back_at is null) as waived
		from assignments a
		join units u on u.id = a.unit_id
		left join submissions s on s.obligation_id = a.obligation_id and s.unit_id = a.unit_id
		left join (
			select submission_id, count(*) as count from submission_rows
			where removed_at is null and jsonb_path_exists(cells - 'head', '$.*.v ? (@ != "")') group by submission_id
		) r on r.submission_id = s.id
		where a.obligation_id = any(${obligationIds}::uuid[]) and a.withdrawn_at is null
		order by u.position, u.name collate "vi-x-icu", a.obligation_id`.execute(tx);
	return rows;
}

export type SentRow = {
	readonly id: string;
	/** Its place in the version, from 1. */
	readonly n: number;
	readonly head: string | null;
	readonly cells: Cells;
	readonly state: 'open' | 'accepted' | 'returned';
	readonly returnReason: string | null;
	/** Where in the unit's own file it was read from; null when it was typed. */
	readonly source: RowSource | null;
};

/** The newest version that a unit sent for the obligation. `status` is of the return now; a draft after a withdrawal is not listed. */
export type SentReturn = {
	readonly submissionId: string;
	readonly unitId: string;
	readonly unit: string;
	readonly unitOrder: number;
	readonly status: 'submitted' | 'needs-more' | 'accepted' | 'nil';
	readonly version: number;
	readonly sha256: string;
	readonly receivedAt: Date;
	readonly nilReason: string | null;
	readonly returnReason: string | null;
	readonly rows: readonly SentRow[];
};

/** What was sent for an obligation: of each unit its newest version, with the Office's answer on each row, by unit order. */
export async function latestVersions(tx: ReadTx, obligationId: string): Promise<SentReturn[]> {
	const { rows } = await sql<SentReturn>`
		select s.id as "submissionId", s.unit_id as "unitId", u.name as unit, u.position as "unitOrder", s.status, v.version, v.sha256,
			s.received_at as "receivedAt", v.nil_reason as "nilReason", s.return_reason as "returnReason", coalesce(sent.rows, '[]') as rows
		from submissions s
		join units u on u.id = s.unit_id
		join submission_versions v on v.submission_id = s.id and v.version = s.version
		left join lateral (
			select jsonb_agg(f.row || jsonb_build_object('n', f.n, 'state', coalesce(r.state, 'open'), 'returnReason', r.return_reason, 'source', r.source) order by f.n) as rows
			from jsonb_array_elements(v.rows) with ordinality as f(row, n)
			left join submission_rows r on r.id = (f.row->>'id')::uuid
		) sent on true
		where s.obligation_id = ${obligationId} and s.status <> 'draft'
		order by u.position, u.name collate "vi-x-icu"`.execute(tx);
	return rows;
}

/** The rows that go into the fold: those the Office accepted, one by one or with their whole return. */
export async function acceptedRows(
	tx: ReadTx,
	obligationId: string
): Promise<(SentRow & Pick<SentReturn, 'unitId' | 'unit' | 'unitOrder' | 'version' | 'submissionId'>)[]> {
	const sent = await latestVersions(tx, obligationId);
	return sent.flatMap(({ rows, unitId, unit, unitOrder, version, submissionId }) =>
		rows.filter(({ state }) => state === 'accepted').map((row) => ({ ...row, unitId, unit, unitOrder, version, submissionId }))
	);
}
