import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { isLayout } from '../../layout-findings.ts';
import { deleteBatch, insertAnswers, listAnswers } from '../answer-queries.ts';
import { besideOf } from '../check-beside.ts';
import { findingsOf } from '../findings-of.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

export type LayoutIgnored = { readonly documentId: string; readonly reason: string };
export type Reopened = { readonly documentId: string; readonly batch: string };

/** Ignores every finding about the look of the paper that waits for an answer, all for one reason. Those answered before keep their answers. */
export function ignoreLayout(ctx: Context, { documentId, reason }: LayoutIgnored, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'findings.ignored-together', (tx) =>
		onceFor(tx, key, async () => {
			const open = await openLayout(tx, documentId);
			if (open.length === 0) return leaveAsItWas(tx);
			const batch = newId();
			const given = { answer: 'ignored' as const, reason, at: ctx.now, by: actorName(ctx.actor), carriedFrom: null, batch };
			await insertAnswers(
				tx,
				documentId,
				open.map((finding) => ({ finding, ...given }))
			);
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { findings: open, reason, batch } });
		})
	);
}

/** Takes back all that one press answered, or all that came from the version before; answers that were changed since stay. */
export function reopenTogether(ctx: Context, { documentId, batch }: Reopened, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'findings.reopened-together', (tx) =>
		onceFor(tx, key, async () => {
			const findings = await deleteBatch(tx, documentId, batch);
			if (findings.length === 0) return leaveAsItWas(tx);
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { findings, batch } });
		})
	);
}

async function openLayout(tx: ReadTx, documentId: string): Promise<string[]> {
	const document = await findDocument(tx, documentId);
	if (!document) throw new Problem('document.not-found');
	const answered = new Set((await listAnswers(tx, documentId)).map(({ finding }) => finding));
	return findingsOf(document, await besideOf(tx, document)).flatMap(({ code, key }) => (isLayout(code) && !answered.has(key) ? [key] : []));
}
