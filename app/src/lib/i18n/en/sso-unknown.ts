import type { Messages } from '../messages.ts';

export const ssoUnknown = {
	title: 'No account here yet',
	who: (name: string, email: string | null) => (email === null ? name : `${name} · ${email}`),
	lead: (label: string) =>
		`${label} confirmed you, but no agency here has linked an account to you. With a name and password sign in as usual; else ask your agency’s administrator to invite you, or ask here.`,
	agency: 'Your agency',
	help: 'Your name and mail address go to the administrators of this agency and are kept for a month at most.',
	ask: 'Ask to be let in',
	asked: (agency: string) => `The administrators of ${agency} were told`,
	askedHelp: 'Once you are linked, sign in by the same button.',
	back: 'Back to signing in'
} satisfies Messages['ssoUnknown'];
