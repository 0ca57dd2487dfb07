import { after } from '@kheo/core';
import { announce } from '#lib/features/webhooks/server/service/announce.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReturnKey } from '../return-key.ts';
import { lockReturn } from '../submission-queries.ts';

/** Takes a sent return back to mend it, until the Office has accepted it. What was sent stays as its version; the next one arrives anew. */
export function withdrawSubmission(ctx: Context, returned: ReturnKey, key = ''): Promise<void> {
	return inTransaction(ctx, 'submission.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const { id, status, version, mayWrite } = await lockReturn(tx, returned);
			if (!mayWrite) throw new Problem('actor.not-allowed');
			if (after(status, 'withdraw') === null) throw new Problem('submission.moved');
			const cleared = { received_at: null, entered_at: null, channel: null, proof_sha256: null, entry_reason: null, nil_reason: null };
			await tx
				.updateTable('submissions')
				.set({ status: 'draft', ...cleared, updated_at: ctx.now })
				.where('id', '=', id)
				.execute();
			await tx.updateTable('submission_rows').set({ state: 'open', return_reason: null }).where('submission_id', '=', id).execute();
			await announce(tx, { event: 'submission.withdrawn', data: { ...returned, version } });
			await audit(tx, { subject: { type: 'submission', id }, data: { ...returned, version } });
		})
	);
}
