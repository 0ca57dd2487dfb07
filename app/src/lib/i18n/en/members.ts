import type { Translation } from '../catalogue.ts';
import type { members as vi } from '../vi/members.ts';

export const members = {
	title: 'People with accounts',
	lead: 'Who has an account and when it was last used; inviting people; letting somebody go with a handover; what is asked of accounts.',
	invite: 'Invite people',
	singleSignOn: 'Single sign-on',
	never: 'Never signed in',
	seen: (when) => `Last used ${when}`,
	states: {
		on: 'On',
		idle: (days) => (days <= 0 ? 'Will be switched off tonight: not used for long' : `Will be switched off in ${days} days unless used`),
		off: 'Off'
	},
	reopen: 'Open the account again',
	letGo: 'Leaving, handover',
	receiver: 'Who takes over',
	nobody: 'Nobody',
	reason: 'Reason',
	reasonHint: 'retirement, another post…',
	letGoHelp:
		'This person loses access at once. Papers that wait for their initial, inspections to come and reminders all pass to the receiver in one go; the list can be printed.',
	letGoDo: 'Let go and hand over',
	handovers: 'Handed over',
	noHandover: 'Nobody has left yet.',
	handoverLine: (name, day, to) => `${name}, left on ${day}${to === null ? '' : `, handed over to ${to}`}`,
	rules: 'What is asked of accounts',
	rulesHelp: 'As level 2 asks unless changed. Five wrong passwords lock for 15 minutes and passwords have at least 14 characters: these two cannot be relaxed.',
	idleMinutes: 'Lock a session after minutes without work',
	idleMinutesHint: '1 to 60; level 2: at most 15',
	adminIdleMinutes: 'For administrators',
	adminIdleMinutesHint: '1 to 60; level 2: at most 5',
	idleAccountDays: 'Switch an account off after days without use',
	idleAccountDaysHint: '14 to 365; level 2: at most 45. The last of the Office and the last leader are always kept.',
	passwordDays: 'Passwords must be changed after days',
	passwordDaysHint: '30 to 730; empty: they do not grow old',
	adminSecondFactor: 'Administrators need a second factor (level 2: yes)',
	fourEyes: 'Reorganising units, taking personal data along and inviting leaders or administrators need a second person',
	newcomerDays: 'Working days in which a new account and whoever invited it are not two persons',
	newcomerDaysHint: '1 to 10, from the day the account came; usually 3',
	concurrences: 'Second persons',
	factor: 'Second factor',
	resetFactor: 'Telephone lost: reset the second factor',
	resetFactorHelp: 'The account goes back to its password alone and all its sessions end. Do it only when you have met or called the very person.',
	resetFactorDo: 'Reset',
	save: 'Save',
	handover: {
		title: 'Handover list',
		intro: (name, day, reason) => `${name} left on ${day}. Reason: ${reason}.`,
		to: (name) => `Receiver: ${name}`,
		toNobody: 'Not handed to anybody yet.',
		by: (name) => `Made by: ${name}`,
		none: 'Nothing was in hand.',
		what: 'Matter',
		about: 'About',
		state: 'Handover',
		kinds: {
			initial: 'Waits for an initial',
			sign: 'Waits for a signature',
			visit: 'Leads an inspection',
			contact: 'Takes the reminders of',
			draft: 'Paper being written',
			return: 'Owed by the unit'
		},
		handed: 'Passed to the receiver',
		kept: 'Still to be seen to',
		keptSign: 'The signer’s name is printed on the paper: please withdraw it and put it up again with a new signer',
		signGiver: 'Handed over by',
		signReceiver: 'Received by'
	},
	mail: {
		subject: (agency) => `${agency}: your account will be switched off`,
		text: (name, agency, days) =>
			`Dear ${name},\n\nYour account at ${agency} was not used for long and will be switched off in ${days} days. If you still need it, please sign in once. The Office can open it again later; nothing is lost.\n`
	}
} satisfies Translation<typeof vi>;
