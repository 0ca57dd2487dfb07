import { type DutyTime, leaveBalance, leaveEarned, type LeaveBalance, type PlainDate, type WorkingCalendar } from '@kheo/core';

type Leave = { readonly on: PlainDate; readonly minutes: number };

/** One person's leave, and the first day of duty that earned any. Days off are those of the agency's calendar as it is now. */
export function balanceFrom(
	attended: readonly DutyTime[],
	leaves: readonly Leave[],
	calendar: WorkingCalendar
): LeaveBalance & { readonly since: PlainDate | null } {
	const earning = attended.map((duty) => ({ on: duty.on, minutes: leaveEarned(duty, calendar) })).filter(({ minutes }) => minutes > 0);
	const taken = leaves.map(({ minutes }) => minutes);
	return {
		...leaveBalance(
			earning.map(({ minutes }) => minutes),
			taken
		),
		since: earning[0]?.on ?? null
	};
}
