import { restReason } from '../../calendar/working-days.ts';
import type { Ground, Mark } from '../ground.ts';
import { oneForEach } from '../one-for-each.ts';
import type { OpenPoint } from '../renewal.ts';

/** Days that a person should look at once more: deadlines that were moved, other days that came onto one or left one. One point for one day. */
export function daysToDecide(ground: Ground, marks: readonly Mark[]): OpenPoint[] {
	const points = marks.flatMap((mark) => [...movedDeadline(mark, ground), ...otherDay(mark, ground)]);
	return oneForEach(points);
}

function movedDeadline(mark: Mark, { calendar }: Ground): OpenPoint[] {
	if (mark.code !== 'deadline-before-rest') return [];
	return [{ code: 'deadline-moved', params: { ...mark.params, unsure: calendar.unsure.includes(mark.params.ends) }, places: [mark.source] }];
}

function otherDay(mark: Mark, { calendar }: Ground): OpenPoint[] {
	if (mark.code !== 'day') return [];
	const { day, moved } = mark.params;
	const [was, is] = [restReason(day, calendar), restReason(moved, calendar)];
	if (is !== null && was === null) return [{ code: 'day-on-rest-day', params: { moved, reason: is }, places: [mark.source] }];
	return was !== null && is === null ? [{ code: 'day-was-free', params: { day, moved }, places: [mark.source] }] : [];
}
