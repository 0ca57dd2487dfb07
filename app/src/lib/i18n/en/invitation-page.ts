import type { Messages } from '../messages.ts';

export const invitationPage = {
	title: (agency: string) => `Invitation of ${agency}`,
	lead: (name: string, place: string) => `Dear ${name} (${place}). Choose a user name and a password of your own to begin.`,
	username: 'User name',
	usernameHelp: 'Lower-case letters without accents, figures, dots or dashes; 2 to 60 characters. Keep what is proposed or change it.',
	accept: 'Accept and go on',
	mineLead: (name: string, username: string) => `You are signed in as ${name} (${username}).`,
	mine: 'Accept with this account',
	notMine: 'If this is not your account, sign out and open the link again.',
	haveAccount: 'If you have an account with another agency on this system, sign in first and open the link again.'
} satisfies Messages['invitationPage'];
