import { composeUnitReturn, printedReportRows, shortDate } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import { findApproved } from '#lib/features/unit-approvals/server/service/find-approved.ts';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Receipt, UnitCopy } from '../../return-view.ts';
import { assertMayRead } from '../access.ts';
import type { ReturnKey } from '../return-key.ts';
import { findVersion, getOwed } from '../return-queries.ts';
import { findSubmission, listRows } from '../submission-queries.ts';
import { headOf, wordsByColumn } from '../stored-row.ts';

/** What was sent, when, by whom, and the hash that proves it. */
export async function viewReceipt(ctx: Context, key: ReturnKey, version: number): Promise<Receipt> {
	assertMayRead(ctx, key);
	return readOnly(ctx, (tx) => receiptOf(tx, key, version));
}

/** The unit's own copy of the rows as they stand now. */
export async function viewUnitCopy(ctx: Context, key: ReturnKey): Promise<UnitCopy> {
	assertMayRead(ctx, key);
	return readOnly(ctx, (tx) => draftOf(tx, key));
}

/** Which copy: of a version that was sent, or without one the rows as they stand now. */
export type CopyWanted = { readonly format: 'docx' | 'pdf'; readonly version: number | null };

/** The unit's own copy as a file, with its name and two places to sign. A version that was sent gives the same bytes each time. */
export async function writeUnitCopy(
	ctx: Context,
	key: ReturnKey,
	{ format, version }: CopyWanted
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	assertMayRead(ctx, key);
	const { copy, at } = await readOnly(ctx, async (tx): Promise<{ readonly copy: UnitCopy; readonly at: Date }> => {
		if (version === null) return { copy: await draftOf(tx, key), at: ctx.now };
		const sent = await receiptOf(tx, key, version);
		return { copy: sent, at: sent.receivedAt };
	});
	const { unit, agency, place, year, form, rows, nilReason, approved } = copy;
	const signed = approved && { approved: { ...approved, on: shortDate(approved.on) } };
	const document = composeUnitReturn({ unit, agency, place, year, form, rows, nil: nilReason, ...signed });
	const bytes = format === 'pdf' ? await setPages(document, { title: form.title, at }) : writeDocx(document, { title: form.title });
	return { name: `${unit} - ${form.title.replaceAll(/\s+/g, ' ')}.${format}`, bytes };
}

async function draftOf(tx: ReadTx, key: ReturnKey): Promise<UnitCopy> {
	const submission = await findSubmission(tx, key);
	const rows = submission ? await listRows(tx, submission.id) : [];
	const filled = rows.map(({ id, cells }) => ({ id, head: headOf(cells), cells: wordsByColumn(cells) })).filter(({ cells }) => Object.keys(cells).length > 0);
	const paper = await paperOf(tx, key);
	return { ...paper, rows: printed(paper, filled), nilReason: submission?.nilReason ?? null, approved: null };
}

async function receiptOf(tx: ReadTx, key: ReturnKey, version: number): Promise<Receipt> {
	const sent = await findVersion(tx, key, version);
	if (!sent) throw new Problem('submission.not-found');
	const { actor, formTitle, sentColumns, ...facts } = sent;
	const { obligation } = await getOwed(tx, key);
	const now = await paperOf(tx, key);
	const paper = formTitle === null || sentColumns === null ? now : { ...now, form: { title: formTitle, columns: sentColumns, proposed: false, removed: [] } };
	const approved = await findApproved(tx, key, version);
	return { ...facts, approved, rows: printed(paper, facts.rows), ...paper, task: obligation.task, by: actor.name };
}

/** A report on its own page has more cells than its table has columns: they are printed in words. */
function printed({ form }: { readonly form: { readonly proposed: boolean } }, rows: UnitCopy['rows']): UnitCopy['rows'] {
	return form.proposed ? printedReportRows(rows) : rows;
}

async function paperOf(tx: ReadTx, key: ReturnKey) {
	const { obligation, unit, form, place, year } = await getOwed(tx, key);
	const agency = await getAgency(tx);
	return { isReport: obligation.kind === 'report', unit: unit.name, agency: agency.name, place: place ?? agency.place, year, form };
}
