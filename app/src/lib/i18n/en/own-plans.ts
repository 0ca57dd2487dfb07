import type { Translation } from '../catalogue.ts';
import type { ownPlans as vi } from '../vi/own-plans.ts';

export const ownPlans = {
	compose: 'Compose our own plan from this document',
	title: 'Compose our own plan',
	summary: (taken: number, moved: number, slogans: number) =>
		`Takes over ${taken} of the superior’s tasks and moves ${moved} deadlines forward${slogans > 0 ? `, with ${slogans} slogans word for word` : ''}. Number and day stay blank; the superior’s document does not change.`,
	word: 'Download the Word file',
	pdf: 'See the pages (PDF)',
	back: 'Back to the superior’s document',
	days: 'Earlier than the superior’s deadline (working days)',
	opens: 'Signed on this day at the earliest',
	units: 'Who carries it out',
	office: 'Who gathers it and sends it up',
	called: 'What the superior calls us',
	calledHelp: 'For example: Các sở, ban, ngành. Separate several with semicolons; left empty, every task given to “các …” is taken.',
	position: 'Position of the signer',
	signer: 'Name of the signer',
	again: 'Compose again with these choices',
	noneTaken: 'No task given to this agency was found',
	noneTakenHelp: 'Please say what the superior calls this agency and compose again; tasks given to others are listed at the end of the page.',
	moved: 'Deadlines moved forward',
	movedHelp: 'The units’ day is always a working day. Whoever gathers it still sends it up by the superior’s deadline.',
	columns: { task: 'Task', from: 'The superior’s deadline ends', to: 'Units send by' },
	kept: 'Taken over in the superior’s words',
	others: 'Not taken',
	othersHelp: 'Tasks given to others, or in which this agency only helps. If one is missing, say what the superior calls this agency.'
} satisfies Translation<typeof vi>;
