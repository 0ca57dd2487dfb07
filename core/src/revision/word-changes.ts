import { commonPairs } from './common-pairs.ts';

export type WordChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What became of a sentence, word by word: its pieces in order; those not removed make the later text, those not added the earlier one. */
export function wordChanges(before: string, after: string): WordChange[] {
	const [was, is] = [wordsOf(before), wordsOf(after)];
	const changes: WordChange[] = [];
	let [x, y] = [0, 0];
	for (const [a, b] of [...commonPairs(was, is), [was.length, is.length] as const]) {
		add(changes, 'removed', was.slice(x, a));
		add(changes, 'added', is.slice(y, b));
		add(changes, 'same', was.slice(a, a + 1));
		[x, y] = [a + 1, b + 1];
	}
	return changes;
}

/** Words with the spaces after them; marks stand alone, so that "25/9/2026." and "25/9/2026" differ by the mark. */
function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}]\s*/gu) ?? [];
}

function add(changes: WordChange[], kind: WordChange['kind'], words: readonly string[]): void {
	const text = words.join('');
	const last = changes.at(-1);
	if (text === '') return;
	if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
	else changes.push({ kind, text });
}
