import type { Translation } from '../catalogue.ts';
import type { modelProblems as vi } from '../vi/model-problems.ts';

export const modelProblems: Translation<typeof vi> = {
	'model.alone': 'Whoever put it up does not approve it. Nothing was made public; ask a leader or somebody else of the Office.',
	'model.coordinates-unread': 'The coordinates were not understood. Nothing was saved; write them like 21.18612, 106.07626 or leave them out.',
	'model.count-missing': 'At least one count and how it is known are needed. Nothing was saved; leave out what nobody counted.',
	'model.end-wrong': 'It cannot begin after today; it ends between its beginning and today, with a reason. Nothing was saved.',
	'model.lacks': 'Not put up: a model needs a place and what it changed.',
	'model.moved': 'This model has just changed. Nothing was done; load the page again.',
	'model.not-found': 'There is no such model.',
	'model.not-now': 'The model is past that step. Nothing was done; load the page again.',
	'model.number': 'Write a whole number from 0, or leave it out. Nothing was saved.',
	'model.pair-alt-missing': 'Each photo needs words for what it shows. No photo was saved; write them and choose it again.',
	'model.pair-days-wrong':
		'The day of each photo is needed, before not later than after, and none after today. No photo was saved; put it right and choose it again.',
	'model.pair-missing': 'No photo was chosen. Nothing was saved.',
	'model.put-up': 'The model waits for approval and stands still. Nothing was saved; ask for it to be sent back first.',
	'model.source-gone': 'What you chose cannot be taken any more. Nothing was made; load the page again.',
	'model.taken-twice': 'There is a model of this already. None was made.',
	'model.twice': 'This unit has a model of that name. Nothing was saved; choose another name or open that one.',
	'model.unit-missing': 'Choose a unit that is active. Nothing was saved.',
	'model.words-long': 'Too long. Nothing was saved; please shorten it.',
	'model.words-missing': 'A field that is needed is empty. Nothing was saved.',
	'model.year-wrong': 'The year must lie between the beginning of the model and this year. Nothing was saved.'
};
