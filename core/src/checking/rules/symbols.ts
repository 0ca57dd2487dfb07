import { defineRule, finding } from '../rule.ts';
import { numberIn, rightFormOf } from '../symbol-form.ts';

const laws = {
	'symbol-broken': 'NĐ 30/2020, Phụ lục I, Phần I, II.3.c: giữa số và ký hiệu không cách chữ; văn bản của Đảng theo hướng dẫn thể thức của Văn phòng Trung ương'
};

/** "215 TB/TĐTN-VP": bodies of the youth union leave the number and the kind apart. */
const youthUnion = /^(?:\d{1,4})\s(?=\p{Lu}[\p{L}]{1,3}\/(?:\p{Lu}*ĐTN|\p{Lu}*TN))/u;

/** A number and symbol is written without blanks: "279-QĐ/TU", not "279- QĐ/TU". One finding for each wrong form; a number of another fault besides is that rule's. */
export const symbols = defineRule(laws, ({ citations }) => {
	const broken = citations.flatMap((citation) => {
		const place = rightFormOf(citation.number) === null ? numberIn(citation) : null;
		return place && /\s/u.test(place.quote.replace(youthUnion, '')) ? [{ place, canonical: citation.number }] : [];
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
