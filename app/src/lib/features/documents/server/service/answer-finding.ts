import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { deleteAnswer, upsertAnswer } from '../answer-queries.ts';
import { besideOf } from '../check-beside.ts';
import { findingsOf } from '../findings-of.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';
import { correctIn } from './correct-facts.ts';

export type AnswerInput = { readonly documentId: string; readonly finding: string; readonly answer: 'accepted' | 'ignored'; readonly reason: string | null };
export type MendInput = { readonly documentId: string; readonly finding: string; readonly version: number };

/** Says what a person makes of a finding: it is right and will be mended in the document, or it is none, with the reason. */
export function answerFinding(ctx: Context, { documentId, finding, answer, reason }: AnswerInput, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'finding.answered', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await findDocument(tx, documentId))) throw new Problem('document.not-found');
			await upsertAnswer(tx, documentId, { finding, answer, reason, at: ctx.now, by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { finding, answer, reason } });
		})
	);
}

/** Takes an answer back; the finding is open again. */
export function reopenFinding(ctx: Context, { documentId, finding }: Pick<AnswerInput, 'documentId' | 'finding'>, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'finding.reopened', (tx) =>
		onceFor(tx, key, async () => {
			await deleteAnswer(tx, documentId, finding);
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { finding } });
		})
	);
}

/** Mends every place of a finding at once. The words stand beside the original text; the file and the reading stay as they were. */
export function mendFinding(ctx: Context, { documentId, finding, version }: MendInput, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'finding.mended', (tx) =>
		onceFor(tx, key, async () => {
			const document = await findDocument(tx, documentId);
			if (!document) throw new Problem('document.not-found');
			const found = findingsOf(document, await besideOf(tx, document)).find((one) => one.key === finding);
			if (!found) throw new Problem('finding.not-found');
			if (!found.fix) throw new Problem('finding.not-mendable');
			const repair = { finding, places: found.fix.map(({ place }) => ({ ...place })), texts: found.fix.map((replacement) => replacement.with) };
			await correctIn(tx, ctx, { documentId, version, correction: { type: 'repair', repair } });
			await upsertAnswer(tx, documentId, { finding, answer: 'mended', reason: null, at: ctx.now, by: actorName(ctx.actor) });
		})
	);
}

/** Takes the mended words away again. */
export function undoMending(ctx: Context, { documentId, finding, version }: MendInput, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'finding.mending-undone', (tx) =>
		onceFor(tx, key, async () => {
			await correctIn(tx, ctx, { documentId, version, correction: { type: 'repair-undone', finding } });
			await deleteAnswer(tx, documentId, finding);
		})
	);
}
