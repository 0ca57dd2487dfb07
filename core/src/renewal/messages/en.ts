import { calendarEn } from '../../calendar/words/en.ts';
import type { RenewalMessages } from './messages.ts';

const { date, day, rest } = calendarEn;
const withYear = { year: true };

export const renewalEn = {
	change: {
		'number-blanked': () => 'The number is left blank; the clerk fills it in after the signature.',
		'day-blanked': () => 'The day of signing is left blank.',
		'plan-year': ({ year, next }) => `The plan’s year: ${year} becomes ${next}.`,
		'stale-year': ({ year, meant, next }) => `${year} was left over although the plan was for ${meant}; it becomes ${next} at once.`,
		'anniversary-count': ({ since, next }) => `From ${since} to ${since + next} is ${next} years.`,
		'anniversary-year': ({ next }) => `The anniversary is counted to ${next}.`,
		deadline: ({ moved }) => `Same day and month: ${day(moved, withYear)}.`,
		'deadline-before-rest': ({ ends, reason, last }) =>
			`It would end on ${day(ends, withYear)} (${dayOff(reason)}), so it ends on ${day(last)}, the working day before.`,
		day: ({ moved }) => `Same day and month: ${day(moved, withYear)}.`,
		weekday: ({ moved }) => `That day is ${day(moved, withYear)}.`,
		name: ({ name, until }) => `${name} does not go by this name after ${date(until, withYear)}.`
	},
	kept: {
		'citation-of-year': ({ number }) => `Waiting for the document that follows ${number}.`,
		citation: () => 'A cited document keeps its number and date.',
		law: () => 'Names of laws and resolutions stay.',
		'cited-title': () => 'Part of the title of a cited document.',
		quotation: () => 'Part of a quotation.',
		'anniversary-origin': () => 'The day in history from which the years are counted.',
		'anniversary-wrong': ({ printed, expected }) => `The old plan says ${printed} years, the dates say ${expected}; not counted on.`,
		'anniversary-undated': () => 'Nothing says from which year it is counted.',
		'anniversary-of-other-year': () => 'This anniversary is not counted to the plan’s year.',
		'year-span': () => 'A span of years (a term, a stage, a school year).',
		'milestone-year': ({ year }) => `${year} is a mark set from outside the plan.`,
		'other-year': ({ year }) => `${year} is not the old plan’s year.`,
		'year-in-name': () => 'Part of a name or a code, or just a number.',
		'day-outside-plan': () => 'A day before the old plan was issued, or of another year.',
		'day-without-year': ({ moved }) => (moved ? `No year printed; it will be ${day(moved, withYear)}.` : 'No year printed; that year has no such day.'),
		parameter: () => 'Filled in when the slogan of each year is printed.',
		'year-unclear': () => 'The plan’s year is not known.'
	},
	open: {
		'year-unknown': () => 'Neither title nor date says which year the plan is for, so nothing was changed; put the year into the title and try again.',
		'superior-document': ({ kind, number, issuer }) =>
			`Waiting for the new year’s document${issuer ? ` of ${issuer}` : ''} to follow ${[kind, number].filter(Boolean).join(' ')}: its number, date and subject are needed; check deadlines and slogans against it.`,
		'superior-slogans': ({ count, superior }) => `${count} slogans come from the appendix of ${superior}: compare them once the new one is out.`,
		'deadline-moved': ({ ends, reason, moved, last, unsure }) =>
			`By its old day the deadline ends on ${day(ends, withYear)} (${dayOff(reason)}${unsure ? ', days off not yet announced' : ''}); proposed: ${moved === last ? day(moved) : `before ${date(moved)}, that is until ${day(last)}`}. Keep it or choose another day?`,
		'day-on-rest-day': ({ moved, reason }) => `${day(moved, withYear)} is ${dayOff(reason)}; does what was planned for it move?`,
		'day-was-free': ({ day: old, moved }) => `It was ${day(old)}, a day off, and would be ${day(moved)}, a working day; choose another day off?`,
		'anniversary-wrong': ({ printed, expected, next }) =>
			`The old plan says ${printed} years where ${expected} is right; counted on it is ${next}. Please check and mend it.`,
		'anniversary-round': ({ count, next }) =>
			next % 5 === 0
				? `${next} years is a fifth or tenth anniversary; it may be kept in another way than usual.`
				: `${count} years was a fifth or tenth year, ${next} is an ordinary one; does this stay in the plan?`,
		'name-ended': ({ name, until, successor }) =>
			successor
				? `${name} does not go by this name after ${date(until, withYear)}; proposed: ${successor}.`
				: `${name} no longer exists after ${date(until, withYear)} and no successor is known; who takes over its work?`,
		'units-ended': ({ names }) => `No longer active: ${names.join('; ')}. Who takes over their tasks?`,
		'units-new': ({ names }) => `Founded after the old plan: ${names.join('; ')}. Do they get tasks?`,
		signer: ({ position, name }) => `The old plan was signed by ${[position, name].filter(Boolean).join(' ')}: who signs this time?`,
		'calendar-missing': ({ year }) => `The days off of ${year} are not known yet: only weekends are avoided; look again when they are announced.`,
		'appendix-year': ({ year, from, next }) => `The title of an appendix names ${year} in a plan for ${from}: does it stay, or go with the plan for ${next}?`,
		'margin-year': ({ words, year }) => `A header or footer of the pages has the year ${year} (“${words}”): change it in Word.`
	}
} satisfies RenewalMessages;

function dayOff(reason: string): string {
	return (rest as Readonly<Record<string, string>>)[reason] ?? 'a day off';
}
