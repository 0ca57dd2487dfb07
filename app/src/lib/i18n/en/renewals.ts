import type { Translation } from '../catalogue.ts';
import type { renewals as vi } from '../vi/renewals.ts';

export const renewals = {
	compose: 'Compose next year’s plan',
	title: (year: number) => `Compose the plan of ${year}`,
	summary: (from: number, changes: number, kept: number, open: number) =>
		`From the plan of ${from}: ${changes} changes, ${kept} places that stay, ${open} things to decide. The old plan is not touched.`,
	back: 'Back to the document',
	year: 'Compose for the year',
	change: 'Show again',
	open: 'To decide',
	openHelp: 'What no machine can know for you. Tick it off on paper, or mend it in Word after the download.',
	openNone: 'Nothing more to decide.',
	place: (index: number, count: number) => (count === 1 ? 'See the place' : `place ${index}`),
	changes: 'Will change',
	changesHelp: 'Untick what should stay. The Word file keeps the old plan’s formatting and differs in the ticked places only.',
	changesNone: 'Nothing can be changed by itself.',
	take: (words: string, next: string, count: number) => `Change “${words}” to “${next}”${count > 1 ? ` at ${count} places` : ''}`,
	times: (count: number) => `${count} places`,
	columns: { take: 'Change', sentence: 'Sentence', why: 'Why' },
	byHand: 'Cannot be written into the file; please do it by hand.',
	download: 'Download the Word file',
	kept: 'Stays',
	keptHelp: 'Every other year and day of the text, with the reason.',
	keptNone: 'The text has no other year or day.'
} satisfies Translation<typeof vi>;
