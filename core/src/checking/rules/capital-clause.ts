import { respelled, withCapital, withSmall } from '../respelled.ts';
import { defineRule } from '../rule.ts';
import { hitsOf } from '../search.ts';

const laws = { 'capital-clause': 'NĐ 30/2020, Phụ lục II, V.7: viết hoa Phần, Chương, Mục, Điều; viết thường khoản, điểm' };

const ofDocument = String.raw`(?=\s+\d{1,3}[a-zđ]?(?:\s*(?:,|và)\s*\d{1,3})*\s+(?:của\s+)?(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Hiến pháp|Quy chế|Quy định|Điều lệ))`;
const smallArticle = new RegExp(String.raw`(?<![\p{L}\d]|[Cc]ác\s)điều${ofDocument}`, 'gu');
/** Inside a sentence: the word before ends in a small letter, a figure, a comma or a bracket. */
const bigClause = /(?<=[\p{Ll}\d,(]\s)Khoản(?=\s+\d{1,2}[a-zđ]?\s*,?\s+(?:và\s+[Kk]hoản\s+\d{1,2}\s+)?[ĐđMm](?:iều|ục)\s+[\dIVX])/gu;
const bigPoint = /(?<=[\p{Ll}\d,(]\s)Điểm(?=\s+[a-zđ]\s*,?\s+[Kk]hoản\s+\d)/gu;

/** "điểm a khoản 2 Điều 5 Nghị định số …": capitals down to the article, small letters below it. */
export const capitalClause = defineRule(laws, ({ blocks }, _, { isQuoted }) => {
	const own = (pattern: RegExp) => hitsOf(blocks, pattern).filter(({ place }) => !isQuoted(place.block, place.start));
	return [
		...respelled(
			'capital-clause',
			own(smallArticle).map(({ place }) => ({ place, with: withCapital(place.quote) }))
		),
		...respelled(
			'capital-clause',
			[bigClause, bigPoint].flatMap(own).map(({ place }) => ({ place, with: withSmall(place.quote) }))
		)
	];
});
