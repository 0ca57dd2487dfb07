import type { PlainDate } from '../calendar/plain-date.ts';
import type { RestReason } from '../calendar/holiday.ts';

type Years = { readonly year: number; readonly next: number };
type Ends = { readonly ends: PlainDate; readonly last: PlainDate; readonly reason: RestReason | 'weekend' };
type Days = { readonly day: PlainDate; readonly moved: PlainDate };

/** Why a place changes. Days stay days: the catalogue says them. */
export type ChangeParams = {
	/** The number comes from the clerk after the signature. */
	readonly 'number-blanked': { readonly number: string };
	/** The day comes with the signature. */
	readonly 'day-blanked': { readonly day: number };
	readonly 'plan-year': Years;
	/** The theme or a slogan's label bore the year of an even older plan. */
	readonly 'stale-year': Years & { readonly meant: number };
	readonly 'anniversary-count': { readonly since: number; readonly next: number };
	readonly 'anniversary-year': { readonly since: number; readonly next: number };
	readonly deadline: Days;
	/** In its old place it would end on a day off, `ends`; now it ends on `last`. "trước ngày X" ends the day before the one that is printed. */
	readonly 'deadline-before-rest': Days & Ends;
	readonly day: Days;
	readonly weekday: { readonly moved: PlainDate };
	readonly name: { readonly name: string; readonly successor: string; readonly until: PlainDate };
};

/** Why a place that prints a year or a day stays. */
export type KeptParams = {
	/** The superior's document of the old year: its successor is awaited. */
	readonly 'citation-of-year': { readonly number: string };
	readonly citation: { readonly number: string };
	/** A law or resolution named without a number. */
	readonly law: Record<never, never>;
	/** A year inside the title of a cited document. */
	readonly 'cited-title': Record<never, never>;
	readonly quotation: Record<never, never>;
	readonly 'anniversary-origin': { readonly year: number };
	/** It did not add up in the old plan, so it is not counted on. */
	readonly 'anniversary-wrong': { readonly printed: number; readonly expected: number; readonly next: number };
	/** Nothing says from which year it is counted. */
	readonly 'anniversary-undated': { readonly printed: number };
	readonly 'anniversary-of-other-year': { readonly year: number };
	/** "nhiệm kỳ 2020 - 2025", "giai đoạn 2021 - 2025", "năm học 2026 - 2027". */
	readonly 'year-span': Record<never, never>;
	/** "đến năm 2026", "từ năm 2026": a mark set from outside the plan. */
	readonly 'milestone-year': { readonly year: number };
	readonly 'other-year': { readonly year: number };
	/** A year without "năm": part of a name, a code or a count. */
	readonly 'year-in-name': { readonly year: number };
	/** A day before the signature, or of another year. */
	readonly 'day-outside-plan': Record<never, never>;
	/** "ngày 22/9": `moved` is that day in the new year, null when the old one is unknown. */
	readonly 'day-without-year': { readonly moved: PlainDate | null };
	/** "{n}": filled for each year when the slogan is printed. */
	readonly parameter: Record<never, never>;
	/** The plan's own year is unknown, so no year can be told from another. */
	readonly 'year-unclear': { readonly year: number };
};

/** What a person must decide before the new plan goes to signature. */
export type OpenPointParams = {
	readonly 'year-unknown': Record<never, never>;
	readonly 'superior-document': { readonly kind: string; readonly number: string; readonly issuer: string };
	/** Printed word for word like the superior's. */
	readonly 'superior-slogans': { readonly count: number; readonly superior: string };
	/** A deadline was moved to end on the working day before; `unsure`: the day off is not announced yet. */
	readonly 'deadline-moved': Days & Ends & { readonly unsure: boolean };
	/** A day of the plan that is no deadline falls on a day off. */
	readonly 'day-on-rest-day': { readonly moved: PlainDate; readonly reason: RestReason | 'weekend' };
	/** It was on a day off, as free-time actions are, and no longer is. */
	readonly 'day-was-free': Days;
	readonly 'anniversary-wrong': { readonly printed: number; readonly expected: number; readonly next: number };
	/** Every tenth year is kept with more than a mention. */
	readonly 'anniversary-round': { readonly count: number; readonly next: number };
	readonly 'name-ended': { readonly name: string; readonly until: PlainDate; readonly successor: string };
	readonly 'units-ended': { readonly names: readonly string[] };
	readonly 'units-new': { readonly names: readonly string[] };
	readonly signer: { readonly position: string; readonly name: string };
	/** Only weekends are known of that year. */
	readonly 'calendar-missing': { readonly year: number };
	/** The title of an appendix names neither the old plan's year nor a span. */
	readonly 'appendix-year': Years & { readonly from: number };
	/** A year in a header or footer of the pages, which are not part of the text. */
	readonly 'margin-year': { readonly words: string; readonly year: number };
};
