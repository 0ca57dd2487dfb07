import type { Translation } from '../catalogue.ts';
import type { tracking as vi } from '../vi/tracking.ts';

export const tracking = {
	title: 'Tracking',
	over: (plan) => `${plan} · tracking`,
	none: 'This plan asks no product of any unit yet',
	noneHelp: 'When an obligation with a form or a report is given to a unit, the unit appears here with its deadline and state.',
	allSent: (task) => `All received: ${task}`,
	owing: (missing, sentBack, task) =>
		`${[missing > 0 ? `${missing} units have not sent` : '', sentBack > 0 ? `${sentBack} units were asked for more` : ''].filter(Boolean).join(', ')}: ${task}`,
	dueOf: (end) => `Units have until ${end}.`,
	officeDue: (end) => `The Office has until ${end}.`,
	officeLeft: (days) => `The Office has ${days} left to consolidate.`,
	unit: 'Unit',
	next: 'Next step',
	nothingOwed: 'not asked',
	states: {
		accepted: 'accepted',
		submitted: 'sent, the Office reviews',
		nil: 'nothing to register (with a reason)',
		'needs-more': 'more asked for',
		standing: 'all the time',
		'on-occasion': 'when it comes about',
		'as-printed': 'as the document says',
		'not-due': 'not due yet',
		'due-soon': 'due soon',
		overdue: 'not received',
		waived: 'freed of it'
	},
	extended: (day) => `extended to ${day}`,
	sum: 'Total',
	delay: {
		title: 'Where it is late, and what the Office has left',
		left: (left, planned) => (left === planned ? `all ${left} left` : `${left} left, ${planned} planned`),
		over: (days) => `${days} late by the forecast`,
		chain: (complete, needs, forecast, officeDue) =>
			`Everything of the units is there on ${complete} at the earliest; with ${needs} to consolidate and sign, it is done on ${forecast}. The Office has until ${officeDue}.`,
		cost: (unit, expected, days) => `${unit}: there on ${expected}, costs the Office ${days}.`
	},
	cameLate: 'came late',
	givenMore: 'given more time',
	moreTime: 'More time',
	rows: (count) => `${count} activities`,
	late: (days) => (days === 0 ? 'late, after the hour' : `${days} days late`),
	overdueBy: (days) => (days === 0 ? 'past the hour' : `${days} days over`),
	left: (days) => `${days} left`,
	waitUnitFix: 'The unit completes and sends again',
	waitOffice: 'The Office reviews and accepts',
	waitUnit: 'The unit registers and sends',
	remind: 'Remind the unit',
	done: 'Done',
	filter: 'Show only',
	filterAll: 'everything',
	filterMissing: 'units that have not sent',
	filterOffice: 'waiting for the Office',
	searchUnit: 'Find a unit',
	projector: 'For the projector',
	projectorOff: 'Working view',
	reminder: 'Reminder letter (.docx)',
	reminderPages: 'View the pages (PDF)',
	reminderTitle: 'Reminder letter',
	reminderHelp: 'Addressed to the units named above and no other; number and date are left open. The words can be changed in the Word file.',
	export: 'Download the table (.xlsx)',
	message: 'Message for the Zalo group',
	messageHelp: 'Copy this into the group; it names only the units that still owe.',
	messageText: (task, end, missing, sentBack, past) =>
		[
			'Dear colleagues,',
			missing &&
				(past
					? `The Office has not received “${task}” (until ${end}) from: ${missing}.`
					: `A reminder of “${task}”, until ${end}, to those who have not sent: ${missing}.`),
			sentBack && `The Office has received “${task}” and asked for more from: ${sentBack}.`,
			`Please send it soon so that we can consolidate.${missing && ' If there is nothing to register, open “Nothing to register” and give the reason.'} Thank you!`
		]
			.filter(Boolean)
			.join('\n'),
	copy: 'Copy the message',
	copied: 'Copied',
	printNote: (when) => `As of ${when}`
} satisfies Translation<typeof vi>;
