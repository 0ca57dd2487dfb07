import { after } from '@kheo/core';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { announce } from '#lib/features/webhooks/server/service/announce.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { Channel, FrozenRow } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { actorKey, actorName } from '#lib/server/context.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import type { LockedSubmission } from './submission-queries.ts';

export type Arrival = { readonly channel: Channel; readonly receivedAt: Date; readonly proofSha256: string | null; readonly reason: string | null };
export type Frozen = { readonly version: number; readonly sha256: string };

/**
 * Sends the return: its rows become version n+1, unchangeable, with the SHA-256 of their canonical JSON (RFC 8785). A return that
 * comes again after the Office asked for more keeps the time it first arrived.
 */
export async function freeze(
	tx: Tx,
	submission: LockedSubmission,
	what: { rows: readonly FrozenRow[]; nilReason: string | null },
	arrival: Arrival,
	by: 'submit' | 'supplement' = 'submit'
): Promise<Frozen> {
	const status = what.nilReason === null ? 'submitted' : 'nil';
	if (after(submission.status, status === 'nil' ? 'submit-nil' : by) === null) throw new Problem('submission.moved');
	const { now, actor } = contextOf(tx);
	const version = submission.version + 1;
	const sha256 = contentHash(submission, version, what);
	const entry = { channel: arrival.channel, proof_sha256: arrival.proofSha256, entry_reason: arrival.reason, nil_reason: what.nilReason };
	await tx
		.insertInto('submission_versions')
		.values({
			...entry,
			submission_id: submission.id,
			version,
			status,
			rows: jsonOf(what.rows),
			sha256,
			received_at: arrival.receivedAt,
			submitted_at: now,
			form_id: sql<string | null>`(select form_id from obligations where id = ${submission.obligationId})`,
			actor: jsonOf({ kind: actor.kind, key: actorKey(actor), name: actorName(actor) })
		})
		.execute();
	const received_at = submission.receivedAt ?? arrival.receivedAt;
	const sent = { ...entry, status, version, received_at, entered_at: now, return_reason: null, put_up_at: null, updated_at: now } as const;
	await tx.updateTable('submissions').set(sent).where('id', '=', submission.id).execute();
	const { obligationId, unitId } = submission;
	await announce(tx, { event: 'submission.received', data: { obligationId, unitId, version, kind: status === 'nil' ? 'nil' : 'rows', sha256 } });
	return { version, sha256 };
}

function contentHash(
	{ obligationId, unitId }: LockedSubmission,
	version: number,
	{ rows, nilReason }: { rows: readonly FrozenRow[]; nilReason: string | null }
): string {
	const content = { schema: 'kheo.return/1', obligation: obligationId, unit: unitId, version, nil: nilReason, rows };
	return sha256Of(canonicalize(content) ?? '');
}
