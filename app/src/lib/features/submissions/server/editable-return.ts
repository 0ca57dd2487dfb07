import { after } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReturnKey } from './return-key.ts';
import { ensureSubmission, type LockedSubmission, lockReturn } from './submission-queries.ts';

/** The return, begun if need be and held for writing; refuses who may not write and what was already sent. */
export async function editableReturn(tx: Tx, key: ReturnKey): Promise<LockedSubmission> {
	await ensureSubmission(tx, key);
	const submission = await lockReturn(tx, key);
	if (!submission.mayWrite) throw new Problem('actor.not-allowed');
	if (after(submission.status, 'edit') === null) throw new Problem('submission.not-editable');
	if (submission.isPutUp) throw new Problem('submission.put-up');
	return submission;
}
