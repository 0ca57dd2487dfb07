import type { Translation } from '../catalogue.ts';
import type { board as vi } from '../vi/board.ts';

export const board = {
	title: 'Board',
	lead: 'Every running plan on one page: how complete, how punctual, who waits for whom, and what comes next.',
	asOf: (when) => `As of ${when}`,
	export: 'Table (.xlsx)',
	columns: { plan: 'Plan', task: 'Product', due: 'Units’ deadline', complete: 'Sent', punctual: 'In time', sound: 'Accepted at once', next: 'Next' },
	next: {
		review: 'The Office looks at what was sent',
		remind: 'Remind those who owe',
		mending: 'Units are mending',
		consolidate: 'Complete: consolidate and put up',
		wait: 'Not due yet',
		none: 'Nothing to do'
	},
	none: 'No plan is running yet',
	noneHelp: 'Read a plan and confirm it; what units owe appears here.',
	forecast: 'Forecast',
	forecastLine: (task, forecast) => `${task}: the Office is done on ${forecast}`,
	inTime: (left) => `in time, ${left} left once everything is there`,
	over: (days) => `${days} late`,
	stuck: 'Who waits for whom',
	nobody: 'Nobody waits for anybody.',
	office: 'The Office',
	officeStuck: (count, task, days) => `has not looked at ${count} of ${task}, the oldest for ${days}`,
	unitStuck: (task, days) => `owes ${task}, ${days} since its deadline`,
	more: (count) => `and ${count} more under Tracking`,
	signing: 'With the leaders',
	signingNone: 'Nothing waits for a signature.',
	has: (who) => `with ${who}`,
	issued: 'Issued',
	issuedLine: (number, day) => `${number}, ${day}`
} satisfies Translation<typeof vi>;
