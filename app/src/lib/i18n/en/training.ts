import type { Translation } from '../catalogue.ts';
import type { training as vi } from '../vi/training.ts';

export const training = {
	over: 'Practice',
	title: 'A month in 20 minutes',
	lead: 'The sample agency has a clock of its own. Take the steps below with the account named beside each, then let the clock go on and see deadlines come, work run late, reports come in.',
	clock: (day) => `The clock stands on ${day}`,
	goTo: (day) => `Go to 8:30 on ${day}`,
	why: {
		next: () => 'the next working day',
		'last-day': (task) => `the last careful day: ${task}`,
		after: (task) => `the morning after: ${task}`
	},
	onlyForward:
		'The clock only goes forward, for what was done has its time. To begin again: stop the program, delete the data folder of the sample and start it.',
	officeMoves: 'The Office’s account moves the clock.',
	guide: 'Steps',
	done: 'done',
	open: 'Open this page',
	roles: { office: 'Office', unit: 'unit', leader: 'leader', clerk: 'records clerk' },
	steps: {
		look: { title: 'See today’s work', help: 'Who has not sent, who waits for whom, how many days the Office has left.' },
		remind: {
			title: 'Remind those who owe',
			help: 'Copy the words for the chat, note a call, or take the letter. A unit that asks for more time is answered on its own page.'
		},
		enter: {
			title: 'File for a unit',
			help: 'Press the cell of a unit that has not sent, “From a Word or Excel file”: choose one of demo/units, see what was understood, take it.'
		},
		register: { title: 'Register as a unit', help: 'Sign in as a unit, type or paste some rows, send them.' },
		accept: { title: 'Accept or ask for more', help: 'On Consolidation: accept a whole return in one press, or give one row back with a reason.' },
		freeze: { title: 'Consolidate and put up', help: 'Preview, merge rows that say the same, name who initials and signs, put it up.' },
		agree: {
			title: 'Initial and agree',
			help: 'Sign in as the leader, look at what was put up and agree. Initials given on paper are entered by the Office first, on Consolidation.'
		},
		sign: {
			title: 'Enter the signature',
			help: 'Once the leader has agreed: “Ghi nhận đã ký” on Consolidation. The paper then waits in the outgoing book for its number.'
		},
		issue: { title: 'Number, issue, send', help: 'The records clerk enters number and day, attaches the signed file, issues and sends.' },
		report: {
			title: 'A month later: results',
			help: 'The Office moves the clock to the last careful morning of the report (above). A unit opens its report, begins it, chooses the outcome of each activity, sends.'
		},
		results: {
			title: 'Accept reports, make the agency’s own',
			help: 'On Results: accept, look where each figure comes from, make the report and put it up as before.'
		},
		renew: { title: 'Next year’s plan', help: 'From the plan’s document: compose next year’s and look at every change.' }
	}
} satisfies Translation<typeof vi>;
