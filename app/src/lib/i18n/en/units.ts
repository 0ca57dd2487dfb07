import type { Translation } from '../catalogue.ts';
import type { units as vi } from '../vi/units.ts';

export const units = {
	title: 'Units',
	personalData: 'Personal data',
	members: 'People with accounts',
	tokens: 'API tokens',
	webhooks: 'Webhooks',
	lead: 'This is the order of the register. “Các phòng, đơn vị trực thuộc” in a plan means the units active here.',
	none: 'There are no units yet',
	noneHelp: 'Add the agency’s divisions and units in the order in which you print them.',
	name: 'Name',
	shortName: 'Short name',
	code: 'Code',
	kind: 'Kind',
	kinds: { office: 'Office', division: 'Division', centre: 'Centre', branch: 'Branch', other: 'Association, other' },
	order: 'Order',
	ended: (day) => `ended after ${day}`,
	active: 'active',
	state: 'State',
	add: 'Add a unit',
	done: {
		added: 'The unit was added.',
		changed: 'The unit was changed. Documents and returns sent before keep the former name.',
		moved: 'The order was changed.',
		ended: 'The last day was noted; what the unit sent stays.',
		reopened: 'The unit is active again.',
		lower: 'The unit’s agency was saved.'
	},
	edit: 'Edit',
	signers: 'Signers',
	save: 'Save',
	up: (name) => `Move ${name} up`,
	down: (name) => `Move ${name} down`,
	lastDay: 'Last day',
	end: 'End the unit',
	reopen: 'Make it active again',
	tools: 'Tools',
	search: 'Find a unit',
	count: (count) => `${count} units`
} satisfies Translation<typeof vi>;
