import type { Messages } from '../messages.ts';

export const passkeys = {
	title: 'Passkeys',
	account: 'My account',
	lead: 'Sign in by finger, face or PIN of a telephone or computer, without typing a password. Each use asks for one of these, so it counts as two factors.',
	needsHttps: 'Passkeys need HTTPS',
	needsName: 'Passkeys need the site to be opened by a name, not by a network number',
	otherwise: 'At this address browsers allow no passkeys. Password and authenticator work as before; ask whoever runs the server for HTTPS under a name.',
	name: 'Name of the key',
	nameHelp: 'So that you know the machine again, for example: my telephone.',
	proposed: (number: number) => `Key ${number}`,
	add: 'Add a passkey',
	already: 'This machine has a key of the account already.',
	notMade: 'No key was made. Try again, and confirm by finger, face or PIN when asked.',
	needsScript: 'Adding a passkey needs JavaScript.',
	none: 'No passkeys yet.',
	since: (added: string, used: string | null) => (used === null ? `Added ${added}, not used` : `Added ${added}, last used ${used}`),
	remove: 'Remove'
} satisfies Messages['passkeys'];
