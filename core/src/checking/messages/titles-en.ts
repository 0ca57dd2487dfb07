import type { FindingTitles } from './messages.ts';

export const findingTitlesEn = {
	'year-mismatch': 'A year left over from an older plan',
	'number-blank': 'Number left blank',
	'date-blank': 'Date of issue left blank',
	'deadline-unreadable': 'Unclear deadline',
	'deadline-printed-on-rest-day': 'Deadline names a day off',
	'deadline-ends-on-rest-day': 'Deadline ends on a day off',
	'deadline-before-issue': 'Deadline before the day of issue',
	'deadline-after-upper': 'Lower deadline after the upper one',
	'deadline-slack': 'Time left to consolidate',
	'sign-by': 'Last day to sign',
	'anniversary-wrong': 'Wrong count of years',
	'slogan-differs': 'Slogan differs from the superior’s',
	'symbol-broken': 'Stray blank in a number',
	'citation-incomplete': 'Incomplete first citation',
	'appendix-missing': 'Appendix named but not attached',
	'appendix-unmentioned': 'Appendix attached but not named',
	'recipient-inferred': 'Inferred receiver',
	'period-missing': 'No start and end',
	'wording-mixed': 'One group of units, two wordings',
	'end-mark-spaced': 'Blank before “./.”',
	'date-impossible': 'A day that does not exist',
	'weekday-wrong': 'Weekday does not fit the date',
	'citation-after-issue': 'Cited document dated after this one',
	'citation-dates-differ': 'One document, two dates',
	'citation-year-differs': 'Year in the number differs from the date'
} satisfies FindingTitles;
