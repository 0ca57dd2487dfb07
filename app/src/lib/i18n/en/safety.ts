import type { Translation } from '../catalogue.ts';
import type { safety as vi } from '../vi/safety.ts';

const day = (iso: string) => iso.split('-').reverse().join('/');

export const safety = {
	title: 'Self-assessment, safety level 2',
	lead: 'Each control of level 2: whether it is on, what that is known from, and what to do. Read as it is when the page is opened; print it for the head of the agency and the file.',
	jobs: 'Background work',
	backups: 'Backups',
	print: 'Print',
	counted: (state: string, count: number) => `${state}: ${count}`,
	readAt: (moment: string, version: string) => `Read at ${moment}. Khéo ${version}.`,
	columns: { control: 'Control', state: 'State', known: 'Known from', toDo: 'To do' },
	states: { on: 'On', partly: 'Partly', off: 'Not yet', 'by-hand': 'The agency’s own' },
	nothing: 'Nothing',
	source:
		'By decrees 331/2026/NĐ-CP and 333/2026/NĐ-CP as they are quoted elsewhere; not compared with their text. This page is a self-assessment and does not replace the level file.',
	whoFilled: 'Assessed by',
	head: 'Head of the agency',
	of: {
		'idle-lock': {
			name: 'Sessions lock when idle (15 minutes, administrators 5)',
			known: ({ idleMinutes, adminIdleMinutes }) => `Set to ${idleMinutes} minutes, administrators ${adminIdleMinutes}.`,
			toDo: 'People → Rules of accounts: no more than 15 and 5 minutes.'
		},
		'failed-tries': {
			name: 'Locked after 5 wrong passwords',
			known: () => 'Fixed in the software: 5 wrong ones lock for 15 minutes, where a password is asked for anew too.',
			toDo: 'Nothing to set.'
		},
		'idle-accounts': {
			name: 'Accounts idle for 45 days are switched off',
			known: ({ idleAccountDays }) => `Set to ${idleAccountDays} days; done each morning, with a warning a week before.`,
			toDo: 'People → Rules of accounts: no more than 45 days.'
		},
		'second-factor': {
			name: 'Second factor for administrators and from outside',
			known: ({ adminSecondFactor, admins, adminsWithFactor, members, withFactor }) =>
				`${adminSecondFactor ? 'Required of administrators' : 'Not required of administrators'}; ${adminsWithFactor}/${admins} administrators and ${withFactor}/${members} people have it.`,
			toDo: 'People → Rules of accounts: require it of administrators. Whoever works from outside switches it on under My account.'
		},
		passwords: {
			name: 'Passwords of 14 characters or more',
			known: () => 'Fixed in the software: 14 or more, no repetitions, no rows of keys, none of the common ones, none of the last 5.',
			toDo: 'Nothing to set.'
		},
		'log-kept': {
			name: 'The log is kept for 12 months or more and cannot be changed',
			known: ({ sealedAgo }) =>
				`The audit log is never deleted and is sealed into a chain; ${sealedAgo === null ? 'nobody seals it at the moment' : `last ${Math.round(sealedAgo)} seconds ago`}. The server’s own log is kept by the system.`,
			toDo: 'See Background work. Have the server’s log (journald, rsyslog) kept for 12 months.'
		},
		'log-controlled': {
			name: 'Somebody outside controls the log',
			known: ({ auditors, hasAnchors, lastCheck }) =>
				`${auditors} accounts of auditors; ${hasAnchors ? 'daily anchors leave the system' : 'no anchors leave the system'}; ${lastCheck ? `last check ${day(lastCheck.day)}: ${lastCheck.isSound ? 'sound' : 'not sound'}` : 'never checked'}.`,
			toDo: 'Make an auditor of somebody outside the Office (kheo user add … --role auditor); set KHEO_ANCHOR_FOLDER or KHEO_ANCHOR_MAIL; the check comes on Saturday night.'
		},
		clock: {
			name: 'The clock is kept by NTP',
			known: ({ isClockSynchronised }) =>
				isClockSynchronised === null ? 'The machine does not say.' : isClockSynchronised ? 'The system says it is.' : 'The system says it is not.',
			toDo: 'Whoever looks after the server switches it on; kheo doctor tells.'
		},
		backup: {
			name: 'Backups in several versions, one kept elsewhere',
			known: ({ backup }) =>
				backup.isSet
					? `Nightly; 7 days, 4 weeks, 12 months are kept; ${backup.madeOn ? `last good one ${day(backup.madeOn)}` : 'none yet'}; ${backup.isLocked ? 'encrypted' : 'not encrypted'}${backup.alarms > 0 ? `; ${backup.alarms} alarms` : ''}. The copy elsewhere is the agency’s own.`
					: 'No place for backups is set.',
			toDo: 'Set KHEO_BACKUP on another disk and KHEO_BACKUP_RECIPIENT to encrypt; see Backups. Copy one to a disk off the network each month.'
		},
		'restore-test': {
			name: 'Restoring is tried',
			known: ({ backup }) => (backup.drilledOn ? `Last good drill ${day(backup.drilledOn)}, each week by itself.` : 'No good drill in the last two weeks.'),
			toDo: 'Run kheo drill, or wait for Sunday at four; an encrypted backup needs KHEO_BACKUP_IDENTITY.'
		},
		encryption: {
			name: 'Credentials and non-public data are encrypted',
			known: () =>
				'Passwords are hashed; secrets, names in the log, tokens and sensitive columns are encrypted. The rest of the database and the files lie open on the disk.',
			toDo: 'Encrypt the server’s disk (LUKS). Keep the folder secrets elsewhere too.'
		},
		transport: {
			name: 'Encrypted on the way (HTTPS)',
			known: ({ isHttps }) =>
				isHttps === null
					? 'KHEO_ORIGIN is not set, so it is not known how people come.'
					: isHttps
						? 'The site’s address is HTTPS.'
						: 'The site’s address is http.',
			toDo: 'Put a proxy with HTTPS in front and set KHEO_ORIGIN to the https:// address.'
		},
		uploads: {
			name: 'Uploads are scanned',
			known: ({ hasScanner }) =>
				hasScanner ? 'New files are scanned by clamd every two minutes.' : 'No scanner. Kinds of files are still told by their content and limited in size.',
			toDo: 'Install ClamAV in the network and set KHEO_CLAMD.'
		},
		wall: {
			name: 'Agencies’ data are kept apart',
			known: () => 'Forced on each row in the database; the server does not start as a role that could pass it.',
			toDo: 'Nothing to set.'
		},
		'web-firewall': {
			name: 'Web application firewall',
			known: () => 'Outside Khéo. Khéo has: a content security policy, no forms from elsewhere, limits of how often.',
			toDo: 'At the proxy, or that of the province’s data centre.'
		},
		scan: {
			name: 'Yearly vulnerability scan',
			known: () => 'Outside Khéo. The package carries a list of its parts (SBOM) for whoever scans.',
			toDo: 'Put it into the year’s plan; keep the minutes.'
		},
		review: {
			name: 'Yearly review of rules and rights',
			known: ({ members }) => `Outside Khéo. There are ${members} accounts; the list is under People.`,
			toDo: 'Go through people and rules each year; keep the minutes.'
		},
		incidents: {
			name: 'Incidents are reported within 24 and 72 hours',
			known: () => 'Outside Khéo. The log, anchors and backups are the evidence.',
			toDo: 'Have a written procedure: who reports to whom.'
		},
		'yearly-report': {
			name: 'Yearly safety report by 25 December',
			known: () => 'Outside Khéo. This page in print is its annex.',
			toDo: 'Print this page, sign it and send it along.'
		}
	}
} satisfies Translation<typeof vi>;
