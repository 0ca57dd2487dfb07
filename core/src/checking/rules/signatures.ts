import type { Signature } from '../../reading/reading.ts';
import { papersOf } from '../papers.ts';
import { defineRule, finding } from '../rule.ts';

const laws = { 'signature-capacity-wrong': 'NĐ 30/2020, Phụ lục I, Phần I, II.7.b: ghi quyền hạn của người ký' };

/** KT. before the head's title with the deputy's own below it; a deputy never signs without KT. */
export const signatures = defineRule(laws, (reading) =>
	papersOf(reading)
		.flatMap((paper) => paper.signatures)
		.flatMap((signature) => {
			const problem = problemWith({ ...signature, position: signature.position?.toLocaleUpperCase('vi') ?? null });
			if (problem === null) return [];
			const params = { problem, onBehalfOf: signature.onBehalfOf?.split(' / ').at(-1) ?? '', position: signature.position ?? '' };
			return [finding('signature-capacity-wrong', 'warning', params, [signature.source])];
		})
);

type Problem = 'for-itself' | 'for-deputy' | 'deputy-alone';

function problemWith({ capacity, onBehalfOf, position }: Pick<Signature, 'capacity' | 'onBehalfOf' | 'position'>): Problem | null {
	const [holder = '', own] = titlesIn(lastOf(onBehalfOf));
	if (own !== undefined) return problemWith({ capacity, onBehalfOf: holder, position: own });
	const signsFor = /(?:^|\/ )K\/?T\.?$/u.test(capacity ?? '');
	if (signsFor && isDeputy(holder)) return 'for-deputy';
	if (signsFor && position !== null && (position === holder || isHead(position))) return 'for-itself';
	if (position === null || !isDeputy(position) || headBeside.test(position)) return null;
	return capacity === null || /^TL\.$/u.test(capacity) || (capacity === 'TM.' && /^[UỦ][ỶY] BAN NHÂN DÂN/u.test(holder)) ? 'deputy-alone' : null;
}

/** Of "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH" the last: whose place the signer takes. Posts may be printed in small letters. */
function lastOf(titles: string | null): string {
	return titles?.split(' / ').at(-1)?.toLocaleUpperCase('vi') ?? '';
}

/** "CHỦ TỊCH  PHÓ CHỦ TỊCH": two lines that ran together hold the title signed for and the signer's own. */
function titlesIn(printed: string): string[] {
	return printed.split(/\s+(?=(?:PHÓ|THỨ TRƯỞNG)(?!\p{L}))/u);
}

function isDeputy(title: string): boolean {
	return /^(?:PHÓ|THỨ TRƯỞNG)(?!\p{L})/u.test(title);
}

/** Titles of heads alone; "VỤ TRƯỞNG VỤ …" may well sign for a minister. */
function isHead(title: string): boolean {
	return /^(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG PHÒNG)$/u.test(title);
}

/** "PHÓ THỦ TƯỚNG, TRƯỞNG BAN CHỈ ĐẠO": signs as the head of another body. */
const headBeside = /.(?:TRƯỞNG (?:BAN|TIỂU BAN|ĐOÀN)|CHỦ TỊCH HỘI ĐỒNG|TỔ TRƯỞNG)/u;
