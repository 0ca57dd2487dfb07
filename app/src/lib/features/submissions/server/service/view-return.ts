import { daysLate } from '@kheo/core';
import { momentIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { Db, ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Arrival, ReturnView } from '../../return-view.ts';
import type { SheetRow } from '../../sheet/sheet.ts';
import { assertMayRead } from '../access.ts';
import { filesForAnother } from '../arrival.ts';
import { findLinkedReturn, findReturn, type FoundReturn, type LinkedReturn } from '../find-return.ts';
import { holderOf, type Holder } from '../link-holder.ts';
import { isGuessing } from '../link-tries.ts';
import type { ReturnKey } from '../return-key.ts';
import { findSubmission, listRows, type StoredSubmission } from '../submission-queries.ts';

export type { LinkedReturn } from '../find-return.ts';

/** The page of one unit's return. Reading begins nothing: the draft comes with the first words. */
export async function viewReturn(ctx: Context, key: ReturnKey): Promise<ReturnView> {
	assertMayRead(ctx, key);
	const found = await findReturn(ctx, key);
	if (!found) throw new Problem('submission.not-found');
	return viewOf(ctx, key, found);
}

/** What a visitor's address of a link leads to; nothing for one that guesses, without asking the database. */
export async function openLinkPage(
	db: Db,
	slug: string,
	token: string,
	visitor: { readonly address: string; readonly now: Date }
): Promise<LinkedReturn | null> {
	if (isGuessing(visitor.address, visitor.now.getTime())) return null;
	return (await findLinkedReturn(db, slug, sha256Of(token))) ?? null;
}

/** The page of a return for who holds its link. Refuses when the link holds no more. */
export async function viewLinkedReturn(ctx: Context, { link, found }: LinkedReturn, address: string): Promise<Holder & { readonly view: ReturnView }> {
	const holder = await holderOf(ctx, link, address);
	return { ...holder, view: viewOf(holder.ctx, holder.key, found) };
}

function viewOf(ctx: Context, key: ReturnKey, { submission, ...shown }: FoundReturn): ReturnView {
	return {
		...shown,
		submissionId: submission?.id ?? null,
		status: submission?.status ?? 'draft',
		version: submission?.version ?? 0,
		arrival: submission ? arrivalOf(submission, shown) : null,
		overdue: shown.obligation.waived ? null : daysLate(momentIn(ctx.now), shown.obligation),
		nilReason: submission?.nilReason ?? null,
		returnReason: submission?.returnReason ?? null,
		may: { write: ctx.actor.kind !== 'user' || ctx.actor.role !== 'leader', fileForUnit: filesForAnother(ctx, key), office: actsForOffice(ctx.actor) }
	};
}

/** The rows and the state alone, for a page that asks again every few seconds. */
export async function viewRows(
	ctx: Context,
	key: ReturnKey
): Promise<{ readonly status: string; readonly version: number; readonly isPutUp: boolean; readonly rows: readonly SheetRow[] }> {
	assertMayRead(ctx, key);
	return readOnly(ctx, async (tx) => {
		const submission = await findSubmission(tx, key);
		const { status = 'draft', version = 0, putUpAt = null } = submission ?? {};
		return { status, version, isPutUp: putUpAt !== null, rows: submission ? await listSheetRows(tx, submission.id) : [] };
	});
}

async function listSheetRows(tx: ReadTx, submissionId: string): Promise<SheetRow[]> {
	return (await listRows(tx, submissionId)).map((row) => ({ ...row, cells: { ...row.cells } }));
}

function arrivalOf(
	{ receivedAt, enteredAt, channel, proofSha256, entryReason }: StoredSubmission,
	{ obligation, files }: Pick<ReturnView, 'obligation' | 'files'>
): Arrival | null {
	if (!receivedAt || !enteredAt || !channel) return null;
	const proof = files.find(({ sha256 }) => sha256 === proofSha256) ?? null;
	return { receivedAt, enteredAt, channel, daysLate: daysLate(momentIn(receivedAt), obligation), proof, reason: entryReason };
}
