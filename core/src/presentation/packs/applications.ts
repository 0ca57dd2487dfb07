import { plainDate } from '../../calendar/plain-date.ts';
import type { Application } from '../pack.ts';
import { hd05 } from './hd05-2026.ts';
import { hd36 } from './hd36-2018.ts';
import { nd30 } from './nd30-2020.ts';

/**
 * Which act rules whose papers, and when. A later act is a pack of its own and a line here.
 * NOTE: two days are given for HD 05 (12/01/2026 and 27/5/2026); the later one is taken, so that no paper is held to rules that did not yet apply. An
 * agency that knows better says so (`acts-from.ts`), from the day of Quy định 399-QĐ/TW, which the guideline carries out.
 * NOTE: no rule was found for papers of the Front and the mass organisations; ward forms follow the state's, so that is practice.
 */
export const applications: readonly Application[] = [
	{ system: 'state', pack: nd30, from: plainDate('2020-03-05'), to: null, certainty: 'text' },
	{ system: 'front', pack: nd30, from: plainDate('2020-03-05'), to: null, certainty: 'practice' },
	{ system: 'party', pack: hd36, from: plainDate('2018-04-03'), to: plainDate('2026-05-26'), certainty: 'text' },
	{
		system: 'party',
		pack: hd05,
		from: plainDate('2026-05-27'),
		to: null,
		certainty: 'summary',
		doubt: { told: [plainDate('2026-01-12'), plainDate('2026-05-27')], within: [plainDate('2026-01-09'), plainDate('2027-12-31')] }
	}
];
