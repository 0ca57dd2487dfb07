import { dayFault } from '@kheo/core';
import { announce } from '#lib/features/webhooks/server/service/announce.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Issuing } from '../../schema.ts';
import { keepIssuedFile, nameIssuedFile } from '../keep-issued-file.ts';
import { numbersOf } from '../number-queries.ts';
import { exchanged, frozenPagesOf } from '../pages-of.ts';
import { findPaper, lockPaper, type StoredPaper } from '../paper-queries.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk } from '../require-office.ts';

/** The numbered and sealed paper goes out: to whom, in how many copies, and who keeps the one for the files. */
export async function issuePaper(ctx: Context, issuing: Issuing, key = ''): Promise<void> {
	requireClerk(ctx);
	const { documentId, day, places, keptBy, copies, note } = issuing;
	const kept = await keepIssuedFile(ctx, issuing, { number: null, day: null });
	const frozen = kept ? null : await readOnly(ctx, (tx) => findPaper(tx, documentId)).then((paper) => (paper ? countedOf(ctx, paper) : null));
	const counted = kept?.pages ?? frozen;
	return inTransaction(ctx, 'paper.issued', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, documentId);
			if (!paper) throw new Problem('paper.not-found');
			const number = (await numbersOf(tx, documentId)).find(({ cancelledReason }) => cancelledReason === null);
			if (paper.issuedOn !== null || !number) throw new Problem('issue.moved');
			const fault = dayFault(day, ctx.today, { signedOn: paper.signedOn, numberedOn: number.dated, issuedOn: null });
			if (fault) throw new Problem(fault === 'day.in-future' ? 'issue.day-in-future' : 'issue.before-number');
			await nameIssuedFile(tx, ctx, documentId, kept);
			await tx
				.updateTable('outgoing_documents')
				.set({ issued_on: day, issued_at: ctx.now, issued_by: actorName(ctx.actor), places, kept_by: keptBy || null, copies, note: note || null })
				.set(metadataOf(issuing, counted))
				.set({ pages_counted: counted })
				.where('id', '=', documentId)
				.execute();
			await announce(tx, { event: 'document.issued', data: { documentId, number: number.printed, day, sha256: kept?.sha256 ?? null } });
			await audit(tx, {
				subject: { type: 'paper', id: documentId },
				data: { number: number.printed, day, places, copies, file: kept?.sha256 ?? null, ...metadataOf(issuing, counted) }
			});
		})
	).catch(asProblem);
}

/** As the file that is attached already was counted, else as the pages that were frozen are. */
function countedOf(ctx: Context, paper: StoredPaper): Promise<number | null> | number | null {
	return paper.fileSha256 === null ? frozenPagesOf(ctx, paper) : paper.pagesCounted;
}

/** What is exchanged beside the book's own columns (NĐ 30/2020, Phụ lục VI); pages that nobody typed are those that were counted. */
function metadataOf({ fileNotation, language, pages = null, priority = 0, due = null }: Issuing, counted: number | null) {
	return { file_notation: fileNotation || null, language: language || null, pages: pages ?? exchanged(counted), priority, due };
}
