import { layoutPartOf, type LayoutPart } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { deleteBatch, insertAnswers, listAnswers } from '../answer-queries.ts';
import { besideOf } from '../check-beside.ts';
import { findingsOf } from '../findings-of.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

/** `part` names the part of the paper; null means all of them. A reason is given for what is ignored. */
export type LayoutAnswer = { readonly documentId: string; readonly part: string | null } & (
	{ readonly answer: 'ignored'; readonly reason: string } | { readonly answer: 'accepted'; readonly reason: null }
);
export type Reopened = { readonly documentId: string; readonly batch: string };

/** One answer for every finding about the look of the paper, or of one part of it, that waits for an answer. Those answered before keep their answers. */
export function answerLayout(ctx: Context, { documentId, part, answer, reason }: LayoutAnswer, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, actions[answer], (tx) =>
		onceFor(tx, key, async () => {
			const open = await openLayout(tx, documentId, part);
			if (open.length === 0) return leaveAsItWas(tx);
			const batch = newId();
			const given = { answer, reason, at: ctx.now, by: actorName(ctx.actor), carriedFrom: null, batch };
			await insertAnswers(
				tx,
				documentId,
				open.map((finding) => ({ finding, ...given }))
			);
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { findings: open, part, reason, batch } });
		})
	);
}

const actions = { ignored: 'findings.ignored-together', accepted: 'findings.accepted-together' } as const;

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

async function openLayout(tx: ReadTx, documentId: string, part: string | null): Promise<string[]> {
	const document = await findDocument(tx, documentId);
	if (!document) throw new Problem('document.not-found');
	const answered = new Set((await listAnswers(tx, documentId)).map(({ finding }) => finding));
	const open = findingsOf(document, await besideOf(tx, document)).filter(({ key }) => !answered.has(key));
	return open.filter((finding) => isOf(part, layoutPartOf(finding))).map(({ key }) => key);
}

function isOf(part: string | null, layout: LayoutPart | null): boolean {
	return layout !== null && (part === null || layout.part === part);
}
