/** What may stand before the condition: nothing, or the time in which it may come about. */
const opening = String.raw`^(?:(?:[Tt]rong (?:quá trình|thời gian|khi)|Quá trình|Khi) [^.;:]{0,160}?,?\s)?`;
const happens = String.raw`(?:[Nn]ếu|[Tt]rường hợp|[Kk]hi)\s(?:có|phát sinh|gặp|gặp phải|còn|xảy ra|nảy sinh|xuất hiện|cần|thấy|phát hiện)\s(?:[^,.;:()]|\([^()]*\)){2,100}?`;
const then = String.raw`(?=,|\s(?:các|đề nghị|yêu cầu|kịp thời|phản ánh|báo cáo|liên hệ|trao đổi|thông tin|kiến nghị|đề xuất|gửi)\s|\s\p{Lu})`;
const condition = new RegExp(`${opening}(${happens})${then}`, 'u');

/** A cheap look: most sentences wait for nothing. */
const mayWait = /^(?:.{0,170}\s)?(?:[Nn]ếu|[Tt]rường hợp|[Kk]hi)\s/u;

/** The condition a sentence opens with, "nếu có vướng mắc": what follows stands ready until then, and nobody waits for it. */
export function occasionOf(sentence: string): string | null {
	if (!mayWait.test(sentence)) return null;
	return condition.exec(sentence)?.[1] ?? null;
}
