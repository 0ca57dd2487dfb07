import { dutyVerbAt, startsDuty } from './duty-verbs.ts';
import { frontedEnds } from './fronted.ts';
import { listed } from './listed.ts';
import type { FoundDeadline } from './read-deadline.ts';
import type { Context } from './read-obligations.ts';
import type { Subject } from './read-subject.ts';

/** Does this sentence give a task? `carried`: the units of the sentence before, to whom it may go on speaking. */
export function givesTask(text: string, subject: Subject | null, carried: boolean, context: Context): boolean {
	if (subject?.asked === true) return true;
	if (context.describes) return false;
	if (subject !== null) return context.listed || context.units.length > 0 || assigning.test(text);
	return carried ? saysWhatNext(text) : context.units.length > 0;
}

const assigning = /(?:chủ trì|có trách nhiệm|chịu trách nhiệm|tham mưu|phối hợp với)/u;

/** "Gửi báo cáo về …", "Nếu có vướng mắc, phản ánh về …": the unit is the one named before. */
function saysWhatNext(text: string): boolean {
	return startsDuty(text) || ifTroubled.test(text) || frontedEnds(text).some((at) => dutyVerbAt(text, at) > 0);
}

const ifTroubled = /(?:^|\s)nếu\s.*\s(?:phản ánh|báo cáo|liên hệ|trao đổi|thông tin|kiến nghị|đề xuất|gửi)\s/iu;

/** Without a unit only a last day for doing something makes a duty: "hoàn thành … trước ngày", "chậm nhất ngày". */
export function binds({ deadline: { relation, words }, at }: FoundDeadline, text: string): boolean {
	const before = text.slice(Math.max(0, at - 160), at);
	if (relation === 'by') return !/^[Hh]ết|^[Đđ]ến hết/u.test(words) || doing.test(before);
	if (relation === 'on') return /(?:phải|cần|hoàn thành|xong)(?![\p{L}\p{M}])/iu.test(before);
	return relation === 'before' && (/^[CcMm]|^[Tt]hời|^[Hh]ạn/u.test(words) || doing.test(before));
}

const endings = listed(
	'hoàn thành, hoàn thiện, kết thúc, gửi, nộp, báo cáo, trình, ban hành, tổ chức, thực hiện xong, triển khai xong, đăng ký, xong',
	'phải, cung cấp, thành lập, phê duyệt, đánh giá, tổng kết, sơ kết, bàn giao, công bố, công khai, niêm yết, quyết toán, giải ngân'
);
/** Something is brought to an end; what is received, earned or paid out only happens. */
const doing = new RegExp(`(?:${endings.join('|')})(?![\\p{L}\\p{M}])(?!.*(?:nhận được|thu nhập|chi trả))`, 'iu');

/** "… đã giao Bộ X xây dựng …; báo cáo trước ngày …" tells what was asked before. */
export function isNarrated(before: string): boolean {
	if (!startsDuty(before) && /^\p{Lu}[^,.;:]{2,80}\sđã\s[^,.;:]{0,120}$/u.test(before)) return true;
	return /\sđã\s(?:giao|yêu cầu|chỉ đạo|đề nghị|ban hành|có)\s[^.]{0,400}$/u.test(before);
}
