import type { Source } from '@kheo/core';
import type { InSentence } from './view.ts';

const ahead = 70;
const behind = 40;

/** A place with the words around it, cut between words; cut ends say so. */
export function inSentence({ block, start, end, quote }: Source, blocks: readonly string[]): InSentence {
	const text = blocks[block] ?? '';
	const [from, to] = [Math.max(0, start - ahead), Math.min(text.length, end + behind)];
	const before = from === 0 ? text.slice(0, start) : `…${text.slice(from, start).replace(/^\S*\s/u, '')}`;
	const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s\S*$/u, '')}…`;
	return { block, before, words: quote, after };
}
