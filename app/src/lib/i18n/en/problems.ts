import type { ProblemCode } from '../../server/problem.ts';

export const problems = {
	'actor.not-allowed': 'Your account may not do this. Nothing has changed. Ask the Office to do it or to give you the right.',
	'actor.not-signed-in': 'You are not signed in, or your session has ended. What was saved is still there; please sign in again.',
	'agency.no-membership': 'Your account does not belong to this agency yet. Ask its Office to add you.',
	'agency.not-found': 'There is no agency at this address. Please check the link.',
	'agency.slug-taken': 'Another agency already uses this address. Nothing has changed; please choose another.',
	'document.confirmed': 'This document has already been confirmed as a plan. Nothing was changed; open the plan to go on.',
	'document.moved': 'Someone else has just changed this document. What you entered is not saved; reload the page, look at the new state and go on.',
	'document.not-found': 'There is no such document. The address may be old; open it again from the list of documents.',
	'file.not-found': 'This file was not found. The link may be old; please open it again from its page.',
	'file.too-large': 'The file is larger than allowed (50 MB) and was not taken. What was saved is still there; please send a smaller file.',
	'finding.not-found': 'There is no such finding. Nothing was changed; reload the page.',
	'finding.not-mendable': 'This finding cannot be mended in one press. Nothing was changed; mend its places one by one.',
	'page.not-found': 'There is no such page. Please check the link or go back to the first page.',
	'page.not-in-policy': 'This page has not been opened to anyone. Please tell the administrator.',
	'request.key-reused': 'The key of this request was already used for something else. Nothing has changed; reload the page and send again.',
	'request.unreadable': 'What was sent could not be read. Nothing has changed; please check the marked fields and send again.',
	'server.failed':
		'The server failed and did not do what you asked. What was saved before is still there; try again, or tell the administrator the request code.',
	'sign-in.locked': 'Too many wrong attempts: the account is locked for 15 minutes. Please wait, or ask the administrator for a new password.',
	'sign-in.wrong': 'The user name or password is not right. Please try again; if you forgot it, ask the administrator for a new one.',
	'unit.code-taken': 'Another unit already uses this code. Nothing has changed; please choose another.',
	'unit.moved': 'Someone else has just changed this unit. What you entered was not saved; reload, look at the new version and edit again.',
	'unit.not-found': 'This unit was not found in the agency. The link may be old; please open it again from the list of units.'
} as const satisfies Record<ProblemCode, string>;
