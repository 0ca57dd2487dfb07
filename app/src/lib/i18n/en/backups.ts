import type { Translation } from '../catalogue.ts';
import type { backups as vi } from '../vi/backups.ts';

export const backups = {
	title: 'Backups',
	lead: 'Every night a backup of the whole server, every week a restore drill. The server signs the results; the name of a backup is that of its file in the backup folder.',
	jobs: 'Background work',
	safety: 'Safety self-assessment',
	notSet: 'This server makes no nightly backup yet',
	notSetHelp:
		'Whoever looks after the server sets KHEO_BACKUP to a folder on another disk and starts Khéo again. The operations guide that comes with Khéo says how, under Backup (the file docs/operations.md).',
	well: 'The last backup and the last drill went well.',
	wellSoFar: 'The last backup went well. There has been no restore drill yet; the first comes on Sunday at 4 in the morning.',
	alarms: {
		'backup-failed': 'The last backup failed.',
		'backup-old': 'There has been no good backup in the last two days.',
		'drill-failed': 'The last restore drill failed: the backup may be of no use.',
		'drill-old': 'There has been no good restore drill for more than two weeks.',
		'space-short': 'The backup disk is nearly full: there is no room for two more backups.'
	},
	askKeeper: 'Please tell whoever looks after the server.',
	notLocked: 'The backups are not encrypted. Whoever reads the backup folder reads everything.',
	locked: 'The backups are encrypted.',
	free: (size) => `${size} are free on the backup disk.`,
	runs: 'Runs',
	none: 'None yet. The first comes at 1:30 tonight.',
	columns: { when: 'When', what: 'What', result: 'Result', file: 'Backup', size: 'Size', content: 'Holds', took: 'Took' },
	kinds: { backup: 'Backup', drill: 'Restore drill' },
	good: 'Good',
	bad: 'Failed',
	problems: {
		'backup.no-space': 'no room',
		'backup.cannot-write': 'the folder cannot be written to',
		'backup.locked': 'no key to open it',
		'backup.wrong-key': 'the key does not open it',
		'backup.not-whole': 'the file is not whole',
		'backup.none': 'there is no backup',
		'files.damaged': 'files on the disk are damaged',
		'drill.unlike': 'what was restored differs'
	},
	otherProblem: 'see the server’s log',
	notSigned: 'wrong signature: the server did not write this line',
	content: (rows, files) => `${rows} rows, ${files} files`,
	seconds: (count) => (count < 90 ? `${count} s` : `${Math.round(count / 60)} min`),
	size: (bytes) =>
		bytes < 1e9
			? `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
			: `${(bytes / 1e9).toLocaleString('en', { maximumFractionDigits: 1 })} GB`,
	number: (count) => count.toLocaleString('en'),
	apart: 'To be kept elsewhere, not beside the backups',
	apartList: [
		'The folder secrets in KHEO_DATA (or KHEO_SECRET and KHEO_MASTER_KEY). Without it the names in the log cannot be read again.',
		'The key that opens the backups, if they are encrypted.',
		'The agency’s certificate and the server’s settings.'
	],
	key: 'This server’s public key',
	mailSubject: 'Khéo: the backups need a look',
	mailWhatNext:
		'See the page Backups in Khéo, the server’s log, and “Backup” in the operations manual that comes with the package (docs/operations.en.md). This letter comes every morning until all is well.'
} satisfies Translation<typeof vi>;
