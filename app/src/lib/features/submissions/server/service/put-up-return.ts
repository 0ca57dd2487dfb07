import { after } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { freeze, type Frozen } from '../freeze.ts';
import type { ReturnKey } from '../return-key.ts';
import { ensureSubmission, type LockedSubmission, lockReturn, lockSubmission } from '../submission-queries.ts';
import { collectRows, filledRows, refuseUnready } from '../what-is-sent.ts';

/** A return that goes before who signs for its unit. From then on nobody writes in it; refused as sending it would be. */
export async function holdReturn(tx: Tx, returned: ReturnKey, { isNil, daysSeen }: { isNil: boolean; daysSeen: boolean }): Promise<LockedSubmission> {
	await ensureSubmission(tx, returned);
	const submission = await lockReturn(tx, returned);
	if (!submission.mayWrite) throw new Problem('actor.not-allowed');
	if (after(submission.status, isNil ? 'submit-nil' : 'submit') === null) throw new Problem('submission.moved');
	if (submission.isPutUp) throw new Problem('submission.put-up');
	if (!isNil) await refuseUnready(tx, submission, { daysSeen });
	if (!isNil) await filledRows(tx, submission.id);
	await setPutUp(tx, submission.id, contextOf(tx).now);
	return submission;
}

/** The return as it lies there, kept from others until the transaction ends. */
export async function lockPutUp(tx: Tx, returned: ReturnKey): Promise<LockedSubmission> {
	const submission = await lockReturn(tx, returned);
	if (!submission.isPutUp) throw new Problem('submission.moved');
	return submission;
}

/** It is written in again. */
export function releaseReturn(tx: Tx, submissionId: string): Promise<void> {
	return setPutUp(tx, submissionId, null);
}

/** Files what was approved; it arrives now, since before it was the unit's own. */
export async function fileApproved(tx: Tx, submissionId: string, nilReason: string | null): Promise<Frozen> {
	const submission = await lockSubmission(tx, submissionId);
	const rows = nilReason === null ? await collectRows(tx, submissionId) : [];
	return freeze(tx, submission, { rows, nilReason }, { channel: 'system', receivedAt: contextOf(tx).now, proofSha256: null, reason: null });
}

async function setPutUp(tx: Tx, id: string, at: Date | null): Promise<void> {
	await tx
		.updateTable('submissions')
		.set({ put_up_at: at, updated_at: contextOf(tx).now })
		.where('id', '=', id)
		.execute();
}
