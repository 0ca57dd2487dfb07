import type { Translation } from '../catalogue.ts';
import type { entryProblems as vi } from '../vi/entry-problems.ts';

export const entryProblems = {
	'concurrence.asked-already': 'This waits for a second person already. Nothing was sent; see the page of second persons.',
	'concurrence.expired': 'The request is older than 72 hours. Nothing was done; it must be asked anew.',
	'concurrence.needed': 'This needs a second person (a leader or another administrator). Nothing was done; please ask on the page of second persons.',
	'concurrence.not-found': 'There is no such request. Please load the page again.',
	'concurrence.not-needed':
		'No second person is needed now: the agency switched this off, or no other leader or administrator has an account that is on. Nothing was asked; load the page before anew and do it, or open an account again or invite somebody on the page Users.',
	'concurrence.own': 'Nobody agrees to what they asked for. Nothing was done; ask a leader or another administrator.',
	'concurrence.reason-missing': 'Please give a reason (at most 500 characters). Nothing was sent.',
	'concurrence.too-new':
		'In its first working days a new account and whoever invited it do not count as two persons. Nothing was done; ask another leader or administrator, or wait for the days that the account rules name.',
	'concurrence.settled': 'Somebody has decided already. Please load the page again.',
	'invitation.already-member': 'This account belongs to the agency already. The invitation is unused; please tell whoever invited you.',
	'invitation.already-open': 'All of these hold an open invitation. Nothing was made; send it again from the list below.',
	'invitation.awaits-second':
		'This invitation still waits for a second person of the agency. Nothing was done; open the link again once they agreed. After 72 hours the agency withdraws it and invites anew.',
	'invitation.by-admin': 'Leaders, administrators and auditors are invited by an administrator. Nobody was invited.',
	'invitation.email-wrong': 'This is no mail address. Nobody was invited; correct it or leave it empty.',
	'invitation.expired': 'The invitation is older than 72 hours. Please ask the Office for another.',
	'invitation.list-empty': 'The list is empty. Enter one person a line.',
	'invitation.list-long': 'The list is longer than 40,000 characters. Nobody was invited; please part it.',
	'invitation.name-missing': 'Please enter a name (at most 120 characters). Nobody was invited.',
	'invitation.not-found': 'There is no such invitation; the link may be cut or replaced by a newer one. Open the newest, or ask the Office.',
	'invitation.own': 'Nobody accepts an invitation of their own. Please have somebody else invite you.',
	'invitation.role-missing': 'Please choose a role. Nobody was invited.',
	'invitation.unit-missing': 'Who speaks for a unit needs one of the agency’s. Nobody was invited.',
	'invitation.used': 'The invitation was used. Please sign in with the name and password that were chosen.',
	'invitation.withdrawn': 'The invitation was withdrawn. Please ask the agency’s Office.',
	'mail-link.off': 'Your agency uses no links by mail, or this server sends none. Nothing was changed.',
	'mail-link.over': 'The link does not hold any more: used, too old, or cut. Nothing was changed; please ask for another.',
	'mail-link.too-many': 'This was asked for often within a short time. Look into the mailbox, or wait an hour.',
	'mailbox.shape': 'This is no mail address. Nothing was changed; please enter it again.',
	'mailbox.taken': 'This mailbox belongs to another account. Nothing was changed.',
	'passkey.name-missing': 'Please name the key (at most 60 characters). Nothing was added.',
	'passkey.not-added': 'The key was not added: no finger, face or PIN was confirmed, or five minutes went by. Please press again.',
	'passkey.not-found': 'The account has no such key; it may be gone already. Please load the page again.',
	'passkey.refused': 'The passkey was not taken. Try again, or use name and password.',
	'passkey.too-many': 'The account has ten keys. Nothing was added; remove one that is not used.',
	'passkey.too-many-tries': 'Tried too often from this address. Wait ten minutes, or use name and password.',
	'passkey.unknown': 'This key belongs to no account here any more. Please use name and password.',
	'sso.down': 'The sign-on provider does not answer. Nothing was changed; names and passwords work as before.',
	'sso.linked-already': 'This person or this account is linked already. Nothing was changed; unlink first.',
	'sso.no-request': 'This request does not wait any more. Please load the page again.',
	'sso.of-two-agencies':
		'The account belongs to another agency too, so one agency alone does not link it. The person can confirm a mailbox on their account page instead.',
	'sso.refused': 'The sign-on provider did not confirm. Nothing was changed; try again, or use name and password.',
	'sso.too-many-requests': 'Too many requests wait in this agency. Nothing was noted; please call the Office.',
	'username.shape': 'A user name has 2 to 60 lower-case letters without accents, figures, dots or dashes.',
	'username.taken': 'This user name is taken. Please choose another.'
} satisfies Translation<typeof vi>;
