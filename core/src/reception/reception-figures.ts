import type { PlainDate } from '../calendar/plain-date.ts';
import { dayOf } from '../calendar/plain-date.ts';
import type { FeedbackKind } from '../feedback/feedback-kind.ts';

/** From so many people with one matter a visit is counted as a large group (đoàn đông người). */
export const LARGE_GROUP = 5;

export const receptionOutcomes = ['answered', 'taken', 'directed'] as const;
/** What a visit came to: answered on the spot, taken to be answered later, or told which body deals with it. */
export type ReceptionOutcome = (typeof receptionOutcomes)[number];

export type CountedMatter = { readonly id: string; readonly kind: FeedbackKind; readonly outcome: ReceptionOutcome; readonly isAgain: boolean };
export type CountedVisit = { readonly people: number; readonly matters: readonly CountedMatter[] };

export type ReceptionFigures = {
	/** Lượt tiếp: somebody, alone or in a group, came once. */
	readonly visits: number;
	readonly people: number;
	readonly groups: number;
	readonly groupPeople: number;
	/** Vụ việc: each matter once in the period, however often its people came. */
	readonly matters: number;
	/** Of these, those that came for the first time, and those that had been there before the period. */
	readonly first: number;
	readonly again: number;
	readonly byKind: Readonly<Record<'complaint' | 'denunciation' | 'petition', number>>;
	/** By what the latest visit for the matter came to. */
	readonly byOutcome: Readonly<Record<ReceptionOutcome, number>>;
};

/** The figures of visits in the order in which they came. Visits and matters are never added together. */
export function receptionFigures(visits: readonly CountedVisit[]): ReceptionFigures {
	const lines = visits.flatMap(({ matters }) => matters);
	const latest = [...new Map(lines.map((one) => [one.id, one])).values()];
	const came = new Map(lines.toReversed().map((one) => [one.id, one.isAgain]));
	const groups = visits.filter(({ people }) => people >= LARGE_GROUP);
	const sum = (of: readonly CountedVisit[]) => of.reduce((all, { people }) => all + people, 0);
	const count = (is: (one: CountedMatter) => boolean) => latest.filter(is).length;
	const [complaint, denunciation] = [count(({ kind }) => kind === 'complaint'), count(({ kind }) => kind === 'denunciation')];
	return {
		visits: visits.length,
		people: sum(visits),
		groups: groups.length,
		groupPeople: sum(groups),
		matters: latest.length,
		first: [...came.values()].filter((again) => !again).length,
		again: [...came.values()].filter((again) => again).length,
		byKind: { complaint, denunciation, petition: latest.length - complaint - denunciation },
		byOutcome: {
			answered: count(({ outcome }) => outcome === 'answered'),
			taken: count(({ outcome }) => outcome === 'taken'),
			directed: count(({ outcome }) => outcome === 'directed')
		}
	};
}

export type ReceptionPeriod = { readonly from: PlainDate; readonly to: PlainDate };

/** The days of "2026", "2026-Q4" or "2026-11"; null for anything else. */
export function receptionPeriod(text: string): ReceptionPeriod | null {
	const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/u.exec(text) ?? [];
	if (year === undefined) return null;
	const first = quarter ? Number(quarter) * 3 - 2 : month ? Number(month) : 1;
	const last = quarter ? first + 2 : month ? first : 12;
	const from = dayOf(Number(year), first, 1);
	const to = [31, 30, 29, 28].map((day) => dayOf(Number(year), last, day)).find((day) => day !== null);
	return from && to ? { from, to } : null;
}
