import type { Translation } from '../catalogue.ts';
import type { tokens as vi } from '../vi/tokens.ts';

export const tokens = {
	title: 'API tokens',
	lead: 'A token lets a program act for you: with your rights, within the scopes you choose, until its last day. The log says what was done by a token.',
	reference: 'How to call, and what there is',
	made: 'The token was made. Copy it now: it is shown once',
	madeHelp: 'Khéo keeps its hash alone. When it is lost, revoke it and make another one. Do not send it by mail or Zalo.',
	token: 'Token',
	make: 'Make a token',
	name: 'What it is for',
	nameHelp: 'For instance: data portal of the department',
	days: 'Days it is good for',
	daysHelp: (max: number) => `1 to ${max} days.`,
	scopes: 'Scopes',
	scope: {
		read: 'Read plans, progress, returns and the consolidation',
		registers: 'Read the books of outgoing and incoming documents',
		register: 'Write and send registrations',
		report: 'Write and send result reports',
		files: 'Upload files'
	},
	wrong: {
		name: 'Please say what it is for (80 characters at most).',
		scopes: 'Please choose at least one scope.',
		days: 'The days are a whole number from 1 to 365.'
	},
	list: 'Tokens made',
	listAll: 'Tokens of the agency',
	none: 'None yet. Make the first one above when a program is to read or write.',
	columns: { name: 'Token', holder: 'Holder', scopes: 'Scopes', expires: 'Last day', used: 'Last used', state: 'State' },
	never: 'not used',
	state: { live: 'In use', expired: 'Expired', revoked: 'Revoked' },
	revoke: 'Revoke',
	revoked: 'Revoked. This token opens nothing any more.'
} satisfies Translation<typeof vi>;
