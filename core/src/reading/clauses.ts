import { matchesOf } from '../language/matches.ts';
import { startsDuty } from './duty-verbs.ts';
import { readSubject } from './read-subject.ts';
import type { Stretch } from './sentences.ts';
import { isUnitName } from './unit-names.ts';

const seam = /;\s+(?=\p{Lu}|các\s|giao\s|đề nghị\s|yêu cầu\s)|[;,.]\s+(?=trong quá trình\s)/gu;

/** A sentence cut at each semicolon after which another unit gets its own task: "Sở A lập …; Sở B thẩm định …". */
export function clausesOf(text: string, { from, to }: Stretch): Stretch[] {
	const cuts = matchesOf(seam, text.slice(from, to)).map((match) => ({
		end: from + match.index,
		next: from + match.index + match[0].length
	}));
	const clauses: Stretch[] = [];
	let start = from;
	for (const { end, next } of cuts) {
		if (listsNames(text.slice(start, end)) || readSubject(text.slice(next, to)) === null) continue;
		clauses.push({ from: start, to: end });
		start = next;
	}
	return [...clauses, { from: start, to }];
}

/** "Trưởng phòng Tư pháp; Chánh Thanh tra huyện; …": a name without a task of its own goes on with the names after it. */
function listsNames(part: string): boolean {
	if (!isUnitName(part, true)) return false;
	const subject = readSubject(part);
	const task = subject === null ? '' : part.slice(subject.taskAt);
	return !startsDuty(task) || [...task.matchAll(beforeNames)].some(({ 0: words, index }) => isUnitName(task.slice(index + words.length), true));
}

/** After these a task may end with the names of bodies: "… phối hợp với các sở; Ủy ban nhân dân các xã …". */
const beforeNames = /(?:^|\s)(?:với|cho|gồm|của|tới|đến|yêu cầu|đề nghị|giao|hướng dẫn|đôn đốc|chỉ đạo)\s+/gu;
