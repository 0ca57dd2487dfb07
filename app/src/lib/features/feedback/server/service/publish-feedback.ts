import { searchKey } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { requireOffice, takeStep, type Which } from '../take-step.ts';

type Copy = Which & { readonly title: string; readonly words: string; readonly answer: string };

/**
 * Puts the copy that the Office made ready before the people; the original stays as it came. Only what was answered is public, but a kiến nghị cử tri is from
 * the start. Whoever did not agree to be quoted is not: the Office puts the question in its own words.
 */
export async function publishFeedback(ctx: Context, { title, words, answer, ...which }: Copy, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'publish', which, key, async (tx, row) => {
		if (row.state !== 'answered' && row.kind !== 'voter') throw new Problem('feedback.not-now');
		if (row.state === 'answered' && answer === '') throw new Problem('feedback.words-missing');
		if (row.consents['publish'] === undefined && searchKey(words) === searchKey(row.words)) throw new Problem('feedback.not-agreed');
		const all = [title, words, answer].join(' ');
		const said = { title, words, answer: answer || null, exact_key: all.normalize('NFC').toLowerCase(), search_key: searchKey(all), withdrawn_at: null };
		await tx
			.insertInto('feedback_publications')
			.values({ feedback_id: row.id, ...said, published_at: ctx.now, published_by: actorName(ctx.actor) })
			.onConflict((conflict) => conflict.columns(['agency_id', 'feedback_id']).doUpdateSet(said))
			.execute();
		return { set: {}, data: { title } };
	});
}

export async function withdrawPublication(ctx: Context, which: Which, key = ''): Promise<void> {
	requireOffice(ctx);
	return takeStep(ctx, 'publish', which, key, async (tx, row) => {
		await tx.updateTable('feedback_publications').set({ withdrawn_at: ctx.now }).where('feedback_id', '=', row.id).execute();
		return { set: {}, words: '', data: { withdrawn: true } };
	});
}
