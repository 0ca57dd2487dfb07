import { LEVELS } from './satisfaction-factors.ts';

/** The levels of one answered form in the order of its questions; 0 is an answer left blank. */
export type Levels = readonly number[];

/** Reads what a clerk keyed of one paper, "45345 0545": a digit a question, spaces as they like, 0 or "-" where the paper is blank. Null when it is not that many answers. */
export function readKeyed(typed: string, questions: number): Levels | null {
	const marks = [...typed.replaceAll(/[\s.,;/]/gu, '').replaceAll('-', '0')];
	const levels = marks.map(Number);
	return levels.length === questions && levels.every((level) => Number.isInteger(level) && level >= 0 && level <= LEVELS) ? levels : null;
}

/** In fives, as the eye keeps its place. */
export function sayKeyed(levels: Levels): string {
	return Array.from({ length: Math.ceil(levels.length / 5) }, (_, at) => levels.slice(at * 5, at * 5 + 5).join('')).join(' ');
}

/** At which questions two keyings of the same paper differ. */
export function keyedDifferences(first: Levels, second: Levels): number[] {
	return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => at).filter((at) => first[at] !== second[at]);
}
