import type { Translation } from '../catalogue.ts';
import type { api as vi } from '../vi/api.ts';

export const api = {
	description:
		'Reads plans, progress, consolidations and the books of documents; registers and reports for whoever holds the token. Rights are those of the holder, within the scopes of the token.',
	tokenHelp: 'A person with an account makes a token for themself on the page API tokens of the agency.',
	problem: 'A refusal as RFC 9457 has it: code is stable, title is for a person.',
	title: 'Programming interface (API)',
	lead: 'Other programs of the agency read and write here. For machines: OpenAPI 3.1.',
	open: 'Open to everybody',
	scope: 'Scope',
	answers: 'Answers',
	list: 'pages',
	headers: 'Headers needed',
	parameters: 'Parameters',
	how: 'How to call',
	howLines: [
		'Authorization: Bearer kheo_… for every operation except public figures. Tokens are made at /{agency}/tokens.',
		'A POST needs Idempotency-Key: sent again with the same key it is answered as before and does nothing.',
		'Lists answer items and next; the next page stands in the header Link (rel="next") or is had by the parameter cursor. limit is 1 to 200.',
		'GET answers an ETag; sent back in If-None-Match, what has not changed is 304.',
		'A refusal is application/problem+json: a stable code, a title by Accept-Language (vi, en).',
		'RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset say how many calls are left this minute.'
	],
	operations: {
		getAgency: 'The agency',
		listUnits: 'Units in the order of the agency; activeOn: those active on that day',
		getCalendarYear: 'Days off and days worked in lieu of a year',
		listPlans: 'Plans under way',
		getPlan: 'A plan',
		listObligations: 'Obligations of a plan, with how many units have sent',
		listReturns: 'What each unit owes and how far it is: by unit, obligation and state',
		getReturn: 'The return of a unit for an obligation: form, state, deadline',
		listRows: 'Rows of that return, each cell with its version',
		getVersion: 'A version as it was sent, with its hash',
		changeRows: 'Changes cells, adds, moves and removes rows; words of others are given back as conflicts, never written over',
		replaceRows: 'Replaces all rows (needs If-Match of listRows)',
		beginReport: 'Puts the registered activities into a report',
		sendReturn: 'Sends to the Office: the rows, or word with a reason that there is nothing',
		withdrawReturn: 'Takes a sent return back to mend it, until the Office has accepted it',
		keepFile: 'Uploads a Word or Excel file of the unit; no row is touched yet',
		importFile: 'Takes the rows of an uploaded file',
		addEvidence: 'Uploads a piece of evidence',
		getConsolidation: 'The consolidation: state, returns sent, units missing',
		listConsolidationRows: 'Rows of the consolidation, each with its sources',
		listOutgoing: 'Book of outgoing documents',
		listIncoming: 'Book of incoming documents',
		getFeedbackFigures: 'Public figures: feedback',
		getDialogueFigures: 'Public figures: dialogues',
		listPromiseFigures: 'Public figures: promises by year'
	}
} satisfies Translation<typeof vi>;
