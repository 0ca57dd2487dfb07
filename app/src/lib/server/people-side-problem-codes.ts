import { benefitProblems } from './benefit-problem-codes.ts';
import { bookingProblems } from './booking-problem-codes.ts';
import { dialogueProblems } from './dialogue-problem-codes.ts';
import { disclosureProblems } from './disclosure-problem-codes.ts';
import { feedbackProblems } from './feedback-problem-codes.ts';
import { modelProblems } from './model-problem-codes.ts';
import { movementProblems } from './movement-problem-codes.ts';
import { openFormProblems } from './open-form-problem-codes.ts';
import { peopleProblems } from './people-problem-codes.ts';
import { personalDataProblems } from './personal-data-problem-codes.ts';
import { promiseProblems } from './promise-problem-codes.ts';
import { receptionProblems } from './reception-problem-codes.ts';
import { spamRuleProblems } from './spam-rule-problem-codes.ts';
import { supervisionProblems } from './supervision-problem-codes.ts';
import { surveyProblems } from './survey-problem-codes.ts';

/** Every refusal on the people's side and of what the Office does for it. */
export const peopleSideProblems = {
	...benefitProblems,
	...bookingProblems,
	...dialogueProblems,
	...disclosureProblems,
	...feedbackProblems,
	...modelProblems,
	...movementProblems,
	...openFormProblems,
	...peopleProblems,
	...personalDataProblems,
	...promiseProblems,
	...receptionProblems,
	...spamRuleProblems,
	...supervisionProblems,
	...surveyProblems
} as const;
