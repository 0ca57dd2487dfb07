import type { Translation } from '../catalogue.ts';
import type { earlier as vi } from '../vi/earlier-rows.ts';

export const earlier = {
	open: 'Rows of last year',
	title: (year) => (year === null ? 'Rows of last year' : `Rows of ${year}`),
	lead: 'Tick the rows that stand this year too. Full days move to this year; days in words stay. Nothing is sent: go on writing in the table.',
	none: 'No rows of last year yet',
	noneHelp: 'Khéo looked in last year’s plan of the same theme for rows that this unit, or one it follows after a reorganisation, sent, and found none.',
	tick: 'Take',
	take: 'Take the ticked rows',
	already: 'in the table already',
	was: (words) => `last year: ${words}`,
	of: (unit) => `Of ${unit}`,
	label: 'Rows of last year',
	days: (rows) => (rows === 1 ? '1 row still bears last year’s day' : `${rows} rows still bear last year’s days`),
	daysHint: 'Only the year was changed: the day may be a holiday, or no longer right. Please look at each row before sending:',
	row: (n, name) => `Row ${n}: ${name}`,
	seen: 'I have looked: these days are right for this year'
} satisfies Translation<typeof vi>;
