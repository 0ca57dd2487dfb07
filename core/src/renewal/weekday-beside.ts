import { type PlainDate, weekdayOf } from '../calendar/plain-date.ts';
import { weekdayLike, weekdayNamed, weekdayPattern } from '../calendar/weekday-words.ts';
import type { Source } from '../document/source.ts';
import type { Hit } from './places.ts';
import type { Change } from './renewal.ts';

const before = new RegExp(String.raw`(?<!\p{L})(?<name>${weekdayPattern})(?<gap>\s*[,(]?\s*(?:ngày\s+)?)$`, 'u');
const after = new RegExp(String.raw`^(?<gap>\s*(?:,\s*)?(?:\(\s*(?:ngày\s+)?|là\s+(?:ngày\s+)?))(?<name>${weekdayPattern})`, 'u');
/** "lần thứ hai ngày 22/9" counts; "thứ Bảy, Chủ nhật ngày 26, 27/9" is a list. */
const otherSense = new RegExp(String.raw`(?:lần|kỳ|khóa|khoá|phiên|đợt|vòng|hạng|${weekdayPattern}\s*(?:,|và|-|–|đến))\s*$`, 'iu');

/** "thứ Hai, ngày 28/9/2026" names another day of the week in another year. */
export function weekdayBeside(hit: Hit, moved: PlainDate): Change[] {
	const source = weekdayPlace(hit);
	if (source === null || weekdayNamed(source.quote) === weekdayOf(moved)) return [];
	return [{ code: 'weekday', params: { moved }, source, with: weekdayLike(weekdayOf(moved), source.quote) }];
}

/** The place of the day of the week printed beside a day, or null. */
function weekdayPlace(hit: Hit): Source | null {
	const [ahead, behind] = [before.exec(hit.before), after.exec(hit.after)];
	const { block } = hit.place;
	if (ahead?.groups && !otherSense.test(hit.before.slice(0, ahead.index))) {
		const name = ahead.groups['name'] ?? '';
		const start = hit.place.start - hit.before.length + ahead.index;
		return { block, start, end: start + name.length, quote: name };
	}
	if (!behind?.groups) return null;
	const start = hit.place.end + (behind.groups['gap'] ?? '').length;
	const name = behind.groups['name'] ?? '';
	return { block, start, end: start + name.length, quote: name };
}
