/** Words that need another after them: of, and, for, with, by … None ends a paragraph. */
const needsMore = 'của, và, hoặc, cho, với, bởi, thuộc, gồm, các, những, mọi, mỗi, một, tại, theo, về, nhằm, giữa, qua, từ, do, là, được, bị, để'.split(', ');
/** How names of agencies and persons begin; "thuộc Sở" may end a line, but rarely where lines are wrapped. */
const needsName = 'Sở, Bộ, Cục, Phòng, Ủy, Uỷ, UBND, HĐND, Ông, Bà'.split(', ');
/** Words before the figures of a day or a number. */
const needsFigure = 'ngày, tháng, năm, số, quý, trước, Điều, khoản, lúc, hồi, khóa'.split(', ');
const open = new RegExp(`(?:^|\\s)(?:${needsMore.join('|')})$`, 'u');
const openToName = new RegExp(`(?:^|\\s)(?:${needsName.join('|')})$`, 'u');
const openToFigure = new RegExp(`(?:^|[\\s(,])(?:${needsFigure.join('|')})$`, 'iu');

/** Does `line` end in a word that what stands on the `next` one must complete? */
export function leavesOpen(line: string, next: string, wrapped: boolean): boolean {
	if (open.test(line) || (wrapped && openToName.test(line) && !next.startsWith('Lưu'))) return true;
	return openToFigure.test(line) && /^(?:\d|[IVX]+[/ ])/u.test(next);
}
