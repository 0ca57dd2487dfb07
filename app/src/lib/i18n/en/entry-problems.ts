import type { Translation } from '../catalogue.ts';
import type { entryProblems as vi } from '../vi/entry-problems.ts';

export const entryProblems = {
	'invitation.already-member': 'This account belongs to the agency already. The invitation is unused; please tell whoever invited you.',
	'invitation.already-open': 'All of these hold an open invitation. Nothing was made; send it again from the list below.',
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
	'username.shape': 'A user name has 2 to 60 lower-case letters without accents, figures, dots or dashes.',
	'username.taken': 'This user name is taken. Please choose another.'
} satisfies Translation<typeof vi>;
