import type { Translation } from '../catalogue.ts';
import type { disclosureProblems as vi } from '../vi/disclosure-problems.ts';

export const disclosureProblems: Translation<typeof vi> = {
	'disclosure.before-decision': 'The disclosure is before the decision. Nothing was entered; please check both days.',
	'disclosure.file-unread': 'The list in the file could not be read. Nothing was changed; please use a CSV file with the columns of the downloaded one.',
	'disclosure.in-future': 'That day has not come. Nothing was entered; please enter it once it is disclosed.',
	'disclosure.link': 'A link begins with http:// or https://. Nothing was entered; please copy the whole link.',
	'disclosure.moved': 'Somebody has just changed this. Nothing was entered; please load the page again.',
	'disclosure.not-found': 'There is no such item in the list. Nothing was entered; please load the page again.',
	'disclosure.number': 'Please enter a whole number from 1 to 999, or nothing. Nothing was saved.',
	'disclosure.term-backwards': 'It ends before it is disclosed. Nothing was entered; please check the day.',
	'disclosure.term-missing': 'This item has a term. Nothing was entered; please enter the day on which it ends.',
	'disclosure.too-many': 'A list has at most 500 items. Nothing was changed.',
	'disclosure.too-short': 'That is shorter than the list asks for. Nothing was entered; leave “Until” empty or enter a later day.',
	'voice.field-missing': 'No subject was chosen. Nothing was sent.',
	'voice.keeper-missing': 'A leader cannot keep the names. Nothing was changed.',
	'voice.moved': 'This was settled in another window. Nothing was entered; please load the page again.',
	'voice.no-name': 'No name came with it, or the sender took it back.',
	'voice.not-found': 'There is no such voice. Please load the page again.',
	'voice.not-keeper': 'Only a keeper of names opens this page.',
	'voice.pass-wrong': 'The code or the PIN is wrong. Please look at your slip again.',
	'voice.pin-tries': 'Too many wrong tries. Please wait ten minutes.',
	'voice.too-many': 'A lot was sent from here just now. Nothing was sent; please wait ten minutes.',
	'voice.words-short': 'That is very short. Nothing was sent; please write one more sentence.'
};
