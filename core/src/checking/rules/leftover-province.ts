import { literalPattern } from '../../language/literal-pattern.ts';
import { provinces } from '../../organisation/provinces.ts';
import { namesOfProvince, ownProvince } from '../own-province.ts';
import { defineRule, finding } from '../rule.ts';
import { type Hit, hitsOf } from '../search.ts';

/** Words that claim a province as one’s own; "tỉnh X" alone may be a neighbour. */
const claims = String.raw`(?:trên địa bàn|trên toàn|trong toàn|Tỉnh ủy|Tỉnh uỷ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Chủ tịch|Mặt trận Tổ quốc Việt Nam|Công an)\s+(?:tỉnh\s+)?`;

/** Talk of others on purpose. */
const onPurpose = /(?:kinh nghiệm|học tập|tham quan|giáp|liên tỉnh|liên vùng|các tỉnh|hai tỉnh|phối hợp|kết nghĩa|hỗ trợ|giữa|với|gửi|và|,)\s+[^.;]{0,60}$/iu;

/** "trên địa bàn tỉnh Nam Định" in the plan of another province was left over from the paper it was copied from. */
export const leftoverProvince = defineRule({ 'leftover-province': 'Câu chữ chép từ văn bản của tỉnh khác' }, ({ blocks, header }, _, { isForeign }) => {
	const own = ownProvince(header);
	if (own === null) return [];
	const ours = namesOfProvince(own);
	const others = provinces.map(({ name }) => name).filter((name) => !ours.has(name));
	const pattern = new RegExp(String.raw`${claims}(?<name>${others.map(literalPattern).join('|')})(?![\p{L}])`, 'gu');
	const found = hitsOf(blocks, pattern).filter((hit) => !isForeign(hit.place.block, hit.place.start) && !onPurpose.test(hit.before));
	return [...Map.groupBy(found, ({ groups }) => groups['name'] ?? '')].map(([name, hits]) =>
		finding('leftover-province', 'warning', { printed: name, own }, hits.map(placeOf))
	);
});

function placeOf({ place }: Hit) {
	return place;
}
