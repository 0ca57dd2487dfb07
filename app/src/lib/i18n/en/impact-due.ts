import type { Messages } from '../messages.ts';

export const impactDue = {
	title: 'Gone over again',
	states: { fresh: 'in time', soon: 'due soon', overdue: 'overdue' },
	due: (day) => `By ${day}`,
	left: (days) => (days === 0 ? 'due today' : days > 0 ? `${days} days left` : `${-days} days late`),
	lastSigned: (number, day) => `Last time: version ${number} signed on ${day}.`,
	lastReviewed: (number, day, document) => `Last time: version ${number} gone over on ${day}, paper ${document}.`,
	send: (number, day) => `Version ${number} is signed and not noted as sent; to be sent by ${day}.`,
	notice: {
		soon: (day) => `The assessment of impact is to be gone over by ${day}.`,
		overdue: (day) => `The assessment of impact was to be gone over by ${day}.`
	},
	here: 'To the assessment of impact',
	changed: 'The register is no longer what was signed',
	changedHelp: (purposes) => `It differs in: ${purposes}. Write a new version, have it signed and send it, without waiting.`,
	note: 'Note that it was gone over and nothing changed',
	noteHelp: 'If something changed, write a new version and have it signed; the day of the signature counts.',
	on: 'Day',
	document: 'Number of the paper that was sent, or of the minutes',
	documentHint: '125/SKHCN-VP',
	to: 'To whom it was sent (if it was)',
	noteDo: 'Note it',
	reviews: 'When it was gone over',
	review: (day, number, document) => `${day}: version ${number} gone over, paper ${document}`,
	reviewSent: (to) => `, sent to ${to}`,
	rules: 'How often',
	rulesLead: 'Six months were read in a digest of the decree. Compare the original and say by which act.',
	rulesSet: (source) => `By ${source}.`,
	months: 'Gone over every (months)',
	remindDays: 'Administrators are reminded before (days)',
	source: 'By which act',
	save: 'Save',
	tasks: {
		refresh: (number, day) => `go over the assessment of the impact of processing personal data again (version ${number}, last time ${day})`,
		send: (number) => `send the assessment of the impact of processing personal data, version ${number}`
	}
} satisfies Messages['impactDue'];
