import type { Translation } from '../catalogue.ts';
import type { jobs as vi } from '../vi/jobs.ts';

export const jobs = {
	title: 'Background work',
	lead: 'What the server does by itself: letters, reminders, sealing the log, backups, sweeping. This page tells when each last ran, whether it failed and why. What is done is kept for a day.',
	backups: 'Backups',
	alive: (count: number, sealed: string | null) =>
		`${count === 1 ? 'A worker is' : `${count} workers are`} at work${sealed === null ? '.' : `; the log was last sealed ${sealed}.`}`,
	silent: 'No worker is at work',
	silentHelp: (ago: string | null) =>
		`${ago === null ? 'None was ever heard from.' : `Last heard from ${ago}.`} Nothing is lost: what waits is done when the server runs again. Please have Khéo, or “kheo work”, started again.`,
	ago: (seconds: number) =>
		seconds < 90
			? `${Math.round(seconds)} seconds ago`
			: seconds < 5400
				? `${Math.round(seconds / 60)} minutes ago`
				: `${Math.round(seconds / 3600)} hours ago`,
	failures: 'What failed',
	noFailures: 'Nothing failed in the last day',
	noFailuresHelp:
		'What fails is tried again by itself, later each time. When no try is left it stands here with its reason, for an administrator to look at and run again.',
	failedAt: (moment: string, tries: number) => `Failed at ${moment}, try ${tries}.`,
	nextTry: (moment: string) => `Tried again at ${moment}.`,
	noMoreTries: 'Not tried again by itself.',
	retry: 'Try again',
	inLog: 'In the server’s log:',
	allKinds: 'Kinds of work',
	columns: { kind: 'Work', standing: 'State', last: 'Last time', took: 'Took', next: 'Next time', waiting: 'Waiting', order: 'Order' },
	standings: { failed: 'Failed', active: 'Running', waiting: 'Waiting', done: 'Done', 'not-yet': 'Not yet run', 'no-means': 'No scanner' },
	noScanner: 'No virus scanner is connected (KHEO_CLAMD), so nothing is scanned; new files are used, each saying that it was not scanned.',
	whenNeeded: 'When needed',
	run: 'Run now',
	adminOrders: 'Administrators may have work tried again or run now.',
	seconds: (count: number) => (count < 1 ? 'under a second' : count < 90 ? `${Math.round(count)} s` : `${Math.round(count / 60)} min`),
	reasons: {
		network: 'The other end (mail server, messaging service or the superior’s server) could not be reached. Please look at the network and the settings.',
		database: 'The database did not answer at that moment.',
		unreadable: 'What the job carries could not be read, mostly because another version left it.',
		'no-space': 'The disk is full. Please make room and run it again.',
		'job timed out': 'It took longer than it may, or the server stopped meanwhile.',
		'job heartbeat timeout': 'The server stopped meanwhile.',
		unknown: 'An error that is not known. Whoever looks after the server finds the number below in its log.'
	} as Readonly<Record<string, string>>,
	kinds: {
		'accounts.close-idle': 'Switching off idle accounts',
		'audit.anchor-day': 'The log’s anchor of the day',
		'audit.check-weekly': 'Weekly check of the log',
		'audit.close-drafts': 'Autosaves into the log',
		'audit.run-check': 'Check of the log on request',
		'bookings.forget': 'Forgetting who booked',
		'bookings.remind': 'Reminding who booked',
		'consolidations.send-package': 'Sending packages to the superior',
		'dialogues.forget-senders': 'Forgetting who asked at dialogues',
		'digests.make': 'Making digests',
		'digests.send-mail': 'Sending digests',
		'dispatch.send-mail': 'Sending papers by mail',
		'feedback.forget-senders': 'Forgetting who sent feedback',
		'files.scan-waiting': 'Scanning new files for viruses',
		'files.sweep-orphans': 'Sweeping files nobody uses',
		'installation.back-up': 'Nightly backup',
		'installation.drill-restore': 'Restore drill',
		'installation.tell-alarm': 'Backup alarm',
		'invitations.forget': 'Forget old invitations and requests',
		'invitations.send-mail': 'Send an invitation by mail',
		'movements.forget-nominees': 'Forgetting who was not recognised',
		'personal-data.keep-times': 'Delete personal data past its time',
		'personal-data.seal-contacts': 'Seal telephones and mailboxes that lie open',
		'posts.keep-link': 'Fetching the address of a published post',
		'posts.publish-outside': 'Publishing posts outside',
		'posts.put-due': 'Publishing posts that are due',
		'questionnaire.forget-words': 'Forgetting old free answers',
		'reminders.keep-zalo-token': 'Keeping the Zalo connection',
		'reminders.remind': 'Morning reminders',
		'reminders.send-mail': 'Sending reminders by mail',
		'reminders.send-text': 'Sending reminders as messages',
		'request-keys.sweep-old': 'Sweeping keys of repeated requests',
		'webhooks.deliver-message': 'Deliver a webhook',
		'webhooks.tell-overdue': 'Tell webhooks what is overdue'
	} as Readonly<Record<string, string>>
} satisfies Translation<typeof vi>;
