import type { Translation } from '../catalogue.ts';
import type { promiseProblems as vi } from '../vi/promise-problems.ts';

export const promiseProblems: Translation<typeof vi> = {
	'promise.alone': 'Whoever reported it does not confirm it. Nothing was made public; ask a leader or somebody else of the Office.',
	'promise.day-wrong': 'The day must lie between the promise and today. Nothing was sent; please put it right.',
	'promise.due-past': 'The promised day has passed. Nothing was saved; choose today or later (send an answer that waits for approval back).',
	'promise.half': 'A promise needs both what will be done and the day. Nothing was sent; fill in both or neither.',
	'promise.moved': 'This promise has just changed. Nothing was done; load the page again.',
	'promise.not-found': 'There is no such promise.',
	'promise.not-now': 'This promise is past that step. Nothing was done; load the page again.',
	'promise.unit-missing': 'Choose a unit that is active. Nothing was saved.',
	'promise.words-long': 'Too long. Nothing was saved; please shorten it.',
	'promise.words-missing': 'The words are missing. Nothing was saved.'
};
