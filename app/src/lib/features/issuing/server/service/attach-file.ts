import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { keepIssuedFile, nameIssuedFile, type SentFile } from '../keep-issued-file.ts';
import { numbersOf } from '../number-queries.ts';
import { exchanged } from '../pages-of.ts';
import { lockPaper, setPages } from '../paper-queries.ts';
import { requireClerk } from '../require-office.ts';

/** Attaches the issued paper where it came later than its number; one that is there already stays. */
export async function attachFile(ctx: Context, sent: SentFile, key = ''): Promise<void> {
	requireClerk(ctx);
	const { documentId } = sent;
	const kept = await keepIssuedFile(ctx, sent, { number: null, day: null });
	if (!kept) throw new Problem('issue.file-missing');
	return inTransaction(ctx, 'paper.file-attached', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, documentId);
			if (!paper) throw new Problem('paper.not-found');
			const isNumbered = (await numbersOf(tx, documentId)).some(({ cancelledReason }) => cancelledReason === null);
			if (paper.fileSha256 !== null || !isNumbered) throw new Problem('issue.moved');
			await nameIssuedFile(tx, ctx, documentId, kept);
			if (paper.issuedOn !== null && paper.pages === null) await setPages(tx, documentId, exchanged(kept.pages));
			await audit(tx, { subject: { type: 'paper', id: documentId }, data: { file: kept.sha256, name: kept.name, way: kept.proof.way } });
		})
	);
}
