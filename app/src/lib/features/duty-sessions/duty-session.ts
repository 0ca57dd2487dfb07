import { type DutyTime, leaveEarned, type PlainDate, type RestReason, restReason, type WorkingCalendar } from '@kheo/core';

export type Attendance = 'present' | 'absent';

/** Somebody on duty in a session; `standsInFor` is the post of whoever they came instead of. */
export type DutyPost = {
	readonly id: string;
	readonly staffId: string;
	readonly name: string;
	readonly position: string;
	readonly unit: { readonly id: string; readonly name: string };
	readonly task: string;
	readonly attendance: Attendance | null;
	readonly absentReason: string | null;
	readonly standsInFor: string | null;
};

export type DutyChange = {
	readonly id: string;
	readonly kind: 'swap' | 'move';
	readonly from: string | null;
	readonly to: string | null;
	readonly was: { readonly on: PlainDate; readonly starts: string; readonly ends: string; readonly place: string } | null;
	readonly reason: string;
	readonly at: Date;
	readonly by: string;
};

/** A session outside office hours: when and where, who is on duty, and afterwards who was and what it came to. */
export type DutySession = DutyTime & {
	readonly id: string;
	readonly title: string;
	readonly unit: { readonly id: string; readonly name: string };
	readonly forAgency: boolean;
	readonly plan: { readonly id: string; readonly title: string } | null;
	readonly activityId: string | null;
	readonly place: string;
	readonly cancelReason: string | null;
	readonly notedAt: Date | null;
	readonly filesHandled: number | null;
	readonly peopleAdvised: number | null;
	readonly note: string;
	readonly version: number;
	readonly posts: readonly DutyPost[];
};

export type DutyState = 'planned' | 'unnoted' | 'noted' | 'cancelled';

export function stateOfSession({ cancelReason, notedAt, on }: DutySession, today: PlainDate): DutyState {
	if (cancelReason !== null) return 'cancelled';
	if (notedAt !== null) return 'noted';
	return on < today ? 'unnoted' : 'planned';
}

/** Those who were to be there, without those who stood in. */
export function ownPosts({ posts }: Pick<DutySession, 'posts'>): DutyPost[] {
	return posts.filter(({ standsInFor }) => standsInFor === null);
}

/** Why nobody works on the session's day, or null: then it is questioned, for it earns no leave. */
export function dayOffOf({ on }: DutyTime, calendar: WorkingCalendar): RestReason | 'weekend' | null {
	return restReason(on, calendar);
}

/** The leave that each who was there is owed for it, in minutes. */
export function leaveOf(session: DutySession, calendar: WorkingCalendar): number {
	return session.cancelReason === null ? leaveEarned(session, calendar) : 0;
}

/** What one person is owed for being on duty, in the order of the days. */
export type StaffLeave = {
	readonly staff: { readonly id: string; readonly name: string; readonly position: string };
	readonly unit: { readonly id: string; readonly name: string };
	readonly leftOn: PlainDate | null;
	/** Sessions in which they were there. */
	readonly attended: number;
	/** The first day of duty that earned leave. */
	readonly since: PlainDate | null;
	readonly owed: number;
	readonly taken: number;
	readonly left: number;
	readonly leaves: readonly { readonly id: string; readonly on: PlainDate; readonly minutes: number }[];
};
