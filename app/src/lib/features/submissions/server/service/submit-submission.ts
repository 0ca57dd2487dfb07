import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { arrivalOf, type Entry, filesForAnother } from '../arrival.ts';
import { freeze, type Frozen } from '../freeze.ts';
import { dropContents } from '../lower-content-queries.ts';
import type { ReturnKey } from '../return-key.ts';
import { findReturnFile } from '../return-queries.ts';
import { ensureSubmission, type LockedSubmission, lockReturn } from '../submission-queries.ts';
import { collectRows, refuseUnready, type Sent } from '../what-is-sent.ts';

export type { Entry } from '../arrival.ts';

/**
 * Sends the return to the Office as its next version. One without words is refused with the advice to say so with a reason instead; one with
 * days of last year's register is refused until the unit says that it has looked at them, and one with rows that have no name until they have. What
 * came on paper is entered as it came.
 */
export function submitSubmission(ctx: Context, returned: ReturnKey, entry: Entry | null = null, key = '', daysSeen = false): Promise<Frozen> {
	return sending(ctx, 'submission.submitted', returned, entry, key, async (tx, submission) => {
		if (entry === null) await refuseUnready(tx, submission, { daysSeen });
		return { rows: await collectRows(tx, submission.id), nilReason: null };
	});
}

/** Sends what a lower level signed, as it was signed. */
export function sendSigned(ctx: Context, returned: ReturnKey, key: string): Promise<Frozen> {
	return sending(ctx, 'submission.submitted', returned, null, key, async (tx, { id }) => ({ rows: await collectRows(tx, id), nilReason: null }));
}

/** Says, with a reason, that the unit has nothing to hand in. Rows typed before stay with the unit and are not sent. */
export function sendNilReturn(ctx: Context, returned: ReturnKey, reason: string, entry: Entry | null = null, key = ''): Promise<Frozen> {
	return sending(ctx, 'submission.nil-sent', returned, entry, key, async (tx, { id }) => {
		await dropContents(tx, id);
		return { rows: [], nilReason: reason };
	});
}

function sending(
	ctx: Context,
	action: string,
	returned: ReturnKey,
	entry: Entry | null,
	key: string,
	collect: (tx: Tx, submission: LockedSubmission) => Promise<Sent>
): Promise<Frozen> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await ensureSubmission(tx, returned);
			const submission = await lockReturn(tx, returned);
			if (!submission.mayWrite) throw new Problem('actor.not-allowed');
			if (entry === null && filesForAnother(ctx, returned)) throw new Problem('entry.proof-missing');
			if (entry === null && submission.needsApproval) throw new Problem('submission.approval-needed');
			const arrival = arrivalOf(ctx, returned, entry);
			if (arrival.proofSha256 !== null && !(await findReturnFile(tx, returned, arrival.proofSha256))) throw new Problem('entry.proof-missing');
			const sent = await collect(tx, submission);
			const frozen = await freeze(tx, submission, sent, arrival);
			await audit(tx, {
				subject: { type: 'submission', id: submission.id },
				data: { ...returned, ...frozen, ...arrival, rows: sent.rows.length, nilReason: sent.nilReason }
			});
			return frozen;
		})
	);
}
