import { occasionOf } from './occasion.ts';

/** Up to a comma, or to "thì"; what stands in brackets may hold commas of its own. */
const stretch = String.raw`(?:[^,;:()]|\([^()]*\))`;
const end = String.raw`(?=,|\sthì\s)`;
const leadIn = String.raw`^(?:[^,;:]{0,60},\s)?`;
const done = '(?:được|nhận|có|kết thúc|hoàn thành|tổ chức|tiếp nhận|thống nhất|phê duyệt|ban hành|ký)';

/** What the sentence opens with: a condition of any kind, or what has to be over first. The list before the verb may hold commas. */
const opens = [
	new RegExp(`${leadIn}((?:[Nn]ếu|[Tt]rường hợp)\\s(?:${stretch}|,\\s){3,200}?)(?=\\sthì\\s)`, 'u'),
	new RegExp(`${leadIn}((?:[Nn]ếu|[Tt]rường hợp)\\s${stretch}{3,160}?)${end}`, 'u'),
	new RegExp(`${leadIn}((?:[Nn]gay\\s)?[Ss]au khi\\s[^;:()]{0,160}?(?<!\\p{L})${done}(?!\\p{L})${stretch}{0,120}?)${end}`, 'u'),
	new RegExp(`${leadIn}((?:[Nn]gay\\s)?[Ss]au khi\\s${stretch}{3,120}?)${end}`, 'u'),
	new RegExp(`^([Nn]gay sau\\s(?!khi\\s|ngày\\s)${stretch}{3,120}?)${end}`, 'u')
];

const asked = '(?:phân công|giao|yêu cầu|đề nghị|huy động|triệu tập|lấy ý kiến|mời|điều động)';
const comesAbout = `(?:có|cần|phát sinh|xảy ra|phát hiện|nhận được|được ${asked})(?!\\p{L})(?:\\s[^,.;:()]{1,80}?)?`;
const askedBy = `được\\s\\p{Lu}[^.;:()]{1,60}?\\s${asked}(?!\\p{L})|được (?:cơ quan|cấp|lãnh đạo|đơn vị)\\s[^.;:()]{1,60}?\\s${asked}(?!\\p{L})`;
const bracketed = /\(((?:khi|nếu) (?:có|cần|được)\s[^()]{2,80})\)/u;
const inPassing = new RegExp(`\\s(khi (?:${askedBy}|${comesAbout})|ngay sau khi\\s[^,.;:()]{3,100}?)(?=\\s(?:về|gửi|để|thì|với|cho|sẽ)\\s|[.,]|$)`, 'u');
const unforeseen = /[Bb]áo cáo\s(?:[^.;,]{0,60}\s)?(đột xuất)(?!\p{L})/u;

/** A cheap look: most sentences wait for nothing. */
const mayWait = /(?<!\p{L})(?:[Kk]hi|[Nn]ếu|[Tt]rường hợp|[Ss]au|đột xuất)(?!\p{L})/u;

/** Whoever makes ready for a case does so before it comes: "chuẩn bị phương án … khi có dịch bùng phát". */
const makesReady = /(?:phương án|kịch bản|sẵn sàng|chuẩn bị|dự phòng)(?!\p{L})[^.;]*$/iu;

/**
 * What sets a duty without a day going, in its own words: the condition it waits for, what it follows ("sau khi kết thúc đợt cao điểm"), or
 * what it is kept ready for ("khi có phát sinh"). It is for people to read; whether somebody waits for the product is another question. A
 * condition inside one of several acts, or one that is only prepared for, sets nothing going: the rest is done anyway.
 */
export function triggerOf(sentence: string): string | null {
	if (!mayWait.test(sentence)) return null;
	const opening = occasionOf(sentence) ?? firstOf(opens, sentence);
	return opening ?? (sentence.replace(/[.;\s]+$/u, '').includes(';') ? null : passingIn(sentence));
}

function passingIn(sentence: string): string | null {
	const found = bracketed.exec(sentence) ?? inPassing.exec(sentence);
	if (found) return makesReady.test(sentence.slice(0, found.index)) ? null : (found[1]?.trim() ?? null);
	return /định kỳ/iu.test(sentence) ? null : (unforeseen.exec(sentence)?.[1] ?? null);
}

function firstOf(patterns: readonly RegExp[], sentence: string): string | null {
	for (const pattern of patterns) {
		const found = pattern.exec(sentence)?.[1];
		if (found !== undefined) return found.trim();
	}
	return null;
}
