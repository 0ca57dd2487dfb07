import { dueOf, type PlainDate, type Source } from '@kheo/core';
import type { FactDeadline } from './schema.ts';

/** What a person says about a deadline: a day and how it counts, none, or "as printed". */
export type SaidDeadline = { readonly relation: 'before' | 'by'; readonly day: PlainDate } | 'none' | 'as-printed';

const words = { before: 'trước ngày', by: 'chậm nhất ngày' } as const;

/** The deadline after what was said; one said as it was printed stays as it was read. The words are those a Vietnamese plan would print. */
export function deadlineSaid(said: SaidDeadline, printed: FactDeadline | null, source: Source | null): FactDeadline | null {
	if (said === 'none') return null;
	if (said === 'as-printed') return printed;
	const { relation, day } = said;
	if (printed?.iso === day && printed.relation === relation) return printed;
	const place = printed?.source ?? source ?? { block: 0, start: 0, end: 0, quote: '' };
	const spoken = `${words[relation]} ${day.split('-').map(Number).toReversed().join('/')}`;
	return { words: spoken, iso: day, due: dueOf(relation, day), time: null, from: null, to: null, every: null, relation, source: { ...place } };
}
