import { fold } from '../../reading/fold.ts';
import { defineRule, finding } from '../rule.ts';
import { hitsOf } from '../search.ts';

/** Issuers that have soldiers among their people, or speak to those who have: forces, committees, councils, the centre. */
const withSoldiers =
	/quan su|quoc phong|cong an|bien phong|bo doi|canh sat|cuu chien binh|thuong binh|uy ban|hoi dong|tinh uy|thanh uy|dang uy|ban thuong|chinh phu|mat tran|thi dua/u;
const civil = /^(?:so|phong|chi cuc|cuc|trung tam|van phong|thanh tra|ban quan ly|truong|vien|quy|thu vien|bao tang|benh vien)(?![a-z])/u;

/** "Chiến sĩ thi đua" is a title of merit, "anh hùng, liệt sĩ, chiến sĩ" honours the dead, an armed force in the sentence has soldiers. */
const meant = /^\s+(?:thi đua|tình nguyện|diệt|tuyên truyền|áo trắng)/iu;
const force = /lực lượng vũ trang|công an|quân đội|bộ đội|biên phòng|quân sự|liệt s[ĩỹ]|cựu chiến binh/iu;

/** "… cán bộ, công chức, chiến sĩ và Nhân dân" in the plan of a department without soldiers was copied from the province’s. */
export const leftoverSoldiers = defineRule({ 'leftover-soldiers': 'Câu chữ chép từ văn bản của cơ quan khác' }, ({ blocks, header }) => {
	const issuer = fold(header.issuer ?? '');
	if (!civil.test(issuer) || withSoldiers.test(issuer)) return [];
	const places = hitsOf(blocks, /(?<!\p{L})chiến s[ĩỹ](?!\p{L})/giu)
		.filter(({ before, after }) => !meant.test(after) && !force.test(sentenceAround(before, after)))
		.map(({ place }) => place);
	return places.length > 0 ? [finding('leftover-soldiers', 'info', { issuer: header.issuer ?? '' }, places)] : [];
});

function sentenceAround(before: string, after: string): string {
	return `${/[^.;\n]*$/u.exec(before)?.[0] ?? ''} ${/^[^.;\n]*/u.exec(after)?.[0] ?? ''}`;
}
