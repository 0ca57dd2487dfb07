import { firstDay, fullDay, readDay, readFirstDay } from './dates.ts';
import { fold } from './fold.ts';
import { sourceIn, type Line } from './lines.ts';
import type { Period } from './reading.ts';

const range = new RegExp(`[Tt]ừ\\s+(?:ngày\\s+)?(?<from>${firstDay})\\s*(?:đến|[-–])\\s*(?:hết\\s+)?(?:ngày\\s+)?(?<to>${fullDay})`, 'u');

/** Spans of days that a line "Thời gian …" prints. Nothing is made up from deadlines. */
export function readPeriods(lines: readonly Line[]): Period[] {
	return lines.flatMap((line) => {
		const found = /thoi gian|giai doan|dot \d/u.test(fold(line.text.slice(0, 60))) ? range.exec(line.text) : null;
		if (!found) return [];
		const { from = '', to = '' } = found.groups ?? {};
		const source = sourceIn(line, found.index, found.index + found[0].length);
		const last = readDay(to);
		return [{ from: readFirstDay(from, last), to: last, words: source.quote, source }];
	});
}
