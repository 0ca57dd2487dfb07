import type { accountProblems as vi } from '../vi/account-problems.ts';
import type { Translation } from '../catalogue.ts';

export const accountProblems = {
	'password.common': 'This password stands in lists that are tried first. It was not changed; please choose a sentence of your own, such as four unrelated words.',
	'password.differ': 'The new password was not typed the same twice. It was not changed; please type both again.',
	'password.old-wrong': 'Your present password is not right. Nothing was changed; please type it again.',
	'password.own-name': 'The password contains your name or user name. It was not changed; please choose another.',
	'password.simple': 'The password repeats itself or follows the keys. It was not changed; please choose another.',
	'password.too-long': 'The password is longer than 128 characters. It was not changed; please shorten it.',
	'password.too-short': 'A password needs at least 14 characters; spaces and accented letters count. It was not changed; please choose a longer one.',
	'password.used-before': 'This is one of your last five passwords. It was not changed; please choose one that was not used.',
	'session.locked': 'Your session is locked after a time without work. What you typed is still on the page; please type your password to unlock it and go on.',
	'session.not-found': 'Your account has no such session. Please reload the page.',
	'sign-in.disabled': 'This account is off, since it was not used for long or its person has left. Please ask the Office of your agency to open it again.',
	'sign-in.locked': 'There were too many wrong tries; the account is locked for 15 minutes. Please wait and try again, or ask the administrator for a new password.',
	'sign-in.wrong': 'The user name or the password is not right. Please type them again; if it is forgotten, ask the administrator for a new one.'
} satisfies Translation<typeof vi>;
