import type { Translation } from '../catalogue.ts';
import type { duty as vi } from '../vi/duty.ts';

export const duty = {
	title: 'Duty from a directive',
	homeTitle: 'Duties from leaders’ directives',
	given: (units) => `Given to: ${units}`,
	due: (words, day) => `Due: ${words} = ${day}`,
	dueWords: (words) => `Due: ${words}`,
	noDue: 'The directive names no deadline.',
	states: { owed: 'not reported', reported: 'reported, to be seen', returned: 'more is asked', done: 'done', recalled: 'called back' },
	overdue: (days) => `${days} days overdue`,
	late: (days) => `reported ${days} days late`,
	count: (done, all, waiting) => `${done} of ${all} units done${waiting > 0 ? `; ${waiting} reports to see` : ''}`,
	reported: (day, by) => `Reported on ${day} by ${by}`,
	accepted: (day, by) => `Accepted on ${day} (${by}).`,
	sentBack: (day, by, reason) => `${by} asked for more on ${day}: ${reason}`,
	proof: 'Open the attached file',
	report: 'Report as done',
	reportFor: (unit) => `Report for ${unit}`,
	words: 'What was done, with what result?',
	file: 'Attached file (if any)',
	send: 'Send the report',
	accept: 'Accept as done',
	giveBack: 'Ask for more',
	reason: 'What else is needed?',
	recall: 'Call the duty back',
	recallHelp:
		'For a duty given by mistake or no longer needed. The unit sees that and why; what was reported is kept. The directive may then be given out again.',
	recallReason: 'Why',
	recallPress: 'Call back',
	recalled: (day, by, reason) => `Called back on ${day} (${by}): ${reason}`,
	open: 'Open',
	openPlan: 'Open the plan',
	unitOwes: (count) => `Your unit has ${count} things to do or to send`,
	officeWaits: (count) => `${count} duty reports to see`,
	wordsMissing: 'Please say what was done.',
	reasonMissing: 'Please give the reason.'
} satisfies Translation<typeof vi>;
