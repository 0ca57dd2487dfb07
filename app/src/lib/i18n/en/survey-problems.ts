import type { Translation } from '../catalogue.ts';
import type { surveyProblems as vi } from '../vi/survey-problems.ts';

export const surveyProblems: Translation<typeof vi> = {
	'questionnaire.code-wrong': 'The code is not right, or the form was deleted. Look at the code again; O and 0, I and 1 are not used.',
	'questionnaire.condition-unread': 'The condition is not right: choose an earlier question and one of its options. Nothing was saved.',
	'questionnaire.day-over': 'The last day is over, so that nobody could answer. It was not opened; change the last day first.',
	'questionnaire.moved': 'This questionnaire has just been changed. What you did was not stored; the page shows how it stands.',
	'questionnaire.not-found': 'There is no such questionnaire.',
	'questionnaire.not-open': 'This questionnaire takes no answers now. Nothing more was stored.',
	'questionnaire.options-missing': 'A question to choose from needs two options or more, one a line. Nothing was saved.',
	'questionnaire.question-depended': 'Another question depends on this one. It was not removed; take the condition away first.',
	'questionnaire.questions-missing': 'There is no question yet. It was not opened; add questions first.',
	'questionnaire.required-missing': 'A question that must be answered is not; it is marked below. What you answered is kept.',
	'survey.answer-missing': 'A question has no level yet. Nothing was stored; what you chose is kept: choose the rest and send again.',
	'survey.batch-moved': 'Somebody has just keyed or finished this batch. Nothing more was stored; the page shows how it stands.',
	'survey.batch-open': 'A batch of papers is still being keyed. The survey was not closed; finish or drop that batch first.',
	'survey.code-used': 'This code has been used. Nothing was stored; each code answers once.',
	'survey.code-wrong': 'The code is not right. Nothing was stored; what you chose is kept: look at the slip again and send.',
	'survey.codes-many': 'A survey has at most 5,000 codes. No more were made.',
	'survey.day-not-later': 'The new last day must be later than the present one and not before today. Nothing was saved; choose a later day.',
	'survey.desk-missing': 'No desk was chosen. Nothing was stored; choose the desk that served you and send again.',
	'survey.desks-missing': 'There is no desk, or more than 60. Nothing was saved; write one desk a line.',
	'survey.keyed-unread':
		'A paper has too few or too many figures. Nothing was saved; a figure from 1 to 5 a question, 0 where blank. Wrong lines are marked below.',
	'survey.moved': 'This survey has just been changed. What you did was not stored; the page shows how it stands.',
	'survey.not-closed': 'The survey is not closed, so there are no results yet. They are counted when the Office closes it.',
	'survey.not-found': 'There is no such survey.',
	'survey.not-open': 'This survey takes no answers now. Nothing was stored.',
	'survey.number': 'The number is not right. Nothing was saved; enter a whole number within the limits.',
	'survey.period-backwards': 'The last day is before the first. Nothing was saved; change one of them.',
	'survey.population-small': 'Fewer people were served than answers came in. It was not closed; mend the number, or leave it empty.',
	'survey.questions-missing': 'There is no question, or more than 40. Nothing was saved; write one question a line.',
	'survey.same-person': 'You keyed this batch the first time. Nothing was saved; the second keying must be another person’s.'
};
