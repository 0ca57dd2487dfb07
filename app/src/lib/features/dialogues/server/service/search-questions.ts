import { searchKey } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { hasMost } from '#lib/server/database/has-most.ts';
import type { FoundQuestion } from '../../dialogue.ts';

const SHOWN = 50;
/** As many as are put in order; the newest of them. */
const RANKED = 500;

/** Shown opinions and their answers with all the words; needs no accents, and what has them with theirs comes first. `isLoose`: those that have most of the words. */
export async function searchQuestions(ctx: Context, q: string, isLoose = false): Promise<FoundQuestion[]> {
	const wanted = searchKey(q.replaceAll('\0', '')).split(' ').filter(Boolean).slice(0, 12);
	if (wanted.length === 0) return [];
	const rows = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('dialogue_questions as q')
			.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
			.select(['q.id', 'q.dialogue_id as dialogueId', sql<string>`q.public_words`.as('words'), 'q.answer', 'd.theme'])
			.where('q.public_words', 'is not', null)
			.where('q.same_as', 'is', null)
			.where('d.published_at', 'is not', null)
			.where((where) => {
				if (isLoose) return hasMost(wanted, sql`key_of_words(d.theme) || ' ' || q.search_key`);
				return where.and(wanted.map((word) => sql<boolean>`(position(${word} in q.search_key) > 0 or position(${word} in key_of_words(d.theme)) > 0)`));
			})
			.orderBy('q.id', 'desc')
			.limit(RANKED)
			.execute()
	);
	const exact = q.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
	const hitsIn = ({ theme, words, answer }: FoundQuestion) => {
		const text = [theme, words, answer].join(' ').normalize('NFC').toLowerCase();
		return exact.filter((word) => text.includes(word)).length;
	};
	return rows
		.map((row) => ({ row, hits: hitsIn(row) }))
		.toSorted((a, b) => b.hits - a.hits)
		.slice(0, isLoose ? RANKED : SHOWN)
		.map(({ row }) => row);
}
