import { dutyMinutes, shortDate, sayHours, type WorkingCalendar } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import { type DutySession, leaveOf } from './duty-session.ts';

/** Attendance, a line to a person and a session, with the hours and the leave earned. */
export function attendanceSheet(sessions: readonly DutySession[], calendar: WorkingCalendar, words: Messages['dutySessions'], month: string) {
	const { table } = words;
	return {
		name: words.attendanceOf(month),
		title: [words.attendanceOf(month)],
		columns: [
			{ heading: table.day, width: 12 },
			{ heading: table.hours, width: 14 },
			{ heading: table.session, width: 40 },
			{ heading: table.name, width: 26 },
			{ heading: table.unit, width: 30 },
			{ heading: table.attendance, width: 30 },
			{ heading: table.time, width: 12 },
			{ heading: table.leave, width: 12 }
		],
		rows: sessions.flatMap((session) =>
			session.posts.map((post) => {
				const there = post.attendance === 'present';
				const said = session.cancelReason === null ? words.attendanceSaid(post.attendance, post.absentReason) : words.states.cancelled;
				const minutes = there ? [dutyMinutes(session), leaveOf(session, calendar)] : [0, 0];
				return [shortDate(session.on), `${session.starts}–${session.ends}`, session.title, post.name, post.unit.name, said, ...minutes.map(sayHours)];
			})
		)
	};
}
