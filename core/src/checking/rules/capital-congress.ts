import { respelled } from '../respelled.ts';
import { defineRule } from '../rule.ts';
import { hitsOf } from '../search.ts';

const laws = { 'capital-congress': 'NĐ 30/2020, Phụ lục II, V.4 và V.9: Đảng; tên sự kiện viết hoa' };

/** A congress with its number is one event: "Đại hội Đảng bộ tỉnh lần thứ XIX", not "đại hội đảng bộ tỉnh". */
const congress = /(?<!\p{L})[Đđ]ại hội\s+(?:đại biểu\s+)?(?:toàn quốc\s+)?(?:lần thứ\s+[IVXLC\d]+\s+)?(?:của\s+)?[Đđ]ảng(?:\s+bộ)?(?!\p{L})/gu;

/** "Đại hội đảng bộ các cấp tiến tới Đại hội … lần thứ XIV" is about many congresses, and the number belongs to another. */
const ofOneCongress = /^(?:(?!các cấp|tiến tới|[Đđ]ại hội)[^.;,]){0,50}lần thứ\s+[IVXLC\d]/u;

export const capitalCongress = defineRule(laws, ({ blocks }) => {
	const numbered = hitsOf(blocks, congress).filter(({ place, after }) => /lần thứ/iu.test(place.quote) || ofOneCongress.test(after));
	const fixes = numbered
		.map(({ place }) => ({ place, with: place.quote.replace(/^đ/u, 'Đ').replace(/đảng/u, 'Đảng') }))
		.filter((fix) => fix.with !== fix.place.quote);
	return respelled('capital-congress', fixes);
});
