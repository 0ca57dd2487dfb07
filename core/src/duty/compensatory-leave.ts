import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isWorkingDay } from '../calendar/working-days.ts';

/** Minutes that one worked day has: what is owed is also said in days of eight hours. */
export const WORKDAY_MINUTES = 480;

export type DutyTime = {
	readonly on: PlainDate;
	/** "07:30", of the same day. */
	readonly starts: string;
	readonly ends: string;
	/** Minutes of leave for a hundred minutes on duty, as the agency decides. */
	readonly leavePercent: number;
};

/** How long a session lasts, in minutes; 0 when it ends before it starts. */
export function dutyMinutes({ starts, ends }: Pick<DutyTime, 'starts' | 'ends'>): number {
	return Math.max(0, minuteOf(ends) - minuteOf(starts));
}

/** The leave that one who was there is owed: none for duty on a working day, for that is paid as work; a Saturday worked in lieu is one. */
export function leaveEarned(duty: DutyTime, calendar: WorkingCalendar): number {
	return isWorkingDay(duty.on, calendar) ? 0 : Math.round((dutyMinutes(duty) * duty.leavePercent) / 100);
}

export type LeaveBalance = { readonly owed: number; readonly taken: number; readonly left: number };

/** Owed, taken and left, in minutes. `left` is below zero where attendance was corrected after the leave had been taken. */
export function leaveBalance(earned: readonly number[], taken: readonly number[]): LeaveBalance {
	const [owed, gone] = [earned, taken].map((minutes) => minutes.reduce((sum, one) => sum + one, 0));
	return { owed: owed ?? 0, taken: gone ?? 0, left: (owed ?? 0) - (gone ?? 0) };
}

export type LeaveFault = 'leave-on-day-off' | 'leave-before-duty' | 'leave-too-much';

/** What stands against leave on this day, or null: it is taken from working days, after the duty it is for, and never more than is left. */
export function leaveFault(
	leave: { readonly on: PlainDate; readonly minutes: number },
	{ left, since, calendar }: { readonly left: number; readonly since: PlainDate | null; readonly calendar: WorkingCalendar }
): LeaveFault | null {
	if (leave.minutes > left) return 'leave-too-much';
	if (since === null || leave.on <= since) return 'leave-before-duty';
	return isWorkingDay(leave.on, calendar) ? null : 'leave-on-day-off';
}

function minuteOf(time: string): number {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	return hour * 60 + minute;
}
