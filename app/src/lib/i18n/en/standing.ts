import type { Translation } from '../catalogue.ts';
import type { standing as vi, unitLinks as viLinks } from '../vi/standing.ts';

export const standing = {
	title: 'Continuous duties',
	none: 'This plan has no continuous duty',
	noneHelp: 'A continuous duty is one that the plan gives without a day, or only “monthly”, “quarterly”.',
	noneUnit: 'No continuous duty waits for your unit’s word',
	lead: 'Duties without a deadline. In each period each unit confirms once, in a sentence, or says what stands in its way.',
	allSaid: 'All units have spoken for this period',
	silent: (count) => `${count} confirmations of this period are missing`,
	unchosen: (count) => `${count} duties have no rhythm yet`,
	unchosenHelp: 'The plan has duties without a deadline. With a rhythm, units are asked once each period; without one nobody is asked.',
	choose: 'Choose how often they are confirmed',
	chooseHelp: 'The rhythm filled in comes from the plan’s words. With “not asked”, units need not confirm that duty.',
	rhythm: 'Rhythm',
	notAsked: 'not asked',
	from: 'Ask from',
	until: 'Until the end of (if any)',
	save: 'Save the rhythms',
	suggested: (rhythm, words) => (words ? `suggested: ${rhythm}, as the plan says “${words}”` : `suggested: ${rhythm}, as the plan gives no day`),
	rhythms: { month: 'monthly', quarter: 'quarterly', 'half-year': 'half-yearly', year: 'yearly', occasion: 'when something comes about' },
	chosen: (rhythm, from, until) => `Confirmed ${rhythm}, from ${from}${until ? ` to the end of ${until}` : ''}.`,
	period: (rhythm, year, month) => {
		if (rhythm === 'quarter') return `quarter ${Math.ceil(month / 3)}/${year}`;
		if (rhythm === 'half-year') return `${month <= 6 ? 'first' : 'second'} half of ${year}`;
		return rhythm === 'year' ? `${year}` : `month ${month}/${year}`;
	},
	states: { confirmed: 'confirmed', late: 'confirmed late', difficulty: 'in difficulty', open: 'not confirmed yet', missed: 'period over, not confirmed' },
	count: (confirmed, difficulty, asked, missed) =>
		`This period ${confirmed}/${asked} units have confirmed${difficulty > 0 ? `, ${difficulty} in difficulty` : ''}${missed > 0 ? `; ${missed} earlier confirmations missing` : ''}.`,
	who: (units) => `Not confirmed: ${units}.`,
	inMatrix: 'Continuous duties (no deadline, counted apart)',
	unit: 'Unit',
	notOwed: 'not asked',
	notBegun: 'not begun',
	onOccasion: 'when something comes about',
	ask: (period, end) => `${period}, to the end of ${end}`,
	askLate: (period) => `${period} is over`,
	words: 'How it is being done',
	wordsHint: 'One sentence is enough. For example: under way; told at every Monday meeting, 18 of 18 people present.',
	doing: 'Confirm that it is being done',
	difficulty: 'Say a difficulty',
	wordsMissing: 'Please write one sentence and press again.',
	again: 'Say more for this period',
	occasionAsk: 'When something comes about, please say in a sentence what was done.',
	forUnit: (unit) => `Write for ${unit}`,
	said: (kind, on, by, channel) =>
		`${kind === 'doing' ? 'being done' : 'difficulty'} · ${on}, ${by}${channel === 'office' ? ' (written by the Office)' : channel === 'link' ? ' (by link)' : ''}`,
	history: (count) => `What was said (${count})`,
	periods: 'Earlier periods',
	homeTitle: 'Continuous duties to confirm',
	confirm: 'Confirm',
	open: 'See continuous duties',
	difficulties: 'Units in difficulty',
	links: 'Units’ links',
	officeSilent: (plan, count) => `${plan}: ${count} confirmations of continuous duties are missing`
} satisfies Translation<typeof vi>;

export const unitLinks = {
	title: 'Units’ links',
	lead: 'A unit without an account opens its page by a link: it confirms continuous duties and what was read. Whoever holds the link acts for that unit and no other.',
	account: 'has an account',
	holds: (until) => `has a link, good to the end of ${until}`,
	neither: 'no account, no link',
	days: 'Good for (days)',
	make: 'Make a link',
	makeFor: (unit) => `Make a link for ${unit}`,
	remake: 'Make a new link; the old one stops',
	revoke: 'Revoke',
	made: (unit) => `Link of ${unit}`,
	madeHelp: 'Shown once; please copy it now for the unit. It cannot be seen again after the page is loaded anew.',
	address: 'Address',
	message: (unit, url) => `To ${unit}: please open this link to confirm continuous duties and documents read, no account needed: ${url}`,
	text: 'Message for Zalo',
	pageTitle: (unit) => `Page of ${unit}`,
	pageLead: 'You have opened this with the unit’s link; no account is needed.',
	nothing: 'Nothing waits for the unit on this page now.'
} satisfies Translation<typeof viLinks>;
