import type { Translation } from '../catalogue.ts';
import type { accounts as vi } from '../vi/accounts.ts';

export const accounts = {
	title: 'Sign in',
	lead: 'Your user name and password come from the Office or the administrator of your agency.',
	username: 'User name',
	password: 'Password',
	submit: 'Sign in',
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
		passwordSince: (day) => `The present password was set on ${day}. When you change it, sessions on other machines close.`,
		oldPassword: 'Present password',
		newPassword: 'New password',
		newPasswordAgain: 'New password again',
		passwordRules: (min) =>
			`At least ${min} characters; spaces and accented letters count. Not your name, your user name, neighbouring keys, a common password or one of your last five. A sentence of your own is easy to remember.`,
		change: 'Change the password',
		factor: {
			title: 'Second factor',
			lead: 'Besides the password, signing in asks for a code of six figures from an authenticator app on your telephone (it needs no network).',
			needed: 'Your agency asks administrators to turn this on before they work.',
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
		done: {
			factor: 'The second factor is on.',
			factorOff: 'The second factor is off.',
			due: 'Your password is older than your agency allows. Please change it to go on.',
			password: 'The password was changed. Sessions on other machines are closed.',
			session: 'That session is closed.',
			sessions: 'All other sessions are closed.'
		}
	}
} satisfies Translation<typeof vi>;
