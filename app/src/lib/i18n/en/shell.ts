import type { Translation } from '../catalogue.ts';
import type { shell as vi } from '../vi/shell.ts';
export const shell = {
	guide: 'A month in 20 minutes',
	pages: 'Pages',
	earlierPage: 'Earlier page',
	laterPage: 'Next page',
	pageOf: (page, pages) => `Page ${page} of ${pages}`,
	product: 'Khéo',
	motto: 'From the plan to the consolidated register, without merging Word files.',
	played: (day) => `Trial with sample data: work follows the clock, which stands at ${day}; accounts and the server keep the real time.`,
	training: 'Trial',
	skip: 'Skip to the content',
	mainMenu: 'Main',
	today: 'Today',
	documents: 'Read a document',
	drafts: 'Write papers',
	plans: 'Plans',
	registers: 'Books',
	units: 'Units',
	backupAlarm: 'The server’s backups need a look.',
	backups: 'Backups',
	supervision: 'Supervision',
	audit: 'Audit log',
	historyInLog: 'History in the audit log',
	citizens: 'The people',
	movements: 'Movements',
	forPeople: 'For the people',
	signIn: 'Sign in',
	unsentWords: 'This machine holds words that did not reach the Office. Signing out loses them. Sign out all the same?',
	signOut: 'Sign out',
	toWork: (name: string) => `Go to work: ${name}`,
	language: 'Tiếng Việt',
	homeTitle: 'A plan, from the document to the consolidated register',
	homeLead:
		'The Office drops the plan in and confirms what was read; units register on the very form of the appendix; one press consolidates into a Word file ready for signature.',
	homeNone: 'No agency on this server yet',
	homeNoneHelp: 'The administrator runs these two commands in the folder of Khéo, with the agency’s own names, then opens this page again:',
	homeCommands: [
		'npx kheo agency add --slug so-y-te --name "Sở Y tế" --abbreviation SYT --place "Bắc Ninh" --province "Tỉnh Bắc Ninh" --user vanphong --user-name "Họ và tên"',
		'npx kheo agency units units.csv --agency so-y-te'
	],
	homeNoneAfter: 'The first prints the Office’s username and temporary password. The file units.csv has the name of one unit a line.',
	homeAgencies: 'Agencies on this server',
	errorTitle: (status: number) =>
		status === 404
			? 'This page was not found'
			: status === 403
				? 'This page is not for your account'
				: status === 409
					? 'That was not done: things have changed meanwhile'
					: status === 413
						? 'The file is too large; nothing was sent'
						: 'Something failed; what you asked for was not done',
	errorKept: 'What was saved before is untouched.',
	unnamed: '(no name)',
	errorTooLarge: 'Press Back in your browser: what you typed is usually still there.',
	fieldWrong: 'This field is not right and was not saved; please look at it again.',
	errorReturn: 'Open that page again',
	roles: {
		office: 'the Office',
		leader: 'leaders',
		unit: 'units',
		clerk: 'records clerks',
		admin: 'administrators',
		supervisor: 'supervisory bodies',
		auditor: 'auditors of the log'
	},
	allowedTo: (roles) => `For: ${roles}. To see or do this, please ask someone who may.`,
	errorHome: 'Back to Today',
	errorBack: 'Back to the start',
	errorCode: 'Code',
	close: 'Close',
	cancel: 'Cancel',
	save: 'Save',
	undo: 'Undo',
	print: 'Print',
	search: 'Search',
	download: 'Download',
	confirm: {
		title: 'Please confirm it is you',
		locked: 'The session is locked after a time without work.',
		fresh: 'This asks whether it is still you: the password is needed when it was last typed more than 10 minutes ago.',
		who: (name) => `Account: ${name}`,
		password: 'Password, or the code of your authenticator app',
		go: 'Go on',
		kept: 'What you typed is kept and goes on once you have confirmed.',
		file: (name) => `Choose the file ${name} again`,
		other: 'Not your account? Sign out'
	},
	leaveEmpty: 'Please leave this empty'
} satisfies Translation<typeof vi>;
