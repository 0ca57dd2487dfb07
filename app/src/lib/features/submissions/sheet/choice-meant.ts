import { type Column, searchKey } from '@kheo/core';

/** Pasted words as the column's own choice where they differ only by case, tones' place or spaces; other words stay as they are, to be pointed out. */
export function choiceMeant(words: string, { type, choices = [] }: Pick<Column, 'type' | 'choices'>): string {
	if (type !== 'choice') return words;
	const like = choices.filter((choice) => searchKey(choice) === searchKey(words));
	return choices.includes(words) || like.length !== 1 ? words : (like[0] ?? words);
}
