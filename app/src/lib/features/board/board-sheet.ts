import { sayEnd } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import type { BoardLine, Share } from './board.ts';

/** The same lines that the page shows, each share as its two numbers. */
export function boardSheet(lines: readonly BoardLine[], words: Messages['board'], locale: 'vi' | 'en') {
	const { plan, task, due, complete, punctual, sound, next } = words.columns;
	const share = ({ part, of }: Share) => (of === 0 ? '' : `${part}/${of}`);
	return {
		name: words.title,
		columns: [
			{ heading: plan, width: 40 },
			{ heading: task, width: 36 },
			{ heading: due, width: 20 },
			...[complete, punctual, sound].map((heading) => ({ heading, width: 14 })),
			{ heading: next, width: 30 }
		],
		rows: lines.map((line) => [
			line.plan,
			line.task,
			line.due ? sayEnd({ due: line.due, time: line.time }, locale, { year: true }) : '',
			share(line.complete),
			share(line.punctual),
			share(line.sound),
			words.next[line.next](line.nextCount, line.issued.join(', '))
		])
	};
}
