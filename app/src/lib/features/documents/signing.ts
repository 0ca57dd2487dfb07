import { addDays, type Finding, isPlainDate, type PlainDate, signingWindow, type WorkingCalendar } from '@kheo/core';
import type { Leg } from './calendar-line.ts';
import { dueOfLeg } from './legs.ts';
import type { Superior } from './superior.ts';
import type { Facts } from './schema.ts';

export type Signing = { readonly earliest: PlainDate; readonly day: PlainDate; readonly latest: PlainDate };

/** The days between which the plan can be signed, and the one shown first: the printed day, else the last that leaves the units a working day. */
export function signingOf(legs: readonly Leg[], { header }: Pick<Facts, 'header'>, superior: Superior | null, calendar: WorkingCalendar): Signing | null {
	const first = legs[0] && dueOfLeg(legs[0]);
	if (!first) return null;
	const window = signingWindow(superior?.date ?? null, first, calendar);
	const printed = header.date.iso;
	const before = window.from !== null && window.from < window.last ? window.from : addDays(window.last, -7);
	const earliest = printed !== null && printed < before ? printed : before;
	const day = printed !== null && printed < window.before ? printed : window.last;
	return { earliest: day < earliest ? day : earliest, day, latest: first };
}

/** The period that a check suggests when the document prints none. */
export function suggestedPeriod(findings: readonly Finding[]): { from: PlainDate | null; to: PlainDate | null } | null {
	const missing = findings.find(({ code }) => code === 'period-missing');
	return missing ? { from: asDay(missing.params['from']), to: asDay(missing.params['to']) } : null;
}

function asDay(value: unknown): PlainDate | null {
	return typeof value === 'string' && isPlainDate(value) ? value : null;
}
