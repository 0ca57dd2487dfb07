import { type DutyRoster, dutyRoster, type RosterSession, shortDate, type WorkingCalendar } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { getAgency, listUnits } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { attendanceSheet } from '../../attendance-sheet.ts';
import { type DutyPost, type DutySession, leaveOf } from '../../duty-session.ts';
import { readLeave } from './read-leave.ts';
import { readSessions } from './read-sessions.ts';

type File = { readonly bytes: Uint8Array; readonly name: string };

/** The roster of a month on one A4: a Word file to go on with, or the page it prints. */
export async function writeRoster(ctx: Context, month: string, unit: string | null, format: 'docx' | 'pdf'): Promise<File> {
	const { sessions, calendar, unitId } = await readSessions(ctx, month, unit);
	const { agency, units } = await readOnly(ctx, async (tx) => ({ agency: await getAgency(tx), units: await listUnits(tx) }));
	const period = `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
	const onDuty = new Set(sessions.flatMap(({ posts }) => posts.map(({ staffId }) => staffId)));
	const balances = (await readLeave(ctx, null)).filter(({ staff, owed }) => onDuty.has(staff.id) && owed > 0);
	const roster: DutyRoster = {
		agency: agency.name,
		issuer: units.find(({ id }) => id === unitId)?.name ?? agency.name,
		place: agency.place,
		year: Number(ctx.today.slice(0, 4)),
		period,
		sessions: sessions.map((session) => rosterSession(session, calendar)),
		balances: balances.map(({ staff, owed, taken, left }) => ({ name: staff.name, owed, taken, left })),
		balancesOn: shortDate(ctx.today)
	};
	const document = dutyRoster(roster);
	const title = `Lịch trực ${period}`;
	const bytes = format === 'pdf' ? await setPages(document, { title, at: ctx.now }) : writeDocx(document, { title });
	return { bytes, name: `${title.replace('/', '-')}.${format}` };
}

function rosterSession(session: DutySession, calendar: WorkingCalendar): RosterSession {
	const { title, on, starts, ends, place, cancelReason, filesHandled, peopleAdvised, note, posts } = session;
	const leave = leaveOf(session, calendar);
	const nameOf = (id: string | null) => posts.find((post) => post.id === id)?.name ?? null;
	const said = ({ attendance, absentReason, standsInFor }: DutyPost) => ({ attendance, absentReason: absentReason ?? '', insteadOf: nameOf(standsInFor) });
	const people = posts.map((post) => ({ name: post.name, position: positionOf(post, session), task: post.task, leave, ...said(post) }));
	return { title, on, starts, ends, place, people, cancelled: cancelReason, filesHandled, peopleAdvised, note };
}

/** The unit stands beside the position only where people of several units are on duty. */
function positionOf({ position, unit }: DutyPost, { forAgency }: DutySession): string {
	return [position, forAgency ? unit.name : ''].filter((words) => words !== '').join(', ');
}

/** Attendance of a month as a sheet, in the reader's language. */
export async function exportAttendance(ctx: Context, month: string, unit: string | null): Promise<File> {
	const { sessions, calendar } = await readSessions(ctx, month, unit);
	const sheet = attendanceSheet(sessions, calendar, messagesIn(ctx.locale).dutySessions, month);
	return { bytes: await writeXlsx(sheet), name: `${sheet.name}.xlsx` };
}
