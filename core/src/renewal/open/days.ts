import { adviceFor, dueOf } from '../../calendar/deadline.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { restReason } from '../../calendar/working-days.ts';
import type { Ground, Mark } from '../ground.ts';
import { scheduleAt } from '../plan-days.ts';
import { oneForEach } from '../one-for-each.ts';
import type { OpenPoint } from '../renewal.ts';

/** Days that a person should look at once more: deadlines that were moved or end on a day off, other days that came onto one or left one. One point for one day. */
export function daysToDecide(ground: Ground, marks: readonly Mark[]): OpenPoint[] {
	const points = marks.flatMap((mark) => [...movedDeadline(mark, ground), ...endsOnRestDay(mark, ground), ...otherDay(mark, ground)]);
	return oneForEach(points);
}

function movedDeadline(mark: Mark, { calendar }: Ground): OpenPoint[] {
	if (mark.code !== 'deadline-before-rest') return [];
	const { day, moved, same, reason } = mark.params;
	return [{ code: 'deadline-moved', params: { day, moved, same, reason, unsure: calendar.unsure.includes(same) }, places: [mark.source] }];
}

/** "trước ngày 25/10" on a Monday: the last moment is on a Sunday. */
function endsOnRestDay(mark: Mark, ground: Ground): OpenPoint[] {
	const moved = bindingDay(mark);
	if (!moved || !scheduleAt(mark.source, ground)?.before) return [];
	const due = dueOf('before', moved, ground.meaning);
	const reason = due && restReason(due, ground.calendar);
	if (!due || !reason) return [];
	const words = 'with' in mark ? mark.with : mark.source.quote;
	return [{ code: 'deadline-ends-on-rest-day', params: { words, due, advised: adviceFor(due, ground.calendar), reason }, places: [mark.source] }];
}

function bindingDay(mark: Mark): PlainDate | null {
	return mark.code === 'deadline' || mark.code === 'deadline-before-rest' || mark.code === 'day-without-year' ? mark.params.moved : null;
}

function otherDay(mark: Mark, { calendar }: Ground): OpenPoint[] {
	if (mark.code !== 'day') return [];
	const { day, moved } = mark.params;
	const [was, is] = [restReason(day, calendar), restReason(moved, calendar)];
	if (is !== null && was === null) return [{ code: 'day-on-rest-day', params: { moved, reason: is }, places: [mark.source] }];
	return was !== null && is === null ? [{ code: 'day-was-free', params: { day, moved }, places: [mark.source] }] : [];
}
