import type { Translation } from '../catalogue.ts';
import type { benefits as vi } from '../vi/benefits.ts';

export const benefits: Translation<typeof vi> = {
	title: 'What came of it, year by year',
	lead: 'Models, who benefited, promises and satisfaction, each year beside the one before. Compared only where both years have a number.',
	none: 'There are no figures of any year yet',
	noneHelp: 'Once a model is approved, something is promised or a survey is published, its figures stand here year by year.',
	counted:
		'Models: those that ran on at least one day of the year. People, households, businesses: what each model counted for that year, added; whoever is served by two models is counted in each. Promises: by the year in which they were made, as they stand now. Satisfaction: all published surveys that ended in the year. “—” means that nobody counted, not nought.',
	year: 'Year',
	figure: 'Figure',
	value: 'Number',
	difference: 'Against the year before',
	note: 'Counted otherwise',
	state: 'Is the year over',
	over: 'over',
	running: 'not over',
	runningHelp: 'not over, figures will grow',
	unknown: 'not counted',
	figures: {
		models: 'Models that run',
		'new-models': 'New models',
		people: 'People who benefited',
		households: 'Households that benefited',
		businesses: 'Businesses that benefited',
		promised: 'Promises made',
		kept: 'Kept in time',
		'kept-late': 'Kept late',
		overdue: 'Overdue',
		satisfaction: 'Index of satisfaction (0–100)'
	},
	otherFormula: (year) => `The index of ${year} was made by another formula than the year before, so they are not compared.`,
	noted: 'What was counted otherwise than the year before',
	noteLine: (figure, year, words) => `${figure}, ${year}: ${words}`,
	asOf: 'As of',
	asOfWords: (moment) => `As of ${moment}.`,
	csv: 'Spreadsheet (CSV)',
	json: 'JSON',
	desk: {
		lead: 'As people read it. Say where a year was counted otherwise than the one before, so that nobody compares what cannot be.',
		site: 'The people’s page',
		add: 'Say what was counted otherwise',
		words: 'How it was counted',
		addDo: 'Save',
		remove: 'Remove the note'
	}
};
