import {
	adviceFor,
	daysLate,
	type LastMoment,
	type LocalMoment,
	type PlainDate,
	type Role,
	slackBetween,
	type Source,
	type WorkingCalendar,
	workingDaysBetween
} from '@kheo/core';

/** One obligation as its page shows it: the "6 rõ" and the units that owe it. */
export type Task = {
	readonly id: string;
	readonly kind: 'registration' | 'report' | 'duty' | 'consolidation';
	/** What people call it, for headings. */
	readonly name: string;
	/** The whole sentence. */
	readonly task: string;
	readonly role: Role;
	readonly product: string | null;
	readonly recipient: string | null;
	readonly recipientInferred: boolean;
	readonly words: string | null;
	/** What has to happen before it is to be done, in the plan's words; null when it is done anyway. */
	readonly occasion: string | null;
	readonly due: PlainDate | null;
	/** The hour of that day, where the plan prints one. */
	readonly time: string | null;
	readonly source: Source | null;
	/** The leader's handwriting, or the finding at an inspection, that it comes from; absent for what the plan itself asks. */
	readonly directive?: { readonly on: PlainDate; readonly who: string; readonly words: string; readonly from: 'slip' | 'visit' | 'note' } | null;
	readonly hasForm: boolean;
	readonly foldsInto: string | null;
	readonly unitIds: readonly string[];
};
/** The same without the units that owe it, who may be many. */
export type TaskHead = Omit<Task, 'unitIds'>;

/** What the deadline says today. */
export type Clock =
	| { readonly name: 'none' }
	| { readonly name: 'over'; /** 0: today, after the hour. */ readonly days: number }
	| { readonly name: 'today' }
	| { readonly name: 'left'; readonly workingDays: number; readonly advice: PlainDate };

export function clockOf(end: LastMoment, now: LocalMoment, calendar?: WorkingCalendar): Clock {
	const { due } = end;
	if (due === null) return { name: 'none' };
	const days = daysLate(now, end);
	if (days !== null) return { name: 'over', days };
	if (due === now.day) return { name: 'today' };
	return { name: 'left', workingDays: workingDaysBetween(now.day, due, calendar), advice: adviceFor(due, calendar) };
}

export type Slack = { readonly planned: number; readonly left: number };

/** The working days an upper obligation has after the last of those that fold into it, as planned and as left today. */
export function slackOf(task: Task, all: readonly Task[], today: PlainDate, calendar?: WorkingCalendar): Slack | null {
	const lower = all.flatMap((other) => (other.foldsInto === task.id && other.due ? [other.due] : [])).sort();
	const last = lower.at(-1);
	if (!last || !task.due) return null;
	return { planned: slackBetween(last, task.due, calendar), left: workingDaysBetween(last > today ? last : today, task.due, calendar) };
}
