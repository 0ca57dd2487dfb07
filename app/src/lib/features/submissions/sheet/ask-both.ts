import type { Conflict } from './sheet.ts';

/** Two texts of one cell, waiting for a person to choose. */
export type Asked = Conflict & { readonly mine: string };
export type Choice = 'mine' | 'theirs' | 'both';

/** The words a choice leads to; `both` puts the other person's first. */
export function chosenWords({ mine, value }: Asked, choice: Choice): string {
	if (choice === 'both') return [value, mine].filter((words) => words.trim() !== '').join('\n');
	return choice === 'mine' ? mine : value;
}
