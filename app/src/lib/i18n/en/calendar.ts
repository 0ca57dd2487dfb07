import type { Translation } from '../catalogue.ts';
import type { calendar as vi } from '../vi/calendar.ts';

export const calendar = {
	title: 'Working days',
	heading: (year) => `Days off and Saturdays worked in ${year}`,
	lead: 'Deadlines, working days left and the day by which to send follow this table. Weekends are known; the table holds other days off and Saturdays worked in their place.',
	year: 'Year',
	builtIn: 'The table that comes with Khéo is in use.',
	own: 'The agency’s own table is in use.',
	unsure: (count) => `${count} lines are expected from other years. Once they are announced, correct them and tick “announced”.`,
	columns: { kind: 'Off or worked', from: 'From', to: 'To the end of', reason: 'Reason', source: 'Announced in', sure: 'Announced' },
	kinds: { rest: 'off', work: 'worked' },
	toHint: 'Leave empty for one day. Clearing the first day drops the line.',
	save: 'Save this year',
	saved: 'Saved.',
	nothingMoved: 'No open obligation has another day by which to send.',
	moved: (count) => `${count} open obligations have another day by which to send:`,
	movedLine: (task, was, is) => `${task}: ${was} → ${is}`,
	reset: 'Use the built-in table again',
	import: 'Take from an announcement',
	importHelp:
		'Paste the announcement, or choose a Word, Excel or PDF file with text. One stretch of days a line, such as “Nghỉ Tết từ 16/02/2026 đến hết 20/02/2026”.',
	importWords: 'Words',
	importFile: 'Or a file',
	importRead: 'Read into the table',
	read: (count) => `${count} lines were read; they stand in the table below and are not saved. Look at them and save.`,
	readNothing: 'No days off of this year were found in it. The table is unchanged.',
	unread: (count) => `${count} lines name a day but were not understood; enter them yourself if needed:`,
	wrong: 'A line is not right: a day that does not exist, or too long. Nothing was saved; correct it and save again.'
} satisfies Translation<typeof vi>;
