import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { SubmissionStatus, StoredCell } from '#lib/server/database/tables/submissions.ts';
import { Problem } from '#lib/server/problem.ts';
import { mayWrite } from './access.ts';
import type { ReturnKey } from './return-key.ts';

export type LockedSubmission = ReturnKey & {
	readonly id: string;
	readonly status: SubmissionStatus;
	readonly version: number;
	readonly receivedAt: Date | null;
	readonly mayWrite: boolean;
	/** It lies before who signs for the unit. */
	readonly isPutUp: boolean;
	/** The unit's own returns need approval inside the unit. */
	readonly needsApproval: boolean;
};

/** Begins the return when nobody has yet. The assignment must exist: only who owes it can file it. */
export async function ensureSubmission(tx: Tx, { obligationId, unitId }: ReturnKey): Promise<void> {
	const { now } = contextOf(tx);
	await sql`insert into submissions (id, obligation_id, unit_id, status, updated_at)
		select ${newId()}::uuid, a.obligation_id, a.unit_id, 'draft', ${now}::timestamptz from assignments a
		where a.obligation_id = ${obligationId} and a.unit_id = ${unitId} and a.withdrawn_at is null on conflict do nothing`.execute(tx);
}

/** The return, held until the transaction ends: saves of others wait or see what it became. */
export async function lockReturn(tx: Tx, { obligationId, unitId }: ReturnKey): Promise<LockedSubmission> {
	const { rows } = await sql<LockedSubmission>`${locked(tx)} where s.obligation_id = ${obligationId} and s.unit_id = ${unitId} for update of s`.execute(tx);
	if (!rows[0]) throw new Problem('submission.not-found');
	return rows[0];
}

export async function lockSubmission(tx: Tx, submissionId: string): Promise<LockedSubmission> {
	const { rows } = await sql<LockedSubmission>`${locked(tx)} where s.id = ${submissionId} for update of s`.execute(tx);
	if (!rows[0]) throw new Problem('submission.not-found');
	return rows[0];
}

function locked(tx: Tx) {
	return sql`select s.id, s.obligation_id as "obligationId", s.unit_id as "unitId", s.status, s.version, s.received_at as "receivedAt",
		${mayWrite(contextOf(tx))} as "mayWrite", s.put_up_at is not null as "isPutUp",
		(select u.approves_returns from units u where u.id = s.unit_id) as "needsApproval" from submissions s`;
}

export type StoredSubmission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;

export async function findSubmission(tx: ReadTx, { obligationId, unitId }: ReturnKey) {
	return tx
		.selectFrom('submissions')
		.select([
			'id',
			'status',
			'version',
			'received_at as receivedAt',
			'entered_at as enteredAt',
			'channel',
			'nil_reason as nilReason',
			'return_reason as returnReason',
			'entry_reason as entryReason',
			'proof_sha256 as proofSha256',
			'put_up_at as putUpAt'
		])
		.where('obligation_id', '=', obligationId)
		.where('unit_id', '=', unitId)
		.executeTakeFirst();
}

export type RowNow = {
	readonly id: string;
	readonly position: number;
	readonly cells: { readonly [column: string]: StoredCell };
	readonly state: 'open' | 'accepted' | 'returned';
	readonly returnReason: string | null;
	readonly createdAt: Date;
};

/** The rows of a return as they stand now, in their order. */
export async function listRows(tx: ReadTx, submissionId: string): Promise<RowNow[]> {
	return tx
		.selectFrom('submission_rows')
		.select(['id', 'position', 'cells', 'state', 'return_reason as returnReason', 'created_at as createdAt'])
		.where('submission_id', '=', submissionId)
		.where('removed_at', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** Has this file been taken into the return, and the return been sent to the Office since? Once it has, the same file again changes nothing. */
export async function isTaken(tx: ReadTx, { obligationId, unitId }: ReturnKey, sha256: string): Promise<boolean> {
	const { rows } = await sql`select from submissions s
		join submission_rows r on r.agency_id = s.agency_id and r.submission_id = s.id and r.source ->> 'sha256' = ${sha256}
		join submission_versions v on v.agency_id = s.agency_id and v.submission_id = s.id and v.submitted_at >= r.created_at
		where s.obligation_id = ${obligationId} and s.unit_id = ${unitId} limit 1`.execute(tx);
	return rows.length > 0;
}
