import type { Translation } from '../catalogue.ts';
import type { webhooks as vi } from '../vi/webhooks.ts';

export const webhooks = {
	title: 'Webhooks',
	lead: 'When something happens, Khéo calls the address of another program. A message names what moved by its id, without any words or names; a receiver that wants to know more asks the API.',
	reference: 'How signatures are checked: docs/api.md',
	add: 'Add an endpoint',
	url: 'Address',
	urlHelp: 'Begins with https://. A machine inside has to be named in KHEO_OUTGOING_HOSTS by the keeper of the server.',
	events: 'Tell when',
	event: {
		'submission.received': 'A unit sends a registration or report',
		'submission.accepted': 'The Office accepts',
		'submission.returned': 'The Office asks for more',
		'submission.withdrawn': 'A unit takes back what it sent',
		'consolidation.frozen': 'A consolidation goes to signature',
		'document.issued': 'A document is issued',
		'obligation.overdue': 'A unit is overdue',
		ping: 'Trial'
	} as Readonly<Record<string, string>>,
	wrong: {
		url: 'Please enter an address that begins with https:// (2000 characters at most).',
		events: 'Please choose at least one thing to be told.'
	},
	secret: 'Signing secret',
	secretOnce: 'Copy the secret now: it is shown once',
	secretHelp: 'With it the receiver knows that a message is from Khéo and was not changed on its way.',
	list: 'Endpoints',
	none: 'None yet.',
	state: { on: 'On', off: 'Off', asleep: 'Asleep: took nothing for five days' },
	failing: (since: string) => `Took nothing since ${since}`,
	ping: 'Send a trial',
	renew: 'New secret',
	turnOn: 'Turn on',
	turnOff: 'Turn off',
	remove: 'Remove',
	messages: 'Latest messages',
	noMessages: 'None yet.',
	columns: { when: 'At', event: 'What', to: 'To', state: 'Result', tries: 'Tries', answer: 'Answer' },
	messageState: { delivered: 'Delivered', waiting: 'Waiting', 'gave-up': 'Given up' },
	next: (at: string) => `next at ${at}`,
	sent: 'What was sent',
	replay: 'Send again',
	fault: {
		EFORBIDDEN: 'the address leads to a machine inside, which is not permitted',
		ENOTFOUND: 'the host was not found',
		ECONNREFUSED: 'the machine takes no connection',
		ETIMEDOUT: 'no answer within 15 seconds',
		secret: 'the secret cannot be opened with the key of this server'
	} as Readonly<Record<string, string>>,
	done: { pinged: 'The trial is on its way; how it fares stands in the list below.', changed: 'Saved.', replayed: 'It is on its way again.' },
	asleepMail: {
		subject: (agency: string) => `${agency}: a webhook was put to sleep`,
		text: (url: string) =>
			`Khéo tells ${url} nothing any more: the address is gone, or took no message for five days.\n\nPlease look at the receiving program and turn the endpoint on again on the page Webhooks. What was not delivered can be sent again there.`
	}
} satisfies Translation<typeof vi>;
