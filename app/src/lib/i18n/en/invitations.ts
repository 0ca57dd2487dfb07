import type { Messages } from '../messages.ts';

export const invitations = {
	over: 'People',
	title: 'Invite people',
	leadMail:
		'Enter a name, a role and a mail address; a link goes there with which the person chooses a password. It is good once, for 72 hours. For those without a mailbox copy the message and hand it over.',
	leadPaper:
		'Enter a name and a role; a link is made with which the person chooses a password, good once, for 72 hours. Links do not go by mail (no mail server, or switched off), so the link is shown once, to be handed over.',
	members: 'Back to people',
	one: 'Invite one person',
	list: 'Invite from a list',
	sent: 'Invitations',
	name: 'Full name',
	role: 'Role',
	unit: 'Unit',
	noUnit: 'The whole agency',
	email: 'Mail address (optional)',
	invite: 'Invite',
	lines: 'One person a line',
	linesHelp:
		'Paste from a sheet, or part by semicolons: name; unit (name or code); role; mail address. With a unit and no role they speak for the unit. Right lines are invited at once, wrong ones stay here to be mended.',
	linesExample: 'Nguyễn Thị Lan; Phòng Kế hoạch - Tài chính; ; lan@so.example.vn\nTrần Văn Minh; ; leader; minh@so.example.vn',
	inviteList: 'Invite the right lines',
	wrongLines: (count: number) => `${count} lines could not be taken and are kept below`,
	faults: {
		'line-name': 'the name is missing, or longer than 120 characters',
		'line-unit': 'the agency has no such unit',
		'line-unit-missing': 'who speaks for a unit needs one',
		'line-role': 'the role is not clear (unit, office, clerk, leader, admin, supervisor, auditor)',
		'line-email': 'this is no mail address',
		'line-twice': 'stands above already',
		'line-too-many': 'more than 200 people at once; send the rest later'
	},
	made: (links: number, mailed: number) => {
		if (links === 0) return mailed === 1 ? 'Invited; the letter is on its way' : `${mailed} invited; the letters are on their way`;
		return mailed === 0 ? `${links} invited` : `${links + mailed} invited, ${mailed} of them by mail`;
	},
	already: (names: string) => `Left out, since they hold an open invitation: ${names}.`,
	handOver: 'The link is shown this once. Copy the message to the right person, or print it. If it is lost, make a new link below.',
	messageFor: (name: string) => `Message to ${name}`,
	message: (name: string, agency: string, url: string, hours: number) =>
		`Dear ${name},\n${agency} invites you to its system for plans. Please open this link within ${hours} hours and choose a user name and a password of your own:\n${url}\nThe link is good once; please do not pass it on.`,
	copy: 'Copy the message',
	copied: 'Copied',
	states: { open: 'Waiting', second: 'Waits for a second person', expired: 'Expired', accepted: 'Accepted', withdrawn: 'Withdrawn' },
	secondHelp:
		'Whoever is invited may agree to weighty things, so another leader or administrator agrees first, on the page Second persons; the link opens after that.',
	waiting: (names: string) =>
		`Waits for a second person on the page Second persons: ${names}. Then the letter goes by itself, or take the link from the list below.`,
	byHand: 'Handed over',
	mailed: (email: string, at: string) => `Sent to ${email} on ${at}`,
	onItsWay: (email: string) => `On its way to ${email}`,
	notMailed: (fault: string) => `Not sent: ${fault}. A link can be handed over instead`,
	until: (at: string) => `good until ${at}`,
	again: 'Send again',
	link: 'New link to hand over',
	withdraw: 'Withdraw',
	none: 'Nobody was invited yet',
	noneHelp: 'Those invited choose their own password; nobody else knows it. Invitations that ended are deleted after a month.',
	mailLinks: 'Links by mail',
	mailLinksHelp:
		'Invitations go straight to the mailbox; whoever forgot the password sets a new one by a link to the mailbox they confirmed, good once for 15 minutes; the second factor is still asked for. Off, invitations are handed over and only kheo user reset on the server helps.',
	mailLinksOn: 'Links may be sent by mail',
	mail: {
		subject: (agency: string) => `${agency}: invitation to its system for plans`,
		text: (name: string, agency: string, url: string, day: string) =>
			`Dear ${name},\n\n${agency} invites you to its system for plans. Please open this link and choose a user name and a password of your own:\n\n${url}\n\nIt is good once, until ${day}. Please do not pass this letter on. If you do not expect it, ask the agency's office and ignore it.\n`
	}
} satisfies Messages['invitations'];
