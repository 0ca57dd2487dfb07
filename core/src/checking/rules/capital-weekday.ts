import { weekdayPattern } from '../../calendar/weekday-words.ts';
import { within } from '../places.ts';
import { respelled } from '../respelled.ts';
import { defineRule } from '../rule.ts';
import { hitsOf } from '../search.ts';

const beside = new RegExp(
	String.raw`(?<=(?:sáng|chiều|tối|vào|từ|đến|hết|trước)\s+|[(,:]\s*)thứ\s+(?:hai|ba|tư|năm|sáu|bảy)(?=\s*[,(]?\s*(?:ngày\s+)?\d{1,2}\s?(?:[/.-]|\s+tháng)|\s+(?:hằng|hàng) tuần)`,
	'gu'
);
const otherSense = new RegExp(String.raw`(?:lần|kỳ|khóa|khoá|phiên|đợt|vòng|${weekdayPattern}\s*,)\s*$`, 'u');

/** "thứ hai ngày 21/9" → "thứ Hai": beside a date the word can only be a day of the week. */
export const capitalWeekday = defineRule({ 'capital-weekday': 'NĐ 30/2020, Phụ lục II, V.8.c: thứ Hai, thứ Tư' }, ({ blocks }, _, { isForeign }) => {
	const wrong = hitsOf(blocks, beside).filter(({ before, place }) => !otherSense.test(before) && !isForeign(place.block, place.start));
	const fixes = wrong.map(({ place }) => {
		const name = within(place, place.quote.lastIndexOf(' ') + 1, place.quote.length);
		return { place, with: place.quote.slice(0, -name.quote.length) + name.quote.slice(0, 1).toUpperCase() + name.quote.slice(1) };
	});
	return respelled('capital-weekday', fixes);
});
