import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';

/** Who an item is disclosed to: everybody, or the agency's own staff (Luật 10/2022/QH15, Điều 11 and Điều 46). */
export const disclosureAudiences = ['public', 'staff'] as const;
export type DisclosureAudience = (typeof disclosureAudiences)[number];

/** Niêm yết, trang thông tin, loa, hội nghị, văn bản, mạng nội bộ, khác (Điều 12 and Điều 47). */
export const postingForms = ['board', 'portal', 'loudspeaker', 'meeting', 'written', 'network', 'other'] as const;
export type PostingForm = (typeof postingForms)[number];

/** One line of a list of what must be disclosed: what, by which law, to whom, and when again. */
export type DisclosureLine = {
	readonly content: string;
	readonly law: string;
	readonly audience: DisclosureAudience;
	/** After how many months it is due again; null: once. */
	readonly everyMonths: number | null;
	/** At least so many days on the board, counted from the day after; null: the law says none. */
	readonly boardDays: number | null;
	/** At least so many days by loudspeaker. */
	readonly airDays: number | null;
	/** At the latest so many working days after the decision. */
	readonly withinDays: number | null;
	/** It stands for a body with a term: due again when the term ends. */
	readonly isTerm: boolean;
};

/** `until`: how long it hangs or is read out; `validTo`: the day its term, or what it says, ends. */
export type Posted = { readonly on: PlainDate; readonly until: PlainDate | null; readonly validTo: PlainDate | null };

export const disclosureStates = ['none', 'overdue', 'soon', 'done'] as const;
export type DisclosureState = (typeof disclosureStates)[number];
export type DisclosureStanding = { readonly state: DisclosureState; readonly nextDue: PlainDate | null };

const SOON = 15;

/** How an item stands on a day: one that was disclosed but is past its repeat counts as not done. Of two on one day the first given counts. */
export function disclosureStanding({ everyMonths }: Pick<DisclosureLine, 'everyMonths'>, posted: readonly Posted[], today: PlainDate): DisclosureStanding {
	const last = posted.toSorted((a, b) => b.on.localeCompare(a.on))[0];
	if (!last) return { state: 'none', nextDue: null };
	const nextDue = last.validTo ?? (everyMonths === null ? null : addMonths(last.on, everyMonths));
	if (nextDue === null) return { state: 'done', nextDue };
	if (nextDue < today) return { state: 'overdue', nextDue };
	return { state: addDays(today, SOON) >= nextDue ? 'soon' : 'done', nextDue };
}

/** The first day on which a posting of this form may be taken down, or null where the law fixes none. */
export function hangsUntil({ boardDays, airDays }: Pick<DisclosureLine, 'boardDays' | 'airDays'>, form: PostingForm, on: PlainDate): PlainDate | null {
	if (form === 'board') return boardDays === null ? null : addDays(on, boardDays);
	if (form === 'loudspeaker') return airDays === null ? null : addDays(on, airDays - 1);
	return null;
}

export type DisclosureFigures = { readonly total: number; readonly done: number; readonly soon: number; readonly overdue: number; readonly none: number };

/** How many stand how: `done` counts those that are due soon too, since they are done today. */
export function disclosureFigures(states: readonly DisclosureState[]): DisclosureFigures {
	const count = (state: DisclosureState) => states.filter((one) => one === state).length;
	return { total: states.length, done: count('done') + count('soon'), soon: count('soon'), overdue: count('overdue'), none: count('none') };
}

/** The same day so many months later, or the month's last day where it has no such day: 31/8 and six months is 28/2. */
export function addMonths(day: PlainDate, months: number): PlainDate {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const at = year * 12 + month - 1 + months;
	for (let last = date; last > 28; last -= 1) {
		const found = dayOf(Math.floor(at / 12), (at % 12) + 1, last);
		if (found) return found;
	}
	return dayOf(Math.floor(at / 12), (at % 12) + 1, Math.min(date, 28)) ?? day;
}
