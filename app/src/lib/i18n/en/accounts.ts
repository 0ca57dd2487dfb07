import type { Translation } from '../catalogue.ts';
import type { accounts as vi } from '../vi/accounts.ts';

export const accounts = {
	title: 'Sign in',
	lead: 'Use the name and password you chose when you accepted the invitation, or those your agency gave you.',
	username: 'User name',
	password: 'Password',
	submit: 'Sign in',
	forgotten: 'Forgotten your password?',
	passkey: {
		use: 'Sign in with a passkey',
		failed: 'The passkey did not sign you in. Try again, or use name and password.',
		needsHttps: 'Passkeys (finger, face, PIN) need HTTPS; at this address please use name and password.'
	},
	sso: {
		use: (label: string) => `Sign in with ${label}`,
		leave: (label: string) => `Sign out of ${label} too`
	},
	refusedAtDoor: {
		ssoDown: 'The sign-on provider does not answer. Try again later; names and passwords work as before.',
		ssoRefused: 'The sign-on provider did not confirm you, or ten minutes went by. Try again, or use name and password.',
		disabled: 'This account is off, since it was not used for long or its person left. Please ask the Office to open it.'
	},
	doneAtDoor: {
		ssoLeft: 'You are signed out of Khéo. The session at the sign-on provider is still open; on a shared machine sign out there too.',
		password: 'The new password is set. Please sign in with it.',
		mailbox: 'The mailbox is confirmed.'
	},
	own: {
		title: 'My account',
		as: (name, username) => `${name} · ${username}`,
		lead: 'See where the account is open, close what is no longer used, change the password.',
		tokens: 'API tokens',
		tokensHelp: 'For a program that acts for you, agency by agency:',
		sessions: 'Signed in at',
		sessionsHelp: 'If you do not know a machine, close its session and change the password at once.',
		device: ({ browser, system, isPhone }) => {
			if (browser === null && system === null) return 'An unknown device';
			return `${browser ?? 'Another browser'} on a ${isPhone ? 'phone' : 'computer'}${system === null ? '' : ` (${system})`}`;
		},
		seen: (seen, opened, address) => `Last used ${seen} · opened ${opened}${address === '' ? '' : ` · from network address ${address}`}`,
		thisOne: 'This machine',
		end: 'Close this session',
		endThis: 'Sign out here',
		endOthers: 'Close all other sessions',
		password: 'Password',
		passwordSince: (day) =>
			`The present password was set on ${new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}. When you change it, sessions on other machines close.`,
		oldPassword: 'Present password',
		newPassword: 'New password',
		newPasswordAgain: 'New password again',
		passwordRules: (min) =>
			`At least ${min} characters; spaces and accented letters count. Not your name, your user name, neighbouring keys, a common password or one of your last five. A sentence of your own is easy to remember.`,
		change: 'Change the password',
		factor: {
			title: 'Second factor',
			lead: 'Besides the password, signing in asks for a code of six figures from an authenticator app on your telephone (it needs no network).',
			needed: 'Your agency asks administrators to turn this on, or to sign in with a passkey, before they work.',
			isOn: 'On',
			isOff: 'Off',
			open: 'Second factor',
			password: 'Present password',
			begin: 'Begin',
			scan: 'Scan this with the authenticator app, or type the key:',
			picture: 'QR code for the authenticator app',
			codes: 'Recovery codes',
			codesHelp: 'Shown this once. Print or copy them and keep them apart from the telephone; without it, each signs you in once.',
			code: 'Code of six figures in the app',
			finish: 'The codes are kept: turn it on',
			off: 'Turn the second factor off',
			askTitle: 'Type the code',
			askLead: 'Open the authenticator app and type its code of six figures. Without the telephone: type a recovery code.',
			askCode: 'Code of six figures, or a recovery code',
			back: 'Sign in again from the start'
		},
		passkeys: {
			title: 'Passkeys',
			count: (count: number) => (count === 0 ? 'None yet' : `${count} passkeys`),
			open: 'Passkeys (finger, face, PIN)'
		},
		mailbox: {
			title: 'Mailbox',
			is: (email: string) => `Confirmed mailbox: ${email}. If you forget your password, the link goes there.`,
			none: 'No mailbox is confirmed, so a forgotten password cannot be reset by yourself.',
			email: 'Mail address',
			help: 'A letter with a link goes to the new mailbox; it counts once the link was opened. Save an empty field to have none.',
			save: 'Save the mailbox',
			off: 'Your agency uses no links by mail, or this server sends none. If you forget your password, ask your administrator.'
		},
		done: {
			mailbox: 'The mailbox is confirmed.',
			mailboxAsked: 'A letter was sent. Open its link, and the mailbox counts.',
			mailboxOff: 'The account has no mailbox any more.',
			factor: 'The second factor is on.',
			factorOff: 'The second factor is off.',
			due: 'Your password is older than your agency allows. Please change it to go on.',
			password: 'The password was changed. Sessions on other machines are closed.',
			session: 'That session is closed.',
			sessions: 'All other sessions are closed.'
		}
	}
} satisfies Translation<typeof vi>;
