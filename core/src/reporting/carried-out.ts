import type { ActivityState } from '../activity/activity.ts';
import { type Participants, peopleIn } from '../activity/participants.ts';
import { WORKDAY_MINUTES } from '../duty/compensatory-leave.ts';
import type { Cells } from '../form/form.ts';
import { searchKey } from '../language/search-key.ts';
import { printFigure } from './figure.ts';
import { typedIndicators } from './indicator.ts';
import { figureCell, type Outcome, reportCells } from './report-row.ts';

/** A duty session that was held for an activity: what it came to, and the minutes that all its people spent there. */
export type HeldSession = { readonly filesHandled: number | null; readonly peopleAdvised: number | null; readonly minutes: number };

/** What a unit said of an activity while it carried it out. */
export type CarriedOut = {
	readonly state: ActivityState;
	/** Every step with its reason, in order. */
	readonly steps: readonly { readonly state: ActivityState; readonly reason: string }[];
	readonly participants: Participants;
	readonly sessions: readonly HeldSession[];
	/** Figures entered as evidence, with the unit they count in. */
	readonly figures: readonly { readonly value: number; readonly unit: string }[];
};

/**
 * The cells of a report's row as the activity itself says them: what became of it and why, and the figures that were entered once already. Nothing where
 * nobody said anything; figures only of what was done. A person may change every cell.
 */
export function carriedOutCells(activity: CarriedOut): Cells {
	const outcome = outcomeOf(activity);
	if (outcome === null) return {};
	const why = outcome === 'done' ? '' : (activity.steps.findLast(({ state, reason }) => state === outcome && reason !== '')?.reason ?? '');
	const figures = outcome === 'done' || outcome === 'changed' ? figuresOf(activity) : {};
	return {
		[reportCells.outcome]: outcome,
		...(why !== '' && { [reportCells.why]: why }),
		...Object.fromEntries(Object.entries(figures).map(([key, value]) => [figureCell(key), printFigure(value)]))
	};
}

/** An activity that goes on at another time is not done yet: a report calls `changed` what was done otherwise than planned. */
function outcomeOf({ state, steps, sessions }: CarriedOut): Outcome | null {
	if (state === 'postponed' || state === 'cancelled') return state;
	if (state === 'done') return steps.some((step) => step.state === 'changed') ? 'changed' : 'done';
	return sessions.length > 0 ? 'done' : null;
}

/** What people typed of the activity goes before what follows from its sessions. Held once, each who came is one turn. */
function figuresOf({ participants, sessions, figures }: CarriedOut): Record<string, number> {
	const held = sessions.length > 0 ? sessionFigures(sessions) : {};
	const people = peopleIn(participants);
	const turns = participants.turns ?? (sessions.length > 1 ? null : people);
	return { ...held, ...entered(figures), ...(turns !== null && { attendances: turns }) };
}

/** How often, whom they advised, what they handled, and the days of work that went into it. */
export function sessionFigures(sessions: readonly HeldSession[]): Record<string, number> {
	const sum = (of: (session: HeldSession) => number | null) => sessions.reduce((total, one) => total + (of(one) ?? 0), 0);
	const all = { times: sessions.length, attendances: sum((one) => one.peopleAdvised), files: sum((one) => one.filesHandled) };
	const workdays = Math.round((sum((one) => one.minutes) / WORKDAY_MINUTES) * 10) / 10;
	return Object.fromEntries(Object.entries({ ...all, workdays }).filter(([, value]) => value > 0));
}

/** Figures whose unit is that of one indicator alone: "đồng" is one, "ý kiến" may be two and is left to a person. */
function entered(figures: CarriedOut['figures']): Record<string, number> {
	const found = figures.flatMap(({ value, unit }) => {
		const [only, second] = typedIndicators.filter((one) => one.aggregation === 'sum' && searchKey(one.unit) === searchKey(unit));
		return only && !second ? [{ key: only.key, value }] : [];
	});
	return Object.fromEntries([...Map.groupBy(found, ({ key }) => key)].map(([key, same]) => [key, same.reduce((sum, { value }) => sum + value, 0)]));
}
