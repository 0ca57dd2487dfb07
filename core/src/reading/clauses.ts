import { readSubject } from './read-subject.ts';
import type { Stretch } from './sentences.ts';
import { isUnitName } from './unit-names.ts';

/** A sentence cut at each semicolon after which another unit gets its own task: "Sở A lập …; Sở B thẩm định …". */
export function clausesOf(text: string, { from, to }: Stretch): Stretch[] {
	const cuts = [...text.slice(from, to).matchAll(/;\s+(?=\p{Lu}|các\s|giao\s|đề nghị\s|yêu cầu\s)/gu)].map((match) => ({
		end: from + match.index,
		next: from + match.index + match[0].length
	}));
	const clauses: Stretch[] = [];
	let start = from;
	for (const { end, next } of cuts) {
		if (isUnitName(text.slice(start, end), true) || readSubject(text.slice(next, to)) === null) continue;
		clauses.push({ from: start, to: end });
		start = next;
	}
	return [...clauses, { from: start, to }];
}
