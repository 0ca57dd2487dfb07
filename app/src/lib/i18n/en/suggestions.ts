import type { Translation } from '../catalogue.ts';
import type { suggestions as vi } from '../vi/suggestions.ts';

export const suggestions = {
	open: 'Suggestions',
	title: 'Suggested activities',
	lead: 'What units of the agency registered in earlier years, by the content heads of this plan; alike ones stand as one. Add makes the name a row of the table; day, place and people are yours to write.',
	none: 'No suggestions yet',
	noneHelp: 'Suggestions come from rows that the Office accepted for plans of earlier years. There is no such plan yet.',
	noHead: 'Under no head',
	units: (units, year) => `registered by ${units === 1 ? '1 unit' : `${units} units`}${year === null ? '' : `, last in ${year}`}`,
	present: 'the table has a row like it',
	add: 'Add',
	addNamed: (name) => `Add “${name}” to the table`,
	added: 'One row was added at the end of the table.'
} satisfies Translation<typeof vi>;
