import { addDays, addMonths, type PlainDate } from '@kheo/core';
import { SEND_DAYS } from './impact.ts';

/** How often an assessment is gone over again, and how many days before that somebody is reminded. */
export type ImpactRules = { readonly months: number; readonly remindDays: number };

/** Half a year was read in digests of the decree; it stands until the agency says otherwise. */
export const usualImpactRules: ImpactRules = { months: 6, remindDays: 30 };

/** When the assessment in force was signed or last gone over. */
export type ImpactRefreshed = { readonly number: number; readonly on: PlainDate; readonly document: string | null };
export type ImpactStanding = 'fresh' | 'soon' | 'overdue';
/** Until when it is gone over again, or a signed one sent, and from when that is told. */
export type ImpactDue = { readonly day: PlainDate; readonly remindFrom: PlainDate };

type Signed = { readonly number: number; readonly signed: { readonly on: PlainDate } | null };
type Reviewed = { readonly number: number; readonly on: PlainDate; readonly document: string };

/** The last time, whatever was done: signing a new one is going over it too. Null where none was ever signed. */
export function lastRefreshed(versions: readonly Signed[], reviews: readonly Reviewed[]): ImpactRefreshed | null {
	const signings = versions.flatMap(({ number, signed }) => (signed ? [{ number, on: signed.on, document: null }] : []));
	const [last] = [...reviews, ...signings].toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : other.number - one.number));
	return last ? { number: last.number, on: last.on, document: last.document } : null;
}

export function refreshDue({ on }: Pick<ImpactRefreshed, 'on'>, { months, remindDays }: ImpactRules): ImpactDue {
	return dueOn(addMonths(on, months), remindDays);
}

/** A signed one is sent within sixty days; reminded of as long before as of going over it. */
export function sendDue(signedOn: PlainDate, { remindDays }: ImpactRules): ImpactDue {
	return dueOn(addDays(signedOn, SEND_DAYS), remindDays);
}

function dueOn(day: PlainDate, remindDays: number): ImpactDue {
	return { day, remindFrom: addDays(day, -remindDays) };
}

/** The last day itself is in time. */
export function impactStanding({ day, remindFrom }: ImpactDue, today: PlainDate): ImpactStanding {
	if (today > day) return 'overdue';
	return today >= remindFrom ? 'soon' : 'fresh';
}
