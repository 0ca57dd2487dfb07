import type { Translation } from '../catalogue.ts';
import type { criticisms as vi } from '../vi/criticisms.ts';

export const criticisms: Translation<typeof vi> = {
	title: 'Social criticism',
	none: 'No draft was put to a body yet',
	ask: 'Put a draft to a body',
	body: 'Body',
	name: 'Title of the draft',
	words: 'What to look at',
	unit: 'Unit that drafted it (answers the opinions)',
	office: 'The Office',
	due: 'Opinions until',
	draft: 'Draft (PDF)',
	isPublic: 'Opinions and answers are public',
	askDo: 'Send',
	facts: (body: string, due: string) => `${body} · opinions until the end of ${due}`,
	closedOn: (day: string) => `closed ${day}`,
	open: 'open',
	closed: 'closed',
	counted: (all: number, taken: number, partly: number, not: number, open: number) =>
		all === 0 ? 'No opinion yet.' : `${all} opinions: ${taken} taken, ${partly} in part, ${not} not, ${open} unanswered.`,
	openDraft: 'Open the draft',
	opinions: 'Opinions',
	wholeDraft: 'The whole draft',
	place: 'Article, clause (empty: the whole draft)',
	opinion: 'Opinion',
	say: 'Enter an opinion',
	sayDo: 'Enter the opinion',
	answers: { taken: 'taken', partly: 'taken in part', not: 'not taken' },
	unanswered: 'unanswered',
	answer: 'Answer this opinion',
	answerAgain: 'Mend the answer',
	reason: 'Reason (needed where not wholly taken)',
	answerDo: 'Save the answer',
	close: 'Close',
	closeHelp: 'Once closed, nothing can be added or changed.'
};
