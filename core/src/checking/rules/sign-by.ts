import { signingWindow } from '../../calendar/signing-window.ts';
import { datedObligations } from '../due.ts';
import { defineRule, finding } from '../rule.ts';
import { basisDate } from './basis-date.ts';

/** By when an undated plan must be signed so that those with the first deadline still have a working day. */
export const signBy = defineRule({ 'sign-by': 'Đơn vị cần ít nhất 1 ngày làm việc sau khi kế hoạch được ký' }, (reading, context) => {
	const [first] = datedObligations(reading, context).sort((a, b) => (a.due < b.due ? -1 : 1));
	if (!first || reading.header.date.iso !== null) return [];
	const window = signingWindow(basisDate(reading, first.due), first.due, context.calendar);
	const closed = window.from !== null && window.last < window.from;
	const left = closed ? [] : window.left;
	const { kind } = reading.header;
	const params = {
		...(kind !== null && kind !== 'Kế hoạch' && { kind }),
		from: window.from ?? ('' as const),
		before: window.before,
		last: window.last,
		days: left.length,
		leftFrom: left[0] ?? ('' as const),
		leftTo: left.at(-1) ?? ('' as const)
	};
	const places = [reading.header.sources.date, first.deadline.source].filter((place) => place !== undefined);
	return [finding('sign-by', closed ? 'warning' : 'info', params, places)];
});
