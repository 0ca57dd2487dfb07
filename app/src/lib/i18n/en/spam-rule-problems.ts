import type { Translation } from '../catalogue.ts';
import type { spamRuleProblems as vi } from '../vi/spam-rule-problems.ts';

export const spamRuleProblems: Translation<typeof vi> = {
	'spam-rule.most-unread': 'This number could not be read. Nothing was saved; please enter a whole number from 0 to 10,000.',
	'spam-rule.moved': 'Somebody changed this in another window. What you did was not saved; the page shows how things stand now.',
	'spam-rule.not-found': 'This rule was not found or is used no more. Please reload the page.',
	'spam-rule.too-many': 'There are 200 rules already. Nothing was added; please stop some that are needed no more.',
	'spam-rule.twice': 'This rule is in use already. Nothing was added.',
	'spam-rule.unread': 'The form could not be read. Nothing was saved; please reload the page.',
	'spam-rule.words-long': 'The words are longer than 100 letters. Nothing was added; please shorten them.',
	'spam-rule.words-missing': 'No words were given. Nothing was added; please enter a word or a phrase.'
};
