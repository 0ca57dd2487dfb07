import type { Source } from '../../document/source.ts';
import { literalPattern } from '../../language/literal-pattern.ts';
import type { Citation } from '../../reading/reading.ts';
import { within } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = {
	'symbol-broken': 'NĐ 30/2020, Phụ lục I, Phần I, II.3.c: giữa số và ký hiệu không cách chữ; văn bản của Đảng theo hướng dẫn thể thức của Văn phòng Trung ương'
};

/** A number and symbol is written without blanks: "279-QĐ/TU", not "279- QĐ/TU". One finding for each wrong form. */
export const symbols = defineRule(laws, ({ citations }) => {
	const broken = citations.flatMap((citation) => {
		const place = printedNumber(citation);
		return place && /\s/u.test(place.quote) ? [{ place, canonical: citation.number }] : [];
	});
	return [...Map.groupBy(broken, ({ place }) => place.quote)].map(([printed, same]) =>
		finding(
			'symbol-broken',
			'warning',
			{ printed, canonical: same[0]?.canonical ?? '' },
			same.map(({ place }) => place),
			same.map(({ place, canonical }) => ({ place, with: canonical }))
		)
	);
});

/** Where the citation's number stands in its quote, blanks included; null for one that is whole. */
function printedNumber({ number, source }: Citation): Source | null {
	if (source.quote.includes(number)) return null;
	const loose = [...number].map(literalPattern).join(String.raw`\s*`);
	const match = new RegExp(loose, 'u').exec(source.quote);
	return match && within(source, match.index, match.index + match[0].length);
}
