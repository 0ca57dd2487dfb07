import { papersOf } from '../papers.ts';
import { defineRule, finding } from '../rule.ts';
import { isOtherBody, isSameBody } from '../same-body.ts';
import { hitsOf } from '../search.ts';
import { within } from '../places.ts';

const closing =
	/Trên đây là (?:Kế hoạch|Chương trình|Báo cáo|Phương án|Hướng dẫn|Thông báo)(?![\p{L}])[^.;]*\s(?:của|do)\s+(?<body>(?:Sở|Bộ|Ban|Phòng|Chi cục|Trung tâm|Cục|Vụ|Viện|Văn phòng)\s+\p{Lu}[\p{L}&, -]{1,70}?)\s*(?:\.|;|,\s*(?:đề nghị|yêu cầu)|$)/gu;

/** "Trên đây là Kế hoạch … của Sở Y tế" at the end of a plan of Sở Xây dựng: the closing sentence was copied. */
export const leftoverIssuer = defineRule({ 'leftover-issuer': 'Câu chữ chép từ văn bản của cơ quan khác' }, (reading) => {
	const issuers = papersOf(reading)
		.flatMap(({ header }) => [header.issuer, header.parentIssuer])
		.filter((name) => name !== null);
	const [own = ''] = issuers;
	return hitsOf(reading.blocks, closing).flatMap(({ place, groups }) => {
		const body = groups['body'] ?? '';
		const at = place.quote.lastIndexOf(body);
		return !issuers.some((issuer) => isOtherBody(issuer, body)) || issuers.some((issuer) => isSameBody(issuer, body))
			? []
			: [finding('leftover-issuer', 'warning', { printed: body, own }, [within(place, at, at + body.length)])];
	});
});
