import { defaultMeaning, dueUnder, type Meaning } from '../../calendar/deadline.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from '../../calendar/working-calendar.ts';
import { isWorkingDay, lastWorkingDayOnOrBefore } from '../../calendar/working-days.ts';
import type { ReadDeadline, Reading, ReadObligation } from '../../reading/reading.ts';
import type { PaperContent } from '../paper/paper-content.ts';
import { dutiesForUs } from './duties-for-us.ts';
import { asPrinted, type GivenOn, officeSentence, unitSentence } from './duty-sentences.ts';
import { forwardDay, type ForwardDay } from './forward-day.ts';
import { planContent } from './plan-content.ts';
import type { PlanningAgency } from './planning-agency.ts';

/** How our plan differs from the superior's: the days moved, those kept and why, and the duties that are not ours. */
export type PlanFromSuperior = {
	readonly content: PaperContent;
	readonly moved: readonly MovedDuty[];
	readonly kept: readonly KeptDuty[];
	readonly others: readonly ReadObligation[];
};

export type MovedDuty = ForwardDay & { readonly duty: ReadObligation };
/** `day`: what happens on it happens for all; `span`, `rhythm`: no single last day; `undated`: none printed. */
export type KeptDuty = { readonly duty: ReadObligation; readonly because: 'day' | 'span' | 'rhythm' | 'undated' };

export type FromSuperiorOptions = {
	/** How many working days the office has between its units and the superior. */
	readonly days: number;
	/** The first day on which our plan can be signed. */
	readonly opens: PlainDate;
	readonly calendar?: WorkingCalendar;
	readonly meaning?: Meaning;
};

/**
 * The agency's own plan made from its superior's: the superior's paper as its ground, the duties given to bodies of its kind in the superior's words,
 * what must be sent up due some working days earlier, empty forms and slogans word for word. Number, day and signer stay open.
 */
export function planFromSuperior(superior: Reading, agency: PlanningAgency, options: FromSuperiorOptions): PlanFromSuperior {
	const { ours, others } = dutiesForUs(superior.obligations, agency);
	const settled = { calendar: defaultCalendar, meaning: defaultMeaning, ...options, opens: later(options.opens, superior.header.date.iso) };
	const judged = ours.map((duty) => judge(duty, settled));
	const moved = judged.flatMap((one) => ('moved' in one ? one : []));
	const office = moved.map((one) => officeSentence(givenOn(one, superior, agency, settled.calendar)));
	const units = judged.map((one) => ('kept' in one ? asPrinted(one.kept.duty) : unitSentence(givenOn(one, superior, agency, settled.calendar))));
	return {
		content: planContent(superior, agency, { units: unique(units), office: unique(office), year: Number(options.opens.slice(0, 4)) }),
		moved: moved.map((one) => one.moved),
		kept: judged.flatMap((one) => ('kept' in one ? one.kept : [])),
		others
	};
}

type Moved = { readonly moved: MovedDuty; readonly deadline: ReadDeadline };

function givenOn({ moved: { duty, from, to }, deadline }: Moved, superior: Reading, { office }: PlanningAgency, calendar: WorkingCalendar): GivenOn {
	const due = lastWorkingDayOnOrBefore(from, calendar);
	const worked = due === from && (deadline.iso === null || isWorkingDay(deadline.iso, calendar));
	const receiver = duty.recipient ?? duty.inferred.recipient?.value ?? superior.header.issuer ?? '……';
	return { duty, deadline, due, to, worked, office, receiver };
}

function judge(duty: ReadObligation, { days, opens, calendar, meaning }: Required<FromSuperiorOptions>): Moved | { readonly kept: KeptDuty } {
	const { deadline } = duty;
	if (deadline === null) return { kept: { duty, because: 'undated' } };
	const due = dueUnder(deadline, meaning);
	if (deadline.relation === 'every') return { kept: { duty, because: 'rhythm' } };
	if (deadline.relation === 'on') return { kept: { duty, because: 'day' } };
	if (due === null || deadline.iso === null || deadline.relation === 'between') return { kept: { duty, because: 'span' } };
	return { moved: { duty, ...forwardDay(due, days, opens, calendar) }, deadline };
}

/** Not before the paper that it rests on (the signing window of the plan). */
function later(opens: PlainDate, issued: PlainDate | null): PlainDate {
	return issued !== null && issued > opens ? issued : opens;
}

function unique(sentences: readonly string[]): string[] {
	return [...new Set(sentences)];
}
