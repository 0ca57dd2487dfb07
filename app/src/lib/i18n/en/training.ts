import type { Translation } from '../catalogue.ts';
import type { training as vi } from '../vi/training.ts';

export const training = {
	over: 'Practice',
	lead: 'The sample agency has a clock of its own. The guide stands on every page and tells each step: who does it, on which page, what you will see. Do it with that person’s account, or press “Do this step for me” and look at what came of it.',
	begin: 'Begin the guide',
	hide: 'Put the guide away',
	clock: (day) => `The clock stands on ${day}`,
	goTo: (day) => `Go to 8:30 on ${day}`,
	why: {
		next: () => 'the next working day',
		'last-day': (task) => `the last careful day: ${task}`,
		after: (task) => `the morning after: ${task}`
	},
	onlyForward: 'The clock only goes forward, for what was done has its time. To return to the first morning, begin anew at the end of this page.',
	officeMoves: 'The Office’s account moves the clock.',
	guide: 'Steps',
	done: 'done',
	now: 'you are here',
	open: 'Open this page',
	play: 'Do this step for me',
	seen: 'Seen, go on',
	goOn: (day) => `Go to ${day}`,
	whole: 'All steps',
	progress: 'Steps taken so far',
	at: (at, of) => `Step ${at} of ${of}`,
	see: 'You will see:',
	end: 'The month is over',
	endHelp: 'Register and report have both gone out. Look at any page again, or begin anew from the page with all steps.',
	anew: 'Begin anew',
	anewHelp:
		'The sample agency is founded again as on its first morning, with the same accounts and passwords; it takes about ten seconds. What was practised is put aside and cannot be opened from here any more.',
	anewSure: 'I understand that what was practised will leave the screen.',
	anewPress: 'Begin anew',
	roles: { office: 'Office', unit: 'unit', leader: 'leader', clerk: 'records clerk' },
	steps: {
		look: {
			title: 'See today’s work',
			help: 'On Today, see which units have not sent and how many days the Office has left.',
			see: 'which units are overdue, which returns wait for the Office.'
		},
		call: {
			title: 'Call the unit that owes',
			help: 'Copy the words for the chat, then note a call: with whom, and by which day the unit promised.',
			see: 'the call and the promised day beside the unit’s name.'
		},
		register: {
			title: 'The units register',
			help: 'A unit that was writing, or was asked for more, opens its return, mends it and sends it.',
			see: 'their cells change to “sent, waiting for the Office”.'
		},
		late: {
			title: 'The late unit sends',
			help: 'The last unit types one activity and sends it. The Office may also file for it from paper or Zalo.',
			see: 'nobody is missing; this return says how many days late it is.'
		},
		accept: {
			title: 'The Office accepts',
			help: 'On Consolidation, look at each return and accept it, or give one row back with a reason.',
			see: 'nothing waits for the Office.'
		},
		freeze: {
			title: 'Consolidate and put up',
			help: 'Preview, merge rows that say the same if any, choose who signs, press “Chốt và trình ký”.',
			see: 'the frozen register with its hash, waiting for the signer.'
		},
		agree: {
			title: 'The leader agrees',
			help: 'The leader opens what was put up under their own account and agrees.',
			see: 'the chain says who agreed and when.'
		},
		sign: {
			title: 'Enter the signature',
			help: 'The paper is signed: the Office enters name, office and day.',
			see: 'the paper in the outgoing book, waiting for its number.'
		},
		issue: {
			title: 'Number and issue',
			help: 'In the outgoing book the records clerk enters number and day, then issues.',
			see: 'the paper with its number; the register is done.'
		},
		report: {
			title: 'A month later: the units report',
			help: 'A unit opens its report, begins it, chooses the outcome of each activity, enters how many came, sends.',
			see: 'every unit’s report has been sent.'
		},
		receive: {
			title: 'Accept the reports',
			help: 'On the morning after, the Office looks at each report from the matrix and accepts it.',
			see: 'the column of reports says accepted for every unit.'
		},
		make: {
			title: 'Make the agency’s report and put it up',
			help: 'On Results, open a figure to see where it comes from, make the report, read it, put it up.',
			see: 'every figure opens down to its rows; the report waits for the signer.'
		},
		send: {
			title: 'Sign, number, issue the report',
			help: 'The leader agrees, the Office enters the signature, the records clerk numbers and issues, as with the register.',
			see: 'the report is issued; it can go up with its figures.'
		},
		renew: {
			title: 'Next year’s plan',
			help: 'From the plan’s document, see next year’s and every change in it.',
			see: 'days and figures moved to next year, each with its reason.'
		}
	}
} satisfies Translation<typeof vi>;
