import type { Translation } from '../catalogue.ts';
import type { units as vi } from '../vi/units.ts';

export const units = {
	title: 'Units',
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
	added: 'The unit was added.',
	search: 'Find a unit',
	count: (count) => `${count} units`
} satisfies Translation<typeof vi>;
