export type How = 'replaces' | 'repeals' | 'amends';

const change = 'thay thế|bãi bỏ|[hH]ủy bỏ|[hH]uỷ bỏ|sửa đổi,? bổ sung|sửa đổi|bổ sung';
const capital = change.replaceAll(/(?<=^|\|)(\p{Ll})/gu, (letter) => `[${letter}${letter.toLocaleUpperCase('vi')}]`);
/** Words between the verb and the document: the parts of it that are changed. */
const part = String.raw`(?:toàn bộ|cho|các|văn bản|một số|một phần|nội dung|[đĐ]iều|[kK]hoản|[đĐ]iểm|[mM]ục|phần|[cC]hương|tiết|tiểu mục|[pP]hụ lục|biểu mẫu|quy định|của|tại|ban hành|kèm theo|và|\d{1,3}|[IVX]{1,5}|[a-zđ](?![\p{L}])|,)`;
const parts = String.raw`((?:\s+${part}|,)*)\s+`;

/** A block without such a word says nothing of the kind. */
export const changeVerb = /thay thế|bãi bỏ|h(?:ủy|uỷ) bỏ|hết hiệu lực|sửa đổi|bổ sung/iu;

/** The verb, then what of the document is changed, right before the citation. */
export const ordersChange = new RegExp(String.raw`(?<![\p{L}])(${capital})${parts}$`, 'u');

/** "Về việc sửa đổi, bổ sung một số nội dung của " */
export const opensTitle = new RegExp(String.raw`^\s*(?:về\s+)?(?:việc\s+)?(${change})${parts}$`, 'iu');

/** "được sửa đổi, bổ sung một số điều bởi " */
export const passive = new RegExp(
	String.raw`^[^.;]{0,160}?(?:đã\s+)?(?:được|bị)\s+(?:tiếp tục\s+)?(${change})((?:\s+${part}|,)*)\s+(?:bởi|bằng|theo|tại)\s+(?:(?:${part})\s+)*$`,
	'u'
);

/** A document of which only an article or a form is ended or replaced goes on with the rest of it. */
export function howOf(verb: string, parts: string): How {
	const small = verb.toLocaleLowerCase('vi');
	if (/^(?:sửa|bổ)/u.test(small) || isPartial(parts)) return 'amends';
	return small === 'thay thế' ? 'replaces' : 'repeals';
}

export function isPartial(parts: string): boolean {
	return /một số|một phần|nội dung|điều|khoản|điểm|mục|phần|chương|tiết|phụ lục|biểu mẫu/iu.test(parts);
}

/** Kinds whose articles and points order by their own first word; in a plan such a point is a task. */
const ordering = new Set(['Quyết định', 'Nghị quyết', 'Nghị định', 'Thông tư', 'Luật', 'Quy định', 'Pháp lệnh']);

/** Do these words before the verb make the paper itself the one that changes the other? "Kế hoạch này có hiệu lực từ ngày ký và …". */
export function namesThisPaper(before: string, kind: string | null): boolean {
	if (/(?:^|\s)này\s+(?:có hiệu lực[^;]*?\s)?(?:(?:và|,)\s+)?$|hiệu lực[^;]{0,80}?(?:\s+và|,)\s+$/u.test(before)) return true;
	return kind !== null && ordering.has(kind) && /^\s*(?:Điều\s+\d+[a-zđ]?\s*[.:]|\d+(?:\.\d+)*[.)]?|[a-zđ]\))?\s*$/u.test(before);
}
