import type { PlainDate } from '../calendar/plain-date.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

/** How far a frozen document has come on its way out: on paper the number comes after the signature (NĐ 30/2020, Điều 14–18). */
export type IssueState = 'frozen' | 'signed' | 'numbered' | 'issued';
export type IssueMove = 'sign' | 'withdraw' | 'number' | 'cancel-number' | 'issue';

/** What is known of it. Nothing here lies inside the frozen content. */
export type IssueFacts = { readonly signedOn: PlainDate | null; readonly numberedOn: PlainDate | null; readonly issuedOn: PlainDate | null };

const moves: { readonly [state in IssueState]: { readonly [move in IssueMove]?: IssueState } } = {
	frozen: { sign: 'signed' },
	signed: { number: 'numbered', withdraw: 'frozen' },
	numbered: { issue: 'issued', 'cancel-number': 'signed' },
	issued: {}
};

export function issueStateOf({ signedOn, numberedOn, issuedOn }: IssueFacts): IssueState {
	if (issuedOn !== null) return 'issued';
	if (numberedOn !== null) return 'numbered';
	return signedOn === null ? 'frozen' : 'signed';
}

/** Where the move leads, or null when it is not allowed from here. What was issued is only replaced, corrected or recalled. */
export function afterMove(state: IssueState, move: IssueMove): IssueState | null {
	return moves[state][move] ?? null;
}

export type DayFault = 'day.in-future' | 'day.before-signing' | 'day.before-number';

/** Whether a step may bear this day: none lies ahead, and none comes before the step it rests on. */
export function dayFault(day: PlainDate, today: PlainDate, { signedOn, numberedOn }: IssueFacts): DayFault | null {
	if (day > today) return 'day.in-future';
	if (signedOn !== null && day < signedOn) return 'day.before-signing';
	return numberedOn !== null && day < numberedOn ? 'day.before-number' : null;
}

/** The last day on which it goes out in time: the day of signing, at the latest the next working day (NĐ 30/2020, Điều 18). */
export function issueBy(signedOn: PlainDate, calendar?: WorkingCalendar): PlainDate {
	return nextWorkingDay(signedOn, calendar);
}
