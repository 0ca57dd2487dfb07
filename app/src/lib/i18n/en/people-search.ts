import type { Translation } from '../catalogue.ts';
import type { peopleSearch as vi } from '../vi/people-search.ts';

export const peopleSearch: Translation<typeof vi> = {
	title: 'Search',
	lead: 'Search everything public: plans, news, the calendar, dialogues, drafts, answered feedback. No accents needed.',
	label: 'Words to find',
	press: 'Search',
	count: (count) => `${count} found; what has the very accents comes first.`,
	alike: (query, count) => `Nothing has “${query}” as typed. Here is what is like it, ${count} in all, in case of a slip.`,
	none: (query) => `“${query}” was not found in anything public`,
	noneHelp: 'Try fewer words, or ask by “Gửi phản ánh, kiến nghị”.',
	kinds: {
		plan: 'Plan',
		news: 'News',
		disclosure: 'Disclosed',
		activity: 'Calendar',
		slogan: 'Slogan',
		dialogue: 'Dialogue',
		promise: 'Promise',
		consultation: 'Draft for remarks',
		vote: 'Vote',
		movement: 'Movement',
		model: 'Model',
		answer: 'Answered feedback',
		supervision: 'Supervision'
	}
};
