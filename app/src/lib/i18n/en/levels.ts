import type { Translation } from '../catalogue.ts';
import type { levels as vi } from '../vi/levels.ts';

export const levels = {
	lower: {
		title: 'Lower agencies in this system',
		lead: 'Where a unit is itself an agency that uses Khéo here, say which: the registers and reports it puts up become the unit’s return by themselves, without files.',
		none: 'No unit stands for an agency yet.',
		unit: 'Unit',
		agency: 'Is the agency',
		nobody: '(none)',
		save: 'Save',
		standsFor: (unit, agency) => `${unit}: ${agency}`
	},
	up: {
		title: 'Send up within this system',
		lead: {
			register:
				'The frozen register becomes our return at the superior, without a file; the receipt comes back to this page. Sent again, nothing counts twice.',
			results:
				'The frozen report with all its figures becomes our report at the superior; the receipt comes back to this page. Sent again, nothing counts twice.'
		},
		notFrozen: 'It can be sent from here once it has gone to signature.',
		nobody: 'No agency in this system names us as one of its units yet. The package can still be downloaded and sent another way.',
		choose: 'Receiver',
		press: 'Send up',
		states: { draft: 'not sent', submitted: 'sent, waiting', 'needs-more': 'asked for more', accepted: 'accepted', nil: 'nothing to report' },
		due: (day) => `due ${day}`,
		package: 'Download the package (.kheo.zip)'
	},
	content: {
		title: 'From the level below',
		lead: (sender, units) => `Sent up by ${sender}, made of ${units} units’ reports.`,
		version: (version, at) => `Version ${version}, received ${at}`,
		waiting: 'waits for the Office; until then what was accepted before counts',
		accepted: 'accepted',
		hash: 'Hash of the content',
		figures: 'Figures'
	},
	below: (reported, asked) => `Below: ${reported}/${asked} units have reported`,
	perhapsTwice: (unit, below) => `“${unit}” reported here and also as “${below}”: perhaps one body that reports twice; please look.`,
	shared: {
		entry: 'Shared with other plans',
		title: 'Activities shared with other plans',
		lead: 'What serves several plans is taken over here rather than typed again: each plan has one row and counts it once. Changed in one place, the other is told and takes it with one press.',
		back: (task) => `Back to ${task}`,
		sent: 'This return was sent, so it can only be looked at; withdraw it or wait until more is asked for.',
		both: (count) => `${count} shared activities`,
		with: (plan) => `also in: ${plan}`,
		states: { same: 'Alike in both', 'changed-there': 'Changed in the other', 'changed-here': 'Changed here', 'changed-both': 'Changed in both' },
		gone: 'The other plan no longer has it',
		differs: (heading, here, there) => `${heading}: here “${here}”, there “${there}”.`,
		again: 'Take the other’s words',
		offered: 'Take over from another plan',
		none: 'Nothing left to take over.',
		noneHelp: 'What the unit wrote in other plans is shown here.',
		take: 'Take the chosen over'
	},
	years: {
		title: (before) => `Beside ${before}`,
		none: 'Neither year has figures to compare.',
		unit: 'Unit',
		change: 'Change',
		formerly: (units) => `formerly: ${units}`,
		fresh: 'new this year',
		gone: (units) => `${units} (no longer reports)`
	},
	importing: 'A lower agency’s package: taken as it is and handed in at once, the package kept as proof.',
	import: 'Take the package and hand it in'
} satisfies Translation<typeof vi>;
