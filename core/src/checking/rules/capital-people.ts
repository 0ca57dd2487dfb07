import { respelled, withCapital } from '../respelled.ts';
import { defineRule } from '../rule.ts';
import { hitsOf } from '../search.ts';

const laws = { 'capital-people': 'NĐ 30/2020, Phụ lục II, V.1 và V.4: Nhân dân, Nhà nước; Đảng (chỉ Đảng Cộng sản Việt Nam)' };

/** Names of bodies, posts and titles in which "nhân dân" is an ordinary word. */
const partOfName =
	/(?:[uủ][ỷy](?: ban)?|đại biểu|hội đồng|t[oò][aà] án|viện kiểm sát|kiểm sát|quân đội|công an|vũ trang|an ninh|biên phòng|quân|quốc phòng|chiến tranh|hội thẩm|thanh tra|tín dụng|nghệ sĩ|nghệ sỹ|nghệ nhân|nhà giáo|thầy thuốc|tự vệ|dân chủ|cộng hòa|cộng hoà|báo|ngày hội)\s+$/iu;

const people = /(?<!\p{L})nhân dân(?!\p{L}|\s+tệ)/gu;
const state = /(?<=(?:Đảng(?:,|\s+và|\s*-)|của)\s+)nhà nước(?!\p{L})/gu;
const party = /(?<=(?:chủ trương|đường lối|nghị quyết|chính sách|chỉ thị|lãnh đạo|Điều lệ|điều lệ) của )đảng(?=\s*[,.;]|\s+(?:và|về|trong|đối với))/gu;

/** The people, the State and the Party are written with a capital where the words stand for them alone. */
export const capitalPeople = defineRule(laws, ({ blocks }, _, { isForeign }) => {
	const hits = [people, state, party].flatMap((pattern) => hitsOf(blocks, pattern));
	const wrong = hits.filter(({ before, place }) => !partOfName.test(before) && !isForeign(place.block, place.start));
	return respelled(
		'capital-people',
		wrong.map(({ place }) => ({ place, with: withCapital(place.quote) }))
	);
});
