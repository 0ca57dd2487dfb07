import { isSent, type Status } from '../obligation/submission.ts';
import type { Cells } from '../form/form.ts';
import type { ActivityKind } from './activity-kind.ts';
import { belowOf, type LowerResult, plannedWith } from './lower-result.ts';
import { isDone, type Outcome, outcomes, type ReportedActivity, reportedActivities, type ReportedText, reportedTexts } from './report-row.ts';
import { type EventReport, type Tally, tallyOf } from './tally.ts';
import { type Total, totalsOf } from './totals.ts';

/** One unit's report as it was sent; only what the Office accepted is folded. */
export type UnitReport = {
	readonly unit: string;
	readonly unitOrder: number;
	readonly status: Exclude<Status, 'draft'>;
	readonly nilReason: string | null;
	readonly receivedAt: string;
	readonly rows: readonly { readonly id: string; readonly head: string | null; readonly cells: Cells; readonly state: 'open' | 'accepted' | 'returned' }[];
};

export type ResultQuestion = {
	readonly reports: readonly UnitReport[];
	/** Those that owe a report, in the agency's order. */
	readonly asked: readonly string[];
	readonly heads: readonly { readonly label: string; readonly title: string }[];
	/**
	 * Every registered row that was accepted, by whose report it is to be answered; rows of one event are registered once. Without: its own event. `from`: the
	 * rows of lower levels it passes on.
	 */
	readonly planned: readonly { readonly row: string; readonly unit: string; readonly event?: string; readonly from?: readonly string[] }[];
	/** Registered row → the joint event it belongs to. */
	readonly joint: Readonly<Record<string, string>>;
	/** What lower agencies sent up and was accepted here; absent where the units are no agencies. */
	readonly lower?: readonly LowerResult[];
};

type Of = { readonly unit: string };
export type FoldedActivity = ReportedActivity & Of;
export type FoldedText = ReportedText & Of;

export type ResultFold = {
	readonly activities: readonly FoldedActivity[];
	readonly texts: readonly FoldedText[];
	readonly tally: Tally;
	readonly totals: readonly Total[];
	/** By content head in the plan's order, what has none last; heads of which nothing was done are left out. */
	readonly heads: readonly FoldedHead[];
	readonly planned: PlannedVsDone;
	readonly units: ReportingUnits;
};

export type FoldedHead = {
	readonly label: string | null;
	readonly title: string;
	readonly totals: readonly Total[];
	/** How often each kind was held, greatest first, and in how many activities. */
	readonly kinds: readonly { readonly kind: ActivityKind; readonly times: number; readonly events: number }[];
	readonly rows: readonly string[];
};

export type PlannedVsDone = {
	readonly registered: number;
	readonly done: number;
	readonly changed: number;
	readonly postponed: number;
	readonly cancelled: number;
	/** Registered, and no accepted report says what became of it. */
	readonly silent: number;
	readonly unplanned: number;
};

export type ReportingUnits = {
	readonly asked: number;
	readonly reported: readonly string[];
	readonly nil: readonly { readonly unit: string; readonly reason: string }[];
	readonly mending: readonly string[];
	readonly waiting: readonly string[];
	readonly missing: readonly string[];
	/** The same of the units below those that are agencies themselves; absent where there are none. */
	readonly below?: Omit<ReportingUnits, 'below'>;
};

/** Folds what units report into one result while some are late: figures with their rows, planned beside done, and who has not reported. */
export function foldReports(question: ResultQuestion): ResultFold {
	const below = belowOf(question);
	const own = question.reports.map(onlyAccepted);
	const accepted = [...own, ...below.reports.map(onlyAccepted)];
	const activities = onceEach(accepted.flatMap(({ unit, rows }) => reportedActivities(rows).map((activity) => ({ ...activity, unit }))));
	const joint = { ...below.joint, ...question.joint };
	const tally = tallyOf(eventReports(activities, accepted, joint));
	return {
		activities,
		texts: own.flatMap(({ unit, rows }) => reportedTexts(rows).map((text) => ({ ...text, unit }))),
		tally,
		totals: totalsOf(tally),
		heads: headsOf(activities, tally, question.heads),
		planned: plannedVsDone(activities, [...plannedWith(question.planned, question.lower ?? []), ...below.planned], joint),
		units: question.lower?.length ? { ...reportingUnits(question), below: reportingUnits(below) } : reportingUnits(question)
	};
}

function onlyAccepted(report: UnitReport): UnitReport {
	return { ...report, rows: report.rows.filter(({ state }) => state === 'accepted') };
}

/** A row that arrives by two ways is one row. */
function onceEach(activities: readonly FoldedActivity[]): FoldedActivity[] {
	return [...new Map([...activities].reverse().map((one) => [one.row, one])).values()].reverse();
}

/** A unit's n-th row of a joint event is one with the n-th rows of the others. What was done without a number was done once. */
function eventReports(activities: readonly FoldedActivity[], reports: readonly UnitReport[], joint: Readonly<Record<string, string>>): EventReport[] {
	const at = new Map(reports.map(({ unit, receivedAt }) => [unit, receivedAt]));
	const seen = new Map<string, number>();
	return activities.filter(isDone).map(({ row, of, unit, figures }) => {
		const group = joint[row] ?? joint[of ?? ''];
		const n = (seen.get(`${unit} ${group}`) ?? 0) + 1;
		seen.set(`${unit} ${group}`, n);
		return { row, unit, event: group === undefined ? row : `${group}#${n}`, at: at.get(unit) ?? '', figures: { times: 1, ...figures } };
	});
}

function headsOf(activities: readonly FoldedActivity[], tally: Tally, heads: ResultQuestion['heads']): FoldedHead[] {
	const known = new Set(heads.map(({ label }) => label));
	const places = [...heads, { label: null, title: '' }];
	return places.flatMap(({ label, title }) => {
		const own = activities.filter((one) => tally.has(one.row) && (one.head !== null && known.has(one.head) ? one.head : null) === label);
		return own.length === 0 ? [] : [{ label, title, totals: totalsOf(partOf(tally, own)), kinds: kindsOf(own, tally), rows: own.map(({ row }) => row) }];
	});
}

function kindsOf(activities: readonly FoldedActivity[], tally: Tally): FoldedHead['kinds'] {
	const kinds = [...Map.groupBy(activities, ({ kind }) => kind)].map(([kind, own]) => {
		const totals = new Map(totalsOf(partOf(tally, own)).map(({ key, value }) => [key, value]));
		return { kind, times: totals.get('times') ?? 0, events: totals.get('done') ?? 0 };
	});
	return kinds.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times || (a.kind < b.kind ? -1 : 1));
}

function partOf(tally: Tally, activities: readonly FoldedActivity[]): Tally {
	const own = new Set(activities.map(({ row }) => row));
	return new Map([...tally].filter(([row]) => own.has(row)));
}

/** Of an event that several units registered the best outcome counts: what one of them held was held. */
function plannedVsDone(activities: readonly FoldedActivity[], planned: ResultQuestion['planned'], joint: ResultQuestion['joint']): PlannedVsDone {
	const eventOf = new Map(planned.map(({ row, event }) => [row, event ?? row]));
	const answers = new Map<string, Outcome>();
	for (const { of, outcome } of activities) {
		const event = eventOf.get(of ?? '');
		if (event !== undefined && outcome !== null) answers.set(event, better(answers.get(event), outcome));
	}
	const count = (outcome: string) => [...answers.values()].filter((one) => one === outcome).length;
	const registered = new Set(eventOf.values()).size;
	const beyond = activities.filter((one) => isDone(one) && !eventOf.has(one.of ?? ''));
	return {
		registered,
		done: count('done'),
		changed: count('changed'),
		postponed: count('postponed'),
		cancelled: count('cancelled'),
		silent: registered - answers.size,
		unplanned: new Set(beyond.map(({ row }) => joint[row] ?? row)).size
	};
}

function better(one: Outcome | undefined, other: Outcome): Outcome {
	return one !== undefined && outcomes.indexOf(one) <= outcomes.indexOf(other) ? one : other;
}

function reportingUnits({ reports, asked }: Pick<ResultQuestion, 'reports' | 'asked'>): Omit<ReportingUnits, 'below'> {
	const withStatus = (status: UnitReport['status']) => reports.filter((report) => report.status === status);
	const came = new Set(reports.map(({ unit }) => unit));
	return {
		asked: new Set([...asked, ...came]).size,
		reported: reports.filter(({ status }) => isSent(status)).map(({ unit }) => unit),
		nil: withStatus('nil').map(({ unit, nilReason }) => ({ unit, reason: nilReason ?? '' })),
		mending: withStatus('needs-more').map(({ unit }) => unit),
		waiting: withStatus('submitted').map(({ unit }) => unit),
		missing: asked.filter((unit) => !came.has(unit))
	};
}
