import type { Translation } from '../catalogue.ts';
import type { personalDataProblems as vi } from '../vi/personal-data-problems.ts';

export const personalDataProblems: Translation<typeof vi> = {
	'purpose.moved': 'Somebody else has just changed this entry. Nothing was saved; reload and change it again.',
	'purpose.unknown': 'There is no such purpose in the register. Choose one on the page Personal data.',
	'purpose.months-wrong': 'Months are a whole number from 1 to 1200, or nothing. Nothing was saved; please mend it.',
	'purpose.months-elsewhere': 'The time of this entry is not set here. Nothing was saved; leave the months empty.',
	'purpose.source-missing': 'Whoever changes the time says by which act. Nothing was saved; please add it.'
};
