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
	importing: 'A lower agency’s package: taken as it is and handed in at once, the package kept as proof.',
	import: 'Take the package and hand it in'
} satisfies Translation<typeof vi>;
