import { type RawBuilder, sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { AuditData } from '#lib/server/database/tables/audit.ts';

export type LogRow = {
	readonly seq: number;
	readonly id: string;
	readonly at: Date;
	readonly actor: string;
	readonly by: string;
	readonly action: string;
	readonly subjectType: string;
	readonly subjectId: string;
	readonly data: AuditData;
	readonly position: number | null;
	/** What the chain is computed from besides, as it entered it. */
	readonly sealedAt: string;
	readonly requestId: string;
	readonly previousHash: string | null;
	readonly hash: string | null;
};

/** Entries newest first, those before `before` when it is given; the key is the order in which the database wrote them. */
export async function listEntries(tx: ReadTx, condition: RawBuilder<boolean>, before: number | null, limit: number): Promise<LogRow[]> {
	const { rows } = await sql<LogRow>`
		select e.seq, e.id, e.at, e.actor, e.actor_name as by, e.action, e.subject_type as "subjectType", e.subject_id as "subjectId", e.data, s.position,
			to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sealedAt", e.request_id as "requestId", s.previous_hash as "previousHash", s.hash
		from audit_entries e left join audit_seals s on s.agency_id = e.agency_id and s.entry_id = e.id
		where ${condition} and (${before}::bigint is null or e.seq < ${before}::bigint)
		order by e.seq desc limit ${limit}`.execute(tx);
	return rows;
}

/** No more are counted than `most` and one. */
export async function countEntries(tx: ReadTx, condition: RawBuilder<boolean>, most: number): Promise<number> {
	const { rows } = await sql<{
		count: number;
	}>`select count(*)::int as count from (select from audit_entries e where ${condition} limit ${most + 1}) as found`.execute(tx);
	return rows[0]?.count ?? 0;
}
