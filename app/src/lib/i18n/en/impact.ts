import type { Translation } from '../catalogue.ts';
import type { impact as vi } from '../vi/impact.ts';

export const impact: Translation<typeof vi> = {
	title: 'Impact assessment',
	lead: 'The assessment of the impact of processing personal data (Law 91/2025/QH15, Article 21; Decree 356/2025/NĐ-CP, form 10): the register and the measures in force are taken from the system; the agency answers the rest and a leader signs.',
	times: (days, months) => `To be sent within ${days} days of the beginning; gone over every ${months} months, or at once when much changes.`,
	none: 'None yet',
	noneHelp: 'Answer the eight questions and save; it may take several sittings. The .docx can be seen at any time.',
	number: (number) => `No. ${number}`,
	open: 'being written',
	signed: (by, on) => `signed by ${by} on ${on}`,
	sent: (to, on, document) => `sent to ${to} on ${on}${document === '' ? '' : `, paper ${document}`}`,
	file: 'Download (.docx)',
	questions: {
		controller: 'The agency that controls and processes, and how to reach it',
		officer: 'Who protects personal data here',
		recipients: 'Who outside receives data, and what for',
		abroad: 'Does data leave the country',
		necessity: 'Why it is needed, and whether less would do',
		risks: 'Risks to those whose data it is',
		mitigation: 'What the agency does about them (outside the system)',
		opinion: 'What who protects the data concludes'
	},
	hints: { abroad: 'The system runs on the agency’s own machine and sends nothing abroad. If Facebook or a mail server abroad is on, say so.' },
	save: 'Save',
	saveNew: 'Begin a new one',
	sign: 'A leader has signed',
	signer: 'Who signed (name, post)',
	signedOn: 'Signed on',
	signDo: 'Note it and lock this one',
	signHelp: 'Today’s register and measures are kept with it; it cannot be changed then.',
	sentTo: 'Sent to whom',
	sentOn: 'Sent on',
	sentDocument: 'Number of the paper',
	sendDo: 'Note that it was sent',
	sha: 'Hash of what was signed',
	measures: 'Measures in force in the system',
	on: 'On:',
	off: 'Off:',
	measureWords: {
		walls: (count) => `agencies are apart in the database itself, ${count} tables.`,
		sealed: (count) => `sealed under a key of each person or thing (AES-256-GCM), ${count} columns; erasing destroys the key.`,
		locked: (count) => `locked under a key outside the database, ${count} columns.`,
		log: (count) => `a chained log that cannot be changed, ${count} entries sealed.`,
		factor: () => 'administrators need a second factor.',
		idle: (count) => `sessions lock after ${count} idle minutes.`,
		backups: () => 'nightly backups, weekly drills.',
		retention: (count) => `erased by itself when its time is over, ${count} kinds confirmed.`,
		requests: (count) => `requests of data subjects with clocks, ${count} so far.`,
		breaches: (count) => `a register of breaches with 72 hours, ${count} so far.`,
		local: () => 'runs on the agency’s machine; no foreign AI or cloud.'
	},
	paper: {
		basis: 'Under Article 21 of Law 91/2025/QH15 and Decree 356/2025/NĐ-CP the agency assesses as follows:',
		flows: 'Flows by purpose',
		annex: 'Register of personal data',
		empty: '(not answered)'
	}
};
