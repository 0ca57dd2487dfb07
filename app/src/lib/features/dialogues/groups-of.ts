import type { OpinionStanding } from '@kheo/core';
import type { DeskQuestion } from './dialogue.ts';

const groups = ['open', 'promised', 'done', 'merged'] as const;
const inGroup: Readonly<Record<OpinionStanding, (typeof groups)[number]>> = {
	open: 'open',
	owed: 'promised',
	overdue: 'promised',
	answered: 'done',
	kept: 'done',
	'kept-late': 'done',
	passed: 'done',
	'set-aside': 'done',
	merged: 'merged'
};

/** The opinions as the desk lays them out: what waits on top. */
export function groupsOf(questions: readonly DeskQuestion[]): readonly { readonly name: (typeof groups)[number]; readonly own: readonly DeskQuestion[] }[] {
	return groups.map((name) => ({ name, own: questions.filter(({ standing }) => inGroup[standing] === name) }));
}
