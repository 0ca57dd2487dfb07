import { searchKey } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { FoundQuestion } from '../../dialogue.ts';

const SEARCHED = 5000;
const SHOWN = 50;

/** Shown opinions and their answers with all the words; needs no accents, and what has them with theirs comes first. */
export async function searchQuestions(ctx: Context, q: string): Promise<FoundQuestion[]> {
	const wanted = searchKey(q).split(' ').filter(Boolean).slice(0, 12);
	if (wanted.length === 0) return [];
	const rows = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('dialogue_questions as q')
			.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
			.select(['q.id', 'q.dialogue_id as dialogueId', 'q.public_words as words', 'q.answer', 'd.theme'])
			.where('q.public_words', 'is not', null)
			.where('q.same_as', 'is', null)
			.where('d.published_at', 'is not', null)
			.orderBy('q.id', 'desc')
			.limit(SEARCHED)
			.execute()
	);
	const exact = q.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
	return rows
		.map(({ answer, words, theme, ...row }) => ({ ...row, theme, words: words ?? '', text: [theme, words, answer].join(' ') }))
		.filter(({ text }) => wanted.every((word) => searchKey(text).includes(word)))
		.map(({ text, ...row }) => ({ row, hits: exact.filter((word) => text.toLowerCase().includes(word)).length }))
		.toSorted((a, b) => b.hits - a.hits)
		.slice(0, SHOWN)
		.map(({ row }) => row);
}
