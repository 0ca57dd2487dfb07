import { after } from '@kheo/core';
import { announce } from '#lib/features/webhooks/server/service/announce.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertOffice } from '../access.ts';
import { settleContent } from '../lower-content-queries.ts';
import { lockSubmission, type LockedSubmission } from '../submission-queries.ts';

/** What the Office looked at: when the unit has sent another version since, the answer is refused (409). */
export type Reviewed = { readonly submissionId: string; readonly version: number };

/** Accepts the whole return; every row of its newest version goes into the fold. */
export function acceptSubmission(ctx: Context, reviewed: Reviewed, key = ''): Promise<void> {
	return reviewing(ctx, 'submission.accepted', reviewed, key, async (tx, submission) => {
		if (after(submission.status, 'accept') === null) throw new Problem('submission.moved');
		await tx.updateTable('submissions').set({ status: 'accepted', return_reason: null, updated_at: ctx.now }).where('id', '=', submission.id).execute();
		await setRows(tx, submission.id, { state: 'accepted', return_reason: null });
		await settleContent(tx, submission.id, true);
		await tell(tx, 'submission.accepted', submission);
		return {};
	});
}

/** Takes an acceptance back: the return waits for the Office again, its rows with it. */
export function reopenSubmission(ctx: Context, reviewed: Reviewed, key = ''): Promise<void> {
	return reviewing(ctx, 'submission.reopened', reviewed, key, async (tx, submission) => {
		if (after(submission.status, 'reopen') === null) throw new Problem('submission.moved');
		await tx.updateTable('submissions').set({ status: 'submitted', updated_at: ctx.now }).where('id', '=', submission.id).execute();
		await setRows(tx, submission.id, { state: 'open', return_reason: null });
		await settleContent(tx, submission.id, false);
		return {};
	});
}

/** Accepts one row; when it was the last one open, the whole return is accepted with it. */
export function acceptRow(ctx: Context, { rowId, ...reviewed }: Reviewed & { readonly rowId: string }, key = ''): Promise<void> {
	return reviewing(ctx, 'submission.row-accepted', reviewed, key, async (tx, submission) => {
		assertUnderReview(submission);
		await setRows(tx, submission.id, { state: 'accepted', return_reason: null }, rowId);
		const open = await tx
			.selectFrom('submission_rows')
			.select('id')
			.where('submission_id', '=', submission.id)
			.where('removed_at', 'is', null)
			.where('state', '<>', 'accepted')
			.executeTakeFirst();
		const whole = !open && submission.status === 'submitted';
		if (whole) {
			await tx.updateTable('submissions').set({ status: 'accepted', updated_at: ctx.now }).where('id', '=', submission.id).execute();
			await settleContent(tx, submission.id, true);
			await tell(tx, 'submission.accepted', submission);
		}
		return { rowId, whole };
	});
}

/** Asks the unit to add or make clear, for the whole return (`rowId` null) or for one row; may be said of several rows in turn. */
export function askForMore(
	ctx: Context,
	{ rowId, reason, ...reviewed }: Reviewed & { readonly rowId: string | null; readonly reason: string },
	key = ''
): Promise<void> {
	return reviewing(ctx, 'submission.more-asked', reviewed, key, async (tx, submission) => {
		if (submission.status !== 'needs-more' && after(submission.status, 'ask-for-more') === null) throw new Problem('submission.moved');
		const whole = rowId === null ? { return_reason: reason } : submission.status === 'needs-more' ? {} : { return_reason: null };
		await tx
			.updateTable('submissions')
			.set({ status: 'needs-more', ...whole, updated_at: ctx.now })
			.where('id', '=', submission.id)
			.execute();
		if (rowId !== null) await setRows(tx, submission.id, { state: 'returned', return_reason: reason }, rowId);
		await tell(tx, 'submission.returned', submission);
		return { rowId, reason };
	});
}

async function reviewing(
	ctx: Context,
	action: string,
	{ submissionId, version }: Reviewed,
	key: string,
	decide: (tx: Tx, submission: LockedSubmission) => Promise<{ [field: string]: unknown }>
): Promise<void> {
	assertOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const submission = await lockSubmission(tx, submissionId);
			if (submission.version !== version) throw new Problem('submission.moved');
			const data = await decide(tx, submission);
			await audit(tx, { subject: { type: 'submission', id: submissionId }, data: { version, unitId: submission.unitId, ...data } });
		})
	);
}

function tell(tx: Tx, event: 'submission.accepted' | 'submission.returned', { obligationId, unitId, version }: LockedSubmission): Promise<void> {
	return announce(tx, { event, data: { obligationId, unitId, version } });
}

function assertUnderReview({ status }: LockedSubmission): void {
	if (status !== 'submitted' && status !== 'needs-more') throw new Problem('submission.moved');
}

async function setRows(
	tx: Tx,
	submissionId: string,
	set: { state: 'open' | 'accepted' | 'returned'; return_reason: string | null },
	rowId?: string
): Promise<void> {
	const rows = tx.updateTable('submission_rows').set(set).where('submission_id', '=', submissionId).where('removed_at', 'is', null);
	const { numUpdatedRows } = await (rowId === undefined ? rows : rows.where('id', '=', rowId)).executeTakeFirst();
	if (rowId !== undefined && numUpdatedRows === 0n) throw new Problem('submission.row-not-found');
}
