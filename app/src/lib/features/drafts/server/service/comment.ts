import { partText } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CommentForm } from '../../schema.ts';
import { insertComment, resolveComment } from '../comment-queries.ts';
import { lockDraft } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

const quoteLength = 80;

/** A remark on one part; it stays with the part when that is moved or rewritten, and keeps the words that it was about. */
export function addComment(ctx: Context, draftId: string, { partId, words }: CommentForm, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'draft.commented', (tx) =>
		onceFor(tx, key, async () => {
			const draft = await lockDraft(tx, draftId);
			const part = draft?.content.body.find((one) => one.id === partId);
			if (!part) throw new Problem(draft ? 'draft.moved' : 'draft.not-found');
			const id = newId();
			await insertComment(tx, { id, draftId, partId, quote: partText(part).slice(0, quoteLength), words }, { at: ctx.now, by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'draft', id: draftId }, data: { comment: id, part: partId } });
			return id;
		})
	);
}

/** Says that a remark is dealt with; a second press changes nothing. */
export function closeComment(ctx: Context, draftId: string, id: string): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'draft.comment-resolved', async (tx) => {
		const resolved = await resolveComment(tx, draftId, id, { at: ctx.now, by: actorName(ctx.actor) });
		if (!resolved) return leaveAsItWas(tx);
		return audit(tx, { subject: { type: 'draft', id: draftId }, data: { comment: id } });
	});
}
