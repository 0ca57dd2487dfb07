import { LEVELS, type Levels } from '@kheo/core';

/** The name of the field that holds the level of a question. */
export function levelField(question: number): string {
	return `level${question}`;
}

/** The levels that were chosen in a form, in the order of the questions; 0 where none was. */
export function levelsIn(data: FormData, questions: number): Levels {
	return Array.from({ length: questions }, (_, at) => levelOf(String(data.get(levelField(at)) ?? '')));
}

/** One level as it was posted; 0 for anything that is none. */
export function levelOf(typed: string): number {
	const level = Number(typed);
	return Number.isInteger(level) && level >= 1 && level <= LEVELS ? level : 0;
}
