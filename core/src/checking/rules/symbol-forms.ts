import { defineRule, finding } from '../rule.ts';
import { numberIn, rightFormOf } from '../symbol-form.ts';

const laws = {
	'symbol-form-wrong':
		'NĐ 30/2020, Phụ lục I, Phần I, II.3.c: số/ký hiệu có gạch nối giữa các nhóm chữ; văn bản của Đảng ghi số-tên loại/cơ quan theo hướng dẫn của Văn phòng Trung ương'
};

/** "92/2017/NĐCP" lost its hyphen; "217/QĐ-TW" is the number of a Party paper in the form of the State's. */
export const symbolForms = defineRule(laws, (_reading, _context, { mentions }) => {
	const wrong = mentions.flatMap((citation) => {
		const expected = rightFormOf(citation.number);
		const place = expected === null ? null : numberIn(citation);
		return expected !== null && place ? [{ place, expected, printed: citation.number }] : [];
	});
	return [...Map.groupBy(wrong, ({ printed }) => printed)].flatMap(([printed, same]) => {
		const expected = same[0]?.expected ?? '';
		const places = same.map(({ place }) => place);
		return [
			finding(
				'symbol-form-wrong',
				'warning',
				{ printed, expected },
				places,
				places.map((place) => ({ place, with: expected }))
			)
		];
	});
});
