import { respelled, withCapital } from '../respelled.ts';
import { defineRule } from '../rule.ts';
import { hitsOf } from '../search.ts';

const laws = { 'capital-post': 'NĐ 30/2020, Phụ lục II, V.3: viết hoa chức vụ, học vị đi liền với tên người cụ thể' };

const posts = [
	'phó chủ tịch',
	'chủ tịch',
	'phó giám đốc',
	'giám đốc',
	'tổng bí thư',
	'phó bí thư',
	'bí thư',
	'phó thủ tướng',
	'thủ tướng',
	'bộ trưởng',
	'thứ trưởng',
	'giáo sư',
	'tiến sĩ',
	'thạc sĩ',
	'bác sĩ'
];
const families = [
	'Hồ',
	'Nguyễn',
	'Trần',
	'Lê',
	'Phạm',
	'Hoàng',
	'Huỳnh',
	'Phan',
	'Vũ',
	'Võ',
	'Đặng',
	'Bùi',
	'Đỗ',
	'Ngô',
	'Dương',
	'Đinh',
	'Trịnh',
	'Đào',
	'Lý',
	'Tôn'
];
const named = new RegExp(String.raw`(?<!\p{L})(?:${posts.join('|')})(?=\s+(?:${families.join('|')})(?:\s+\p{Lu}\p{Ll}+){1,3}(?!\s+\p{Lu}))`, 'gu');

/** "chủ tịch Hồ Chí Minh" → "Chủ tịch Hồ Chí Minh". */
export const capitalPost = defineRule(laws, ({ blocks }, _, { isQuoted }) =>
	respelled(
		'capital-post',
		hitsOf(blocks, named)
			.filter(({ place }) => !isQuoted(place.block, place.start))
			.map(({ place }) => ({ place, with: withCapital(place.quote) }))
	)
);
