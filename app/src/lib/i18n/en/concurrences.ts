import type { Messages } from '../messages.ts';

export const concurrences = {
	title: 'Second persons',
	lead: 'Reorganising units and taking along lists about people need a second person to agree: a leader or another administrator. Nobody agrees to what they asked for; both names stand in the log.',
	alone: 'No second person is needed now',
	aloneHelp:
		'The agency has switched this off, or no other leader or administrator has an account. What is done alone is marked so in the log; inviting another leader or administrator is advised.',
	reason: 'Why the list is needed',
	reasonHint: 'checking names at the hall…',
	ask: 'Ask',
	none: 'Nothing was asked yet',
	noneHelp: 'Requests arise when the Office reorganises units, or wants a list of citizens who booked or the named book of receptions.',
	kinds: { reorganisation: 'Reorganisation', export: 'List' },
	lists: {
		bookings: (event: string) => `Bookings of ${event}`,
		'reception-book': (period: string) => `Book of receptions with names, ${period}`
	},
	states: { waiting: 'Waiting', agreed: 'Agreed', refused: 'Not agreed', expired: 'Expired' },
	asked: (by: string, at: string, reason: string) => `${by} asked on ${at}. Reason: ${reason}`,
	settled: (by: string) => `Second person: ${by}`,
	waitsForOther: (until: string) => `Waits for a leader or another administrator until ${until}`,
	take: (until: string) => `Take the list (until ${until})`,
	agree: 'Agree',
	refuse: 'Do not agree'
} satisfies Messages['concurrences'];
