import type { Messages } from '../messages.ts';

export const signOn = {
	over: 'People',
	title: 'Single sign-on',
	lead: 'Whoever the shared sign-on confirms comes in by the account that is linked. Roles and rights are given here all the same.',
	notSet: 'No sign-on provider is set on this server',
	notSetHelp: 'Whoever runs the server sets OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and starts it again; see the operations page.',
	requests: 'Asking to be let in',
	noRequest: 'Nobody asks to be let in',
	noRequestHelp: 'Whoever signs on elsewhere and has no account here may ask; the name is shown here, to be linked to an account or invited.',
	account: (name: string) => `Account of ${name}`,
	choose: 'Choose somebody of the agency',
	link: 'Link',
	dismiss: 'Dismiss',
	linked: 'Linked accounts',
	noLinked: 'None is linked yet. Whose confirmed mailbox is the same at the provider is linked by itself the first time.',
	unlink: 'Unlink'
} satisfies Messages['signOn'];
