import type { Translation } from '../catalogue.ts';
import type { benefitProblems as vi } from '../vi/benefit-problems.ts';

export const benefitProblems: Translation<typeof vi> = {
	'benefit.moved': 'This note was just removed. Nothing more was done.',
	'benefit.words-missing': 'Say how it was counted, in not too many words. Nothing was saved.',
	'benefit.year-wrong': 'The year has four digits. Nothing was saved.'
};
