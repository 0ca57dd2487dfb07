import type { Messages } from '../messages.ts';

export const concurrences = {
	title: 'Second persons',
	lead: 'Reorganising units, taking personal data along and inviting leaders or administrators need a second person to agree: a leader or another administrator. Nobody agrees to what they asked for; both names stand in the log.',
	invited: 'Whoever is invited may agree to weighty things',
	alone: 'No second person is needed now',
	aloneHelp:
		'The agency has switched this off, or no other leader or administrator has an account that is on. What is done alone is marked so in the log; inviting another leader or administrator is advised.',
	nobodyOn: {
		title: 'No second person is left',
		help: (names: string) =>
			`These could agree, but their account is off: ${names}. Open it again, or invite another leader or administrator. What is urgent may be done alone, and the log says so; nobody is left to agree to what waits.`,
		here: 'To the page Users'
	},
	reason: 'Why the list is needed',
	reasonHint: 'checking names at the hall…',
	ask: 'Ask',
	none: 'Nothing was asked yet',
	noneHelp:
		'Requests arise when the Office reorganises units; wants a list of citizens who booked, the named book of receptions, the consents, what is kept of one person; or invites a leader or an administrator.',
	kinds: { reorganisation: 'Reorganisation', export: 'List', invitation: 'Invitation of somebody who may agree' },
	lists: {
		bookings: (event: string) => `Bookings of ${event}`,
		'reception-book': (period: string) => `Book of receptions with names, ${period}`,
		consents: () => 'Consents'
	},
	states: { waiting: 'Waiting', agreed: 'Agreed', refused: 'Not agreed', expired: 'Expired' },
	asked: (by: string, at: string, reason: string) => `${by} asked on ${at}. Reason: ${reason}`,
	settled: (by: string) => `Second person: ${by}`,
	waitsForOther: (until: string) => `Waits for a leader or another administrator until ${until}`,
	take: (until: string) => `Take the list (until ${until})`,
	agree: 'Agree',
	refuse: 'Do not agree',
	tooNew:
		'You or whoever asks has a new account that the other one invited: you do not count as two persons yet. Leave it to another leader or administrator, or wait for the days that the account rules name.',
	tag: {
		waits: 'waits for a second person',
		mayAgree: (names: string) => `may agree: ${names}`,
		more: (names: string, count: number) => `${names} and ${count} more`,
		nobody: 'nobody is left to agree'
	},
	taking: {
		title: 'A second person agrees',
		alone:
			'No second person is needed now: the agency switched this off, or no other leader or administrator has an account that is on. You may take it along alone; the log says so.',
		needed: (names: string) => `Taking it along needs a second person. These may agree: ${names}.`,
		tooNew: 'This account is new and the only one who may agree is who invited it. Leave it to them, or wait for the days that the account rules name.',
		reason: 'Why it is needed',
		waits: (by: string, names: string, until: string) => `${by} asked; waits for ${names} until ${until}.`,
		waitsAny: 'another leader or administrator',
		here: 'To the page Second persons',
		agreed: (by: string, until: string) => `${by} agreed. It may be taken along until ${until}, each form of the file once.`,
		ended: {
			refused: 'The last request was refused.',
			expired: 'Nobody settled the last request within 72 hours. Ask again and tell whoever may agree.',
			used: 'The last agreement is used up or over. Ask anew to take it along again.'
		}
	}
} satisfies Messages['concurrences'];
