import { calendarEn } from '../../calendar/words/en.ts';
import { layoutEn } from './layout-en.ts';
import type { FindingMessages } from './messages.ts';
import { sloganWords } from './slogan-words.ts';

const { date, day, rest, workingDays } = calendarEn;

export const findingsEn = {
	'year-mismatch': ({ year, expected, count }) =>
		`${count === 1 ? '1 place says' : `${count} places say`} ${year} although the plan is for ${expected}; please change to ${expected}.`,
	'number-blank': ({ symbol }) => `The number is still blank${symbol ? ` (…/${symbol})` : ''}; the clerk fills it in after signing.`,
	'date-blank': () => 'The date of issue is still blank; it is filled in on signing.',
	'deadline-unreadable': ({ words }) => `The deadline “${words}” was not understood; please choose a day.`,
	'deadline-printed-on-rest-day': ({ words, day: printed, reason }) =>
		`The deadline “${words}” names ${day(printed)}, ${restWords(reason)}; please look at it again.`,
	'deadline-ends-on-rest-day': ({ words, due, advised, reason }) =>
		`The deadline “${words}” ends on ${day(due)}${holiday(reason)}; better sent by ${day(advised)}.`,
	'deadline-before-issue': ({ words, due, issued }) =>
		`The deadline “${words}” ends on ${day(due, withYear)}, before the day of issue (${date(issued, withYear)} at the earliest); please mend one of them.`,
	'deadline-after-upper': ({ lowerWords, lowerDue, upperWords, upperDue, receiver, superior }) =>
		superior
			? `The plan promises ${receiver || 'the superior'} “${lowerWords}” (until ${day(lowerDue)}), later than ${superior} allows (until ${day(upperDue)}); please shorten it.`
			: `Units may send “${lowerWords}” (until ${day(lowerDue)}), later than ${receiver} itself must, “${upperWords}” (until ${day(upperDue)}); please mend one of them.`,
	'deadline-slack': ({ lowerDue, upperDue, receiver, days }) =>
		days === 0
			? `${receiver} has no working day left to consolidate (after ${day(lowerDue)}, until ${day(upperDue)}); please move one of the deadlines.`
			: `${receiver} has ${workingDays(days)} to consolidate: after ${day(lowerDue)}, until ${day(upperDue)}.`,
	'sign-by': ({ from, before, last, days, leftFrom, leftTo }) =>
		days === 0 || leftFrom === '' || leftTo === ''
			? `Signed from ${from ? date(from) : 'now'} on, the document leaves units no working day before ${date(before)}; please move the first deadline.`
			: `The document must be signed ${from ? `from ${date(from)} and ` : ''}before ${date(before)}; signed on ${date(last)} it leaves units ${workingDays(days)} (${span(leftFrom, leftTo)}).`,
	'anniversary-wrong': ({ printed, expected, since, until }) =>
		`It says ${printed} years, but ${since} to ${until} is ${expected}; please change to ${expected}.`,
	'slogan-differs': ({ printed, original, superior }) =>
		`The slogan “${printed}” differs from that of ${superior}: “${original}”; please keep their words${differing(printed, original)}.`,
	'symbol-broken': ({ printed, canonical }) => `The number “${printed}” has a stray blank; write “${canonical}”.`,
	'citation-incomplete': ({ kind, number, missing, nested }) =>
		nested
			? `${kind || 'Document'} ${number} stands inside the title of another and lacks its ${partsEn(missing)}; mend it only if that title is quoted wrongly.`
			: `${kind || 'Document'} ${number} is cited for the first time without its ${partsEn(missing)}; please complete it.`,
	'appendix-missing': ({ label }) => `${label} is named but not attached; please attach it or drop the mention.`,
	'appendix-unmentioned': ({ label }) => `${label} is attached but never named; please point to it in the text.`,
	'recipient-inferred': ({ recipient, because }) => `No receiver is printed; “${because}” suggests ${recipient}. Please confirm.`,
	'period-missing': ({ from, to }) =>
		from && to
			? `The plan gives no start and end; its dates suggest ${date(from)} to ${date(to, withYear)}. Please confirm.`
			: 'The plan gives no start and end; please give them.',
	'wording-mixed': ({ first, second }) => `One group of units goes by two wordings: “${first}” and “${second}”; better use one.`,
	'end-mark-spaced': () => 'The end mark “./.” follows the last word without a blank.',
	'date-impossible': ({ printed, month, days }) => `There is no day ${printed}${days === 0 ? '' : ` (month ${month} has ${days} days)`}; please correct it.`,
	'weekday-wrong': ({ printed, date: said, day: named }) => `“${printed}” and ${said} do not agree: it is ${day(named, withYear)}; please mend one of them.`,
	'citation-after-issue': ({ kind, number, date: dated }) =>
		`${kind || 'Document'} ${number} is dated ${date(dated, withYear)}, after this document itself; please check the date.`,
	'citation-dates-differ': ({ kind, number, first, second }) =>
		`${kind || 'Document'} ${number} is dated ${date(first, withYear)} in one place and ${date(second, withYear)} in another; please agree on one.`,
	'citation-year-differs': ({ kind, number, date: dated }) =>
		`${kind || 'Document'} ${number} is said to be of ${date(dated, withYear)}; the year in the number and the year of issue are one.`,
	'section-number-broken': ({ previous, printed, expected, above }) =>
		previous === ''
			? `The first section is “${printed}”; “${expected}” is missing.`
			: previous === printed
				? `${under(above)}“${printed}” is used twice in a row; the second should be “${expected}”.`
				: `${under(above)}“${previous}” is followed by “${printed}”; “${expected}” is next.`,
	'appendix-number-broken': ({ previous, printed }) => `Appendix ${previous} is followed by ${printed}; please renumber.`,
	'appendix-number-arabic': ({ printed, expected }) => `Appendices are numbered ${printed}; two or more bear Roman numbers (${expected}).`,
	'signature-capacity-wrong': ({ problem, onBehalfOf, position }) =>
		problem === 'deputy-alone'
			? `“${position}” signs without KT. and the head’s title; please add them.`
			: problem === 'for-deputy'
				? `KT. stands before “${onBehalfOf}”; it goes before the head’s title.`
				: `It says “KT. ${onBehalfOf}” but no deputy’s title stands below; a head signs without KT., a deputy under their own title.`,
	'file-copy-missing': () => 'The recipients lack the line “Lưu” (filed); please add it.',
	'citation-replaced': ({ kind, number, until, replacedBy }) =>
		`${kind || 'Document'} ${number} has been out of force since ${date(until, withYear)}${replacedBy === '' ? '' : ` and was replaced by ${replacedBy}`}; please cite what is in force.`,
	'citation-amended': ({ kind, number, until, replacedBy }) =>
		`${kind || 'Document'} ${number} was amended after ${date(until, withYear)}${replacedBy === '' ? '' : ` by ${replacedBy}`}; please check what is cited and name the amendment too.`,
	'name-not-valid': ({ printed, since, until, successor, source, certain }) =>
		until
			? `“${printed}” was borne until ${date(until, withYear)} only${successor === '' ? '' : `, now ${successor}`} (${source}); please ${certain ? 'use the name of today' : 'check'}.`
			: `“${printed}” exists only since ${since ? date(since, withYear) : 'later'} (${source}); please use the name of the day of issue.`,
	'leftover-soldiers': ({ issuer }) =>
		`${issuer} has no soldiers (“chiến sĩ”); the sentence may be copied from the province’s paper, please look at whom it names.`,
	'leftover-province': ({ printed, own }) => `This is a paper of ${own} but still says ${printed}; please change the province.`,
	'leftover-issuer': ({ printed, own }) => `The closing sentence says “${printed}” although ${own} issues this paper; please change it.`,
	'self-reference-differs': ({ printed, expected }) =>
		`The note under an appendix says “${printed}” where this document has “${expected}”; please make them agree.`,
	'spelling-mixed': ({ printed, expected }) => `Both “${printed}” and “${expected}” are used; better keep to one.`,
	'word-doubled': ({ printed, expected }) => `“${printed}” is typed twice; “${expected}” is enough.`,
	'capital-people': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'capital-weekday': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'capital-clause': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'capital-kind': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'capital-post': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'capital-congress': ({ printed, expected, count }) => `${times(count)}“${printed}” is written “${expected}”.`,
	'table-total-wrong': ({ column, printed, expected }) =>
		`The total${column === '' ? '' : ` of “${column}”`} says ${printed}, the rows add up to ${expected}; please check.`,
	'unit-two-names': ({ first, second }) =>
		`“${first}” and “${second}” seem to be one unit; better use one name, and explain a short form where it is first used.`,
	'citation-repeated-in-full': ({ kind, number }) => `${kind} ${number} was cited in full before; later mentions need only kind, number and symbol.`,
	'citation-symbol-missing': ({ printed, number }) => `“${printed}” lacks its symbol; the whole is ${number}.`,
	'citation-kind-differs': ({ kind, number, expected }) => `It is called ${kind} but the symbol ${number} is that of ${expected}; please check.`,
	'symbol-form-wrong': ({ printed, expected }) => `The number “${printed}” has a wrong form; it should be “${expected}”.`,
	'citation-symbols-differ': ({ kind, first, second }) => `One ${kind} is ${first} in one place and ${second} in another; please agree on the symbol.`,
	...layoutEn
} satisfies FindingMessages;

const withYear = { year: true };
const parts: Readonly<Record<string, string>> = { date: 'date', issuer: 'issuer', about: 'subject' };

function partsEn(missing: string): string {
	return missing
		.split(',')
		.map((part) => parts[part] ?? part)
		.join(', ');
}

function under(above: string): string {
	return above === '' ? '' : `Section ${above}: `;
}

function times(count: number): string {
	return count === 1 ? '' : `${count} × `;
}

/** A weekend needs no explanation, a holiday does. */
function holiday(reason: string): string {
	return reason === 'weekend' ? '' : ` (${restWords(reason)})`;
}

function restWords(reason: string): string {
	return (rest as Readonly<Record<string, string>>)[reason] ?? 'a day off';
}

function span(from: Parameters<typeof day>[0], to: Parameters<typeof day>[0]): string {
	return from === to ? day(from) : `${day(from)} to ${day(to)}`;
}

function differing(printed: string, original: string): string {
	const words = sloganWords(printed, original, (own, theirs) =>
		own === '' ? `“${theirs}” is missing` : theirs === '' ? `“${own}” is added` : `“${own}” for “${theirs}”`
	);
	return words === '' ? '' : ` (${words})`;
}
