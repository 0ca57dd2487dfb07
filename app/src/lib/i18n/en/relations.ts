import type { Translation } from '../catalogue.ts';
import type { relations as vi } from '../vi/relations.ts';

export const relations = {
	title: 'Replaced and amended documents',
	lead: 'Documents that the agency knows as replaced, repealed or amended. Whatever cites them is told so when it is checked.',
	search: 'Search numbers',
	none: 'No replaced document is known',
	noneHelp: 'Lines appear here when a document is read that says it replaces, repeals or amends another. You can also enter one below.',
	noneFound: 'No line matches. Try fewer words; accents are not needed.',
	count: (count) => (count === 1 ? '1 document' : `${count} documents`),
	hows: { replaces: 'replaced', repeals: 'repealed', amends: 'amended' },
	by: (citation) => `by ${citation}`,
	byDraft: 'by this document once it has a number',
	from: (day) => `from ${day}`,
	noDay: 'no day is known, so nobody is told yet',
	says: 'Where it says so',
	entered: (by, day) => `${by || 'By hand'}, ${day}`,
	remove: 'Remove',
	restore: 'Restore',
	removed: (count) => (count === 1 ? '1 line removed' : `${count} lines removed`),
	saved: 'Saved. Documents opened from now on are checked against this list.',
	addTitle: 'Enter another document',
	old: 'The old document',
	oldHint: 'As it is cited: Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020',
	how: 'What became of it',
	other: 'By which document',
	otherHint: 'May be left empty for one that was repealed.',
	since: 'From',
	add: 'Enter',
	wrong: {
		'citation.unreadable': 'No number and symbol found. Please write it as it is cited, for example Kế hoạch số 57/KH-SXD.',
		'day.unreadable': 'Please choose a day.',
		'text.missing': 'Please name the document that replaces or amends it.'
	},
	kept: 'The new line is not saved; what you typed is still below.',
	evidence: (name) => `According to “${name}”`,
	evidenceByHand: (by, day) => `According to the list, entered by ${by || 'the agency'} on ${day}`
} satisfies Translation<typeof vi>;
