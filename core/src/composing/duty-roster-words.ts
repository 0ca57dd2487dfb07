import { sayDay } from '../calendar/say-day.ts';
import { sayHours } from '../duty/say-hours.ts';
import type { DutyRoster, RosterPerson, RosterSession } from './duty-roster.ts';

/** What stands in the first cell of a session, a line to a thing. */
export function whenWords({ title, on, starts, ends, place }: RosterSession, titled: boolean): string[] {
	const day = sayDay(on, 'vi', { year: true });
	return [day.charAt(0).toLocaleUpperCase('vi') + day.slice(1), `${hourOf(starts)} – ${hourOf(ends)}`, place, ...(titled ? [title] : [])].filter(
		(words) => words !== ''
	);
}

/** "7 giờ 30" */
function hourOf(time: string): string {
	const [hour = '', minute = ''] = time.split(':');
	return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`}`;
}

/** A person's cells behind the first column. */
export function personCells({ name, position, task, leave, ...person }: RosterPerson, number: number): string[] {
	return [`${number}`, name, position, task, attendanceWords(person), person.attendance === 'absent' || leave === 0 ? '' : sayHours(leave)];
}

function attendanceWords({ attendance, absentReason, insteadOf }: Pick<RosterPerson, 'attendance' | 'absentReason' | 'insteadOf'>): string {
	if (attendance === null) return '';
	if (attendance === 'absent') return `Vắng: ${absentReason}`;
	return insteadOf === null ? 'Có mặt' : `Trực thay ${insteadOf}`;
}

/** What a session came to; before it dots, to be filled in by hand. */
export function outcomeWords({ cancelled, filesHandled, peopleAdvised, note }: RosterSession): string {
	if (cancelled !== null) return `Không tổ chức: ${cancelled}`;
	const said = `Kết quả: ${filesHandled ?? '……'} hồ sơ được giải quyết; ${peopleAdvised ?? '……'} người được hướng dẫn.`;
	return note === '' ? said : `${said} ${note}`;
}

/** All in one paragraph, so that the sheet stays one. */
export function balanceWords({ balances, balancesOn }: Pick<DutyRoster, 'balances' | 'balancesOn'>): string {
	const each = balances.map(({ name, owed, taken, left }) => `${name} được ${sayHours(owed)}, đã nghỉ ${sayHours(taken)}, còn ${sayHours(left)}`);
	return each.length === 0 ? '' : `Nghỉ bù tính đến ngày ${balancesOn}: ${each.join('; ')}.`;
}
