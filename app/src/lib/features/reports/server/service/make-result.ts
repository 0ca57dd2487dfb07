import { absorbResult, type Draft, type KeptRewording } from '@kheo/core';
import { paperNow, placeDraft, rewriteDraft } from '#lib/features/drafts/server/service/place-draft.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { composeResult, questionHash, sourcesOf } from '../compose-result.ts';
import { findLastYear, insertResult, listResults, type StoredResult } from '../queries.ts';
import { type QuestionNow, questionNow } from '../result-question.ts';

export type MadeResult = { readonly draftId: string; readonly version: number; readonly kept: readonly KeptRewording[] };

/**
 * Makes the agency's result report of what was accepted so far, as a paper that is then written on, put up and issued like any other. Made again, it takes in
 * what came since: what the Office rewrote stands. Once the paper is with the leader, what came since becomes a supplement, a paper of its own.
 */
export function makeResult(ctx: Context, obligationId: string, key = ''): Promise<MadeResult> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'result.made', (tx) =>
		onceFor(tx, key, async () => {
			const now = await questionNow(tx, obligationId);
			const [last] = await listResults(tx, obligationId);
			if (now.contents.length === 0 && !now.sent.some(({ rows, status }) => status === 'nil' || rows.some(({ state }) => state === 'accepted')))
				throw new Problem('result.nothing-accepted');
			if (last?.hash === questionHash(now)) throw new Problem('result.nothing-new');
			return write(tx, ctx, now, last);
		})
	);
}

async function write(tx: Tx, ctx: Context, now: QuestionNow, last: StoredResult | undefined): Promise<MadeResult> {
	const { fold, words } = composeResult(now, await findLastYear(tx, now.task));
	const paper = last ? await paperNow(tx, last.draftId) : null;
	const version = (last?.version ?? 0) + 1;
	const supplement = last && !paper?.isOpen ? last.supplement + 1 : (last?.supplement ?? 0);
	const continues = last !== undefined && paper?.isOpen === true;
	const absorbed = continues ? absorbResult(paper.body, last.body, words.body) : { body: words.body, kept: [] };
	const about = supplement > 0 ? `${words.about} (bổ sung lần ${supplement})` : words.about;
	const draftId = continues ? last.draftId : await placeDraft(tx, ctx, 'report', { ...words, about });
	const changed =
		continues && (await rewriteDraft(tx, ctx, draftId, (content) => ({ ...content, body: absorbed.body, annexes: withOwn(words.annexes, content.annexes) })));
	await insertResult(tx, {
		id: newId(),
		obligationId: now.task.id,
		version,
		supplement,
		draftId,
		question: now.question,
		totals: fold.totals,
		body: words.body,
		sources: sourcesOf(now),
		hash: questionHash(now)
	});
	if (!changed) await audit(tx, { subject: { type: 'draft', id: draftId }, data: { version, supplement, hash: questionHash(now) } });
	return { draftId, version, kept: absorbed.kept };
}

/** The annexes that are computed, then those somebody wrote by hand. */
function withOwn(computed: Draft['annexes'], now: Draft['annexes']): Draft['annexes'] {
	return [...computed, ...now.filter(({ title }) => !computed.some((annex) => annex.title === title))];
}
