import type { PlainDate } from '../../calendar/plain-date.ts';
import { shortDate } from '../../language/short-date.ts';
import { shortTask } from '../../obligation/short-task.ts';
import type { ReadDeadline, ReadObligation } from '../../reading/reading.ts';

/** A duty of the superior as our plan gives it on: what the units do by `to` and send to the office, and what the office sends up by the superior's day. */
export type GivenOn = {
	readonly duty: ReadObligation;
	readonly deadline: ReadDeadline;
	/** The last working day of the superior's time, and the earlier one for the units. */
	readonly due: PlainDate;
	readonly to: PlainDate;
	/** No day off is among the day printed and the last one in time: the superior's words stand. */
	readonly worked: boolean;
	readonly office: string;
	/** Who waits for it up there. */
	readonly receiver: string;
};

/** The units' sentence: the superior's own words with our office and our day. */
export function unitSentence(given: GivenOn): string {
	const { duty, office, to } = given;
	const { task, words, receives } = partsOf(given);
	const day = `chậm nhất ngày ${shortDate(to)}`;
	if (task === null) return sentence(receivedBy(withoutEndMark(duty.task).replace(words, day), duty.recipient, office));
	return sentence(receives ? `${receivedBy(task, duty.recipient, office)} ${day}` : `${task}, gửi về ${office} ${day}`);
}

/** The office's sentence: it gathers what the units sent and sends it up by the day that the superior printed. */
export function officeSentence(given: GivenOn): string {
	const { task, receives } = partsOf(given);
	const day = printedDay(given);
	if (task === null || !reported.test(task)) {
		return sentence(`tổng hợp kết quả nhiệm vụ “${shortTask(given.duty.task, given.deadline.words)}” của các đơn vị, gửi ${given.receiver} ${day}`);
	}
	const named = `tổng hợp ${lowered(task.replace(gathers, ''))}`;
	return sentence(receives ? `${named} ${day}` : `${named}, gửi ${given.receiver} ${day}`);
}

/** A duty without a last day, or one whose day is not ours to move, in the superior's words. */
export function asPrinted({ task }: ReadObligation): string {
	return sentence(withoutEndMark(task));
}

function sentence(words: string): string {
	return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`;
}

const reported = /^(?:đăng ký|báo cáo|tổng hợp|kết quả|danh sách|đề xuất|kiến nghị|góp ý)(?!\p{L})/iu;
const gathers = /^tổng hợp,?\s+/iu;
const latest = /^(?:trước|chậm nhất|muộn nhất|đến hết|hết|không quá|trong)\s/iu;

function printedDay({ deadline: { words }, due, worked }: GivenOn): string {
	return worked && latest.test(words) && /\d{4}/u.test(words) ? lowered(words) : `chậm nhất ngày ${shortDate(due)}`;
}

/** `task`: the sentence without the day and the receiver at its end, null when the day stands inside it; `receives`: it still names the receiver. */
function partsOf({ duty: { task, recipient }, deadline: { words } }: GivenOn) {
	const whole = withoutEndMark(task);
	const at = whole.lastIndexOf(words);
	if (at >= 0 && at + words.length < whole.length) return { task: null, words, receives: false };
	const own = withoutReceiver(withoutEndMark(at < 0 ? whole : whole.slice(0, at)), recipient);
	return { task: own, words, receives: recipient !== null && own.includes(recipient) };
}

function withoutReceiver(text: string, receiver: string | null): string {
	if (receiver === null || !text.endsWith(receiver)) return text;
	return withoutEndMark(text.slice(0, -receiver.length).replace(sending, ''));
}

const sending = /[\s,;]*(?:(?:và|rồi)\s+)?(?:báo cáo|gửi|nộp|trình)?(?:\s+(?:về|cho|lên|tới|đến))?\s*$/iu;

function receivedBy(text: string, receiver: string | null, office: string): string {
	return receiver === null ? text : text.replace(receiver, office);
}

function withoutEndMark(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/^[\s\-–+•]+|[\s.;,:/]+$/gu, '');
}

function lowered(text: string): string {
	return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
