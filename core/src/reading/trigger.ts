import { occasionOf } from './occasion.ts';

const after = /^(?:[^,;:]{0,60},\s)?((?:[Nn]gay\s)?[Ss]au khi\s[^,;:]{3,120}?)(?=,|\sthì\s)/u;
const inPassing = /\s(khi (?:có|cần|phát sinh|xảy ra|được yêu cầu|nhận được)(?:\s[^,.;:]{1,80}?)?)(?=\s(?:về|gửi|để|thì|với|cho)\s|[.,;]|$)/u;

/**
 * What sets a duty without a day going, in its own words: the condition it waits for, what it follows ("sau khi kết thúc đợt cao điểm"), or
 * what it is kept ready for ("khi có phát sinh"). It is for people to read; whether somebody waits for the product is another question.
 */
export function triggerOf(sentence: string): string | null {
	return occasionOf(sentence) ?? after.exec(sentence)?.[1] ?? inPassing.exec(sentence)?.[1]?.trim() ?? null;
}
