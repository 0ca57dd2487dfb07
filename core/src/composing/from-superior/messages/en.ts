import { sayDay } from '../../../calendar/say-day.ts';
import type { FromSuperiorMessages } from './messages.ts';

const withYear = { year: true };

export const fromSuperiorEn = {
	moved: {
		forward: (from, to) => `superior: end of ${sayDay(from, 'en', withYear)}; units: ${sayDay(to, 'en', withYear)}`,
		window: (from, to) => `superior: end of ${sayDay(from, 'en', withYear)}; units can only be given until ${sayDay(to, 'en', withYear)}`,
		'no-room': (from, to) => `superior: end of ${sayDay(from, 'en', withYear)}, no day left to move; kept at ${sayDay(to, 'en', withYear)}, please look at it`
	},
	kept: {
		day: 'takes place on that day for all, kept',
		span: 'prints no single last day, kept in the superior’s words',
		rhythm: 'comes round again, kept in the superior’s words',
		undated: 'prints no deadline'
	}
} satisfies FromSuperiorMessages;
