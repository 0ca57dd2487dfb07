import type { Translation } from '../catalogue.ts';
import type { retention as vi } from '../vi/retention.ts';

export const retention: Translation<typeof vi> = {
	title: 'Erased when its time is over',
	lead: 'Times are set in the register. Each kind is looked at and confirmed once; from then on it goes every night. What is erased does not come back.',
	elsewhere: 'Feedback, dialogues, bookings, forms and nominations go by the times set on their own pages.',
	kinds: {
		messages: 'Reminders and digests that were sent',
		contacts: 'Telephones, mailboxes and calendars of those who left',
		requests: 'Who asked, in answered requests',
		consents: 'Who withdrew a consent, once all was taken down'
	},
	what: {
		messages: 'Whole rows: who was told, where, and what.',
		contacts: 'Whole rows; names in finished files stay.',
		requests: 'The key of name, contact and words is destroyed; figures and days stay.',
		consents: 'The key of the name is destroyed; the days it was given and withdrawn stay.'
	},
	due: (count, before, months) =>
		count === 0 ? `Nothing is older than ${months} months (before ${before}).` : `${count} older than ${months} months (before ${before}) will go.`,
	notConfirmed: 'not confirmed, nothing goes',
	confirmed: (by, on) => `goes every night; confirmed by ${by} on ${on}`,
	sure: 'I have seen the number above and understand that it does not come back',
	confirm: 'Confirm: erase now, and by itself from now on',
	held: (because, who) => `held back: ${because} (${who})`,
	heldByRequests: (codes) => `held back by requests not answered yet: ${codes}`,
	hold: 'Hold back',
	holdReason: 'Why (inspection, complaint, court …); saved empty it is held no more',
	holdDo: 'Save',
	runs: 'Erased so far',
	none: 'Nothing yet.',
	run: (erased, before) => `${erased}, older than ${before}`,
	byItself: 'by itself',
	on: 'On',
	kind: 'Kind',
	count: 'How many',
	by: 'By'
};
