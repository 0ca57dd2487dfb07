import type { Translation } from '../catalogue.ts';
import type { openForms as vi } from '../vi/open-forms.ts';

export const openForms: Translation<typeof vi> = {
	title: 'Against spam',
	lead: 'For every form that anybody may send: feedback, questions for a dialogue, remarks on drafts, thanks. What is held is taken all the same and its clock runs; nothing is deleted by itself.',
	toHeld: 'Feedback that is held',
	rules: 'Rules for what is looked at first',
	rulesHelp: 'A message that a rule catches is marked, so that the Office looks before it joins the others. A new rule counts for what is sent from then on.',
	none: 'There is no rule yet.',
	unproven: (n) =>
		`${n.toLocaleString('en')} sent without the automatic check (JavaScript off, an old browser, or a site without HTTPS): taken, and only marked.`,
	columns: { rule: 'Rule', caught: 'Caught', released: 'Seen, no spam', added: 'Added', end: 'Stop' },
	said: {
		words: (words) => `Has the words “${words}”`,
		links: (most) => `More than ${most.toLocaleString('en')} links`,
		length: (most) => `Longer than ${most.toLocaleString('en')} letters`
	},
	added: (day, by) => `${day}, ${by}`,
	ended: (day) => `Stopped on ${day}`,
	end: 'Stop',
	add: {
		words: 'Hold what has the words',
		links: 'Hold what has more links than',
		length: 'Hold what has more letters than',
		press: 'Add rule',
		help: 'Words typed without accents are found with any accents (“vay tien”); typed with accents they are found only as typed. A new number takes the old one’s place.'
	},
	work: 'The automatic check',
	workHelp:
		'The sender’s device solves a small task while they fill in; nobody types letters off a picture. Once solved, they can send at once and more is taken from one network; a device that cannot may send after 5 seconds.',
	workLegend: 'How hard',
	works: {
		none: 'Not used',
		light: 'Light: under a second on a cheap telephone',
		usual: 'Usual: about 1–2 seconds on a cheap telephone (advised)',
		heavy: 'Heavy: about 5–8 seconds on a cheap telephone, only while spam pours in'
	},
	save: 'Save',
	held: {
		state: 'held to be looked at first',
		count: (n) => `${n.toLocaleString('en')} held by a rule, to be looked at first.`,
		words: (words) => `held: has “${words}”`,
		links: (most) => `held: more than ${most.toLocaleString('en')} links`,
		length: (most) => `held: longer than ${most.toLocaleString('en')} letters`,
		unproven: 'without the automatic check',
		release: 'No spam, put with the others',
		releaseHelp: 'Tick what you looked at in the table above, then press; for spam use the part for spam.'
	}
};
