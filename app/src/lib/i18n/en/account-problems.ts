import type { accountProblems as vi } from '../vi/account-problems.ts';
import type { Translation } from '../catalogue.ts';

export const accountProblems = {
	'account-rules.number': 'A field is not a whole number in its range. Nothing was saved; please see the range under each field.',
	'factor.on-already': 'The second factor is on. To change telephones, turn it off and on again.',
	'factor.too-late': 'It is too long since you typed the password. Please sign in again from the start.',
	'factor.wrong': 'The code is not right, or was used already. Please wait for the next one in the app and type that.',
	'handover.not-found': 'There is no such handover. Please open it from the page of people.',
	'member.last-leader':
		'This is the last leader with an account; nobody would be left to sign. Nothing was done; please make an account for another leader first.',
	'member.last-office':
		'This is the last account of the Office or of an administrator; nobody could work any more. Nothing was done; please make another first.',
	'member.not-found': 'The agency has no such person, or they have left already. Please reload the page.',
	'member.reason-missing': 'Please give a reason of at most 500 characters. Nothing was done.',
	'member.receiver-missing': 'The receiver has no account in the agency. Nothing was done; please choose somebody else.',
	'member.receiver-needed':
		'Papers wait for this person’s initial, or they lead an inspection: somebody must take over. Nothing was done; please choose a receiver.',
	'member.receiver-of-other-unit':
		'A unit’s person hands over within the unit. Nothing was done; please make an account for the unit’s new person and choose that.',
	'member.receiver-put-up':
		'A paper that the receiver put up waits for this person’s initial; nobody approves their own. Nothing was done; please choose another receiver.',
	'member.own-factor': 'Your own second factor is turned off on the page of your account, not here.',
	'member.self': 'You cannot let yourself go. Nothing was done; please ask somebody else of the Office.',
	'password.common':
		'This password stands in lists that are tried first. It was not changed; please choose a sentence of your own, such as four unrelated words.',
	'password.differ': 'The new password was not typed the same twice. It was not changed; please type both again.',
	'password.old-wrong': 'Your present password is not right. Nothing was changed; please type it again.',
	'password.own-name': 'The password contains your name or user name. It was not changed; please choose another.',
	'password.simple': 'The password repeats itself or follows the keys. It was not changed; please choose another.',
	'password.too-long': 'The password is longer than 128 characters. It was not changed; please shorten it.',
	'password.too-short': 'A password needs at least 14 characters; spaces and accented letters count. It was not changed; please choose a longer one.',
	'password.used-before': 'This is one of your last five passwords. It was not changed; please choose one that was not used.',
	'session.locked': 'Your session is locked after a time without work. What you typed is still on the page; please type your password to unlock it and go on.',
	'session.not-found': 'Your account has no such session. Please reload the page.',
	'session.not-fresh': 'This asks whether it is still you. What you typed is kept; please type your password to go on.',
	'session.wrong-password': 'The password is not right. What you typed is kept; please type the password again.',
	'sign-in.disabled': 'This account is off, since it was not used for long or its person has left. Please ask the Office of your agency to open it again.',
	'sign-in.locked':
		'There were too many wrong tries; the account is locked for 15 minutes. Please wait and try again, or ask the administrator for a new password.',
	'sign-in.wrong': 'The user name or the password is not right. Please type them again; if it is forgotten, ask the administrator for a new one.'
} satisfies Translation<typeof vi>;
