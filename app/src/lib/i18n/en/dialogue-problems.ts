import type { Translation } from '../catalogue.ts';
import type { dialogueProblems as vi } from '../vi/dialogue-problems.ts';

export const dialogueProblems: Translation<typeof vi> = {
	'dialogue.closed': 'This dialogue has ended. Nothing was added; what a unit took can still be answered.',
	'dialogue.code-tries': 'Too many wrong codes came from here. Please wait ten minutes, or ask the Office.',
	'dialogue.code-wrong': 'There is no such code. Please look at your slip: it begins with DT, then eight letters and figures.',
	'dialogue.consent-missing':
		'You gave a name or telephone but did not agree to be contacted. Nothing was sent; please tick the box or leave optional fields empty.',
	'dialogue.due-past': 'The promised day has passed. Nothing was saved; please choose today or a later day.',
	'dialogue.full': 'There are not enough seats left. None was kept; you can still ask beforehand, or come with fewer people.',
	'dialogue.in-future': 'The day of the dialogue has not come, so it cannot be closed. If it is not held, use “Not held” with the reason.',
	'dialogue.moved': 'Somebody has just changed this. What you did was not saved; the page shows how things stand now.',
	'dialogue.no-seats': 'No seats are kept for this dialogue, or it is over. None was kept.',
	'dialogue.no-sender': 'This question came without a name, or the name was erased.',
	'dialogue.none-chosen': 'No opinion was chosen. Nothing was done; please tick at least one.',
	'dialogue.not-asking': 'Questions through the web are closed for this dialogue. Nothing was saved; you may ask in the hall.',
	'dialogue.not-found': 'There is no such dialogue or opinion.',
	'dialogue.not-held': 'Minutes are written once the dialogue was held. Nothing was written.',
	'dialogue.not-now': 'This cannot be done as the opinion stands. Nothing changed; please look at the page again.',
	'dialogue.not-public': 'The dialogue is not announced yet. Nothing was done; please announce it first.',
	'dialogue.not-shown': 'This opinion is not public yet, so it cannot go on the screen. Please press “Make public” first.',
	'dialogue.number': 'That number cannot be. Nothing was saved; please enter a whole number from 1 up, within the limit.',
	'dialogue.open-opinions': 'Some opinions have no outcome. Nothing was done; please enter one for each under “No outcome yet”, then press again.',
	'dialogue.seats-taken': 'That is fewer seats than are taken. Nothing was saved; please enter more.',
	'dialogue.time-unread': 'The hour cannot be read. Nothing was saved; please write it like 08:30.',
	'dialogue.too-many': 'Too many presses came from here. The last one was not counted; please wait ten minutes.',
	'dialogue.unit-missing': 'No unit was chosen, or it is no more. Nothing was saved; please choose again.',
	'dialogue.words-long': 'That is too long. Nothing was saved; please shorten it.',
	'dialogue.words-missing': 'A field is empty. Nothing was saved; please fill it in.',
	'dialogue.words-short': 'The question is too short to be understood. Nothing was sent; please write at least 15 letters.'
};
