import type { Messages } from '../messages.ts';

export const mendAccount = {
	forgotten: 'Forgotten password',
	forgottenLead: 'Enter the mailbox you confirmed on the page of your account. If an account has it, a link to set a new password goes there.',
	noMail: 'This server sends no mail. Please ask your agency’s administrator to reset your password.',
	email: 'Mail address',
	send: 'Send the link',
	asked: 'Noted',
	askedHelp: (email: string) =>
		`If ${email} is the mailbox of an account, a letter arrives within minutes; its link is good once for 15 minutes. If none comes, look among the spam or ask your administrator.`,
	otherwise: 'If you never confirmed a mailbox, or your agency allows no reset by mail, ask your administrator.',
	back: 'Back to signing in',
	of: (name: string, username: string) => `${name} · ${username}`,
	choose: 'Set a new password',
	chooseLead: 'All open sessions end with it. A second factor, if any, is still asked for.',
	newPassword: 'New password',
	newPasswordAgain: 'New password again',
	passwordRules: (min: number) =>
		`At least ${min} characters; spaces and accents are fine. No names, rows of keys, common passwords or one of the last five. A sentence of your own is best.`,
	save: 'Set the password',
	mailbox: 'Confirm the mailbox',
	mailboxLead: 'Press the button, and this mailbox belongs to the account that asked.',
	mailboxConfirm: 'Yes, this is my mailbox',
	mails: {
		password: {
			subject: 'Khéo: reset your password',
			text: (name: string, username: string, url: string, minutes: number) =>
				`Dear ${name},\n\nSomebody asked to reset the password of the account ${username}. If it was you, open this link within ${minutes} minutes:\n\n${url}\n\nIt is good once. If it was not you, ignore this letter; the password stays.\n`
		},
		mailbox: {
			subject: 'Khéo: confirm your mailbox',
			text: (name: string, username: string, url: string) =>
				`Dear ${name},\n\nThe account ${username} wants to use this mailbox. If it was you, open this link within 24 hours:\n\n${url}\n\nIf it was not you, ignore this letter.\n`
		}
	}
} satisfies Messages['mendAccount'];
