import { isDone, type ReportedActivity } from './report-row.ts';

/** Of one content head: what was registered and what became of it, and what was done besides. */
export type HeadCount = {
	/** Null: of no head. */
	readonly head: string | null;
	readonly registered: number;
	readonly done: number;
	readonly postponed: number;
	readonly cancelled: number;
	/** Registered, and nothing said of it. */
	readonly silent: number;
	/** Done without having been registered. */
	readonly unplanned: number;
};

/** Planned beside done, head by head in the plan's order; heads of which nothing is said are left out, what has no head comes last. */
export function headCounts(activities: readonly Pick<ReportedActivity, 'head' | 'of' | 'outcome'>[], heads: readonly string[]): HeadCount[] {
	const groups = Map.groupBy(activities, ({ head }) => (head !== null && heads.includes(head) ? head : null));
	return [...heads, null].flatMap((head) => {
		const own = groups.get(head) ?? [];
		return own.length === 0 ? [] : [countOf(head, own)];
	});
}

function countOf(head: string | null, own: readonly Pick<ReportedActivity, 'head' | 'of' | 'outcome'>[]): HeadCount {
	const registered = own.filter(({ of }) => of !== null);
	const count = (outcome: ReportedActivity['outcome']) => registered.filter((one) => one.outcome === outcome).length;
	return {
		head,
		registered: registered.length,
		done: registered.filter(isDone).length,
		postponed: count('postponed'),
		cancelled: count('cancelled'),
		silent: count(null),
		unplanned: own.filter((one) => one.of === null && isDone(one)).length
	};
}
