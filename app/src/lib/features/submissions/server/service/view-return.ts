import { daysLate } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Arrival, ReturnView } from '../../return-view.ts';
import type { SheetRow } from '../../sheet/sheet.ts';
import { assertMayRead } from '../access.ts';
import { filesForAnother } from '../arrival.ts';
import type { ReturnKey } from '../return-key.ts';
import { findReturnFile, getOwed, listHeads, listReturnFiles, listVersions } from '../return-queries.ts';
import { findSubmission, listRows } from '../submission-queries.ts';

/** The page of one unit's return. Reading begins nothing: the draft comes with the first words. */
export async function viewReturn(ctx: Context, key: ReturnKey): Promise<ReturnView> {
	assertMayRead(ctx, key);
	return readOnly(ctx, async (tx) => {
		const { obligation, plan, unit, form } = await getOwed(tx, key);
		const submission = await findSubmission(tx, key);
		return {
			obligation,
			plan,
			unit,
			form,
			heads: await listHeads(tx, plan.id),
			submissionId: submission?.id ?? null,
			status: submission?.status ?? 'draft',
			version: submission?.version ?? 0,
			arrival: submission ? await arrivalOf(tx, key, submission, obligation.due) : null,
			nilReason: submission?.nilReason ?? null,
			returnReason: submission?.returnReason ?? null,
			rows: submission ? await listSheetRows(tx, submission.id) : [],
			versions: submission ? await listVersions(tx, submission.id) : [],
			files: await listReturnFiles(tx, key),
			may: { write: ctx.actor.kind !== 'user' || ctx.actor.role !== 'leader', fileForUnit: filesForAnother(ctx, key), office: actsForOffice(ctx.actor) }
		};
	});
}

/** The rows and the state alone, for a page that asks again every few seconds. */
export async function viewRows(
	ctx: Context,
	key: ReturnKey
): Promise<{ readonly status: string; readonly version: number; readonly rows: readonly SheetRow[] }> {
	assertMayRead(ctx, key);
	return readOnly(ctx, async (tx) => {
		const submission = await findSubmission(tx, key);
		return { status: submission?.status ?? 'draft', version: submission?.version ?? 0, rows: submission ? await listSheetRows(tx, submission.id) : [] };
	});
}

async function listSheetRows(tx: ReadTx, submissionId: string): Promise<SheetRow[]> {
	return (await listRows(tx, submissionId)).map((row) => ({ ...row, cells: { ...row.cells } }));
}

type Stored = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;

async function arrivalOf(
	tx: ReadTx,
	key: ReturnKey,
	{ receivedAt, enteredAt, channel, proofSha256, entryReason }: Stored,
	due: ReturnView['obligation']['due']
): Promise<Arrival | null> {
	if (!receivedAt || !enteredAt || !channel) return null;
	const proof = proofSha256 === null ? undefined : await findReturnFile(tx, key, proofSha256);
	return {
		receivedAt,
		enteredAt,
		channel,
		daysLate: daysLate(dayIn(receivedAt), due),
		proof: proof ? { sha256: proof.sha256, name: proof.name } : null,
		reason: entryReason
	};
}
