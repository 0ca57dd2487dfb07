import { matchesOf } from '../language/matches.ts';
import { dutyVerbAt } from './duty-verbs.ts';
import { listed } from './listed.ts';
import { partOfName } from './part-of-name.ts';
import { isUnitName } from './unit-names.ts';

const sends =
	/(?:(?:[Gg]ửi|[Bb]áo cáo|[Nn]ộp|[Tt]rình|[Pp]hản ánh|[Cc]huyển|[Đđ]ăng ký|[Pp]hản hồi|[Tt]ổng hợp|[Tt]hông báo|kết quả|văn bản)[^.;:]{0,120}?\s(?:về|cho|tới|đến|(?<!hợp\s)với)|(?:[Gg]ửi|[Tt]rình|[Bb]áo cáo|[Bb]áo cáo với|[Tt]ham mưu(?: cho)?))\s+(?:về\s+|cho\s+|tới\s+|đến\s+)?(?=\p{Lu}|(?:lãnh đạo|giám đốc|chủ tịch|hiệu trưởng|thủ trưởng|trưởng)\s\p{Lu})/gu;
/** Words after which the name of a receiver is over. */
const after = listed(
	'trước, chậm nhất, muộn nhất, để, theo, vào, trong, xem xét, tổng hợp, kết quả, định kỳ, hằng, hàng, tình hình, những, khi, ban hành, phê duyệt',
	'bằng, từ, và báo cáo, qua, trên, đúng, tại, các, xem, cho ý kiến, về, quyết định, đề xuất, chỉ đạo, ngay, kịp thời, sau, chậm, cùng với, kèm'
);
const ends = new RegExp(`\\s(?:${after.join('|')})(?![\\p{L}\\p{M}])|[.;:,](?:\\s|$)|\\./|\\s\\((?!qua|thông qua|Qua)`, 'u');

/** "tham mưu Sở báo cáo Ủy ban …": the body in between passes it on. */
const advises = /[Tt]ham mưu(?: cho)?\s+$/u;
const passesOn = /^(?:báo cáo|trình|gửi|đề nghị|kiến nghị)(?![\p{L}\p{M}])/u;
/** Those who lead a body, in small letters: "báo cáo lãnh đạo Sở". */
const leader = /^lãnh đạo\s\p{Lu}/u;
/** "Ủy ban nhân dân tỉnh danh mục …": a name that ends with its territory is whole. */
const whole = /^.{3,60}?\s(?:tỉnh|huyện|xã|phường|thành phố|đặc khu)(?=\s(?!và\s|thuộc\s|nơi\s|ủy|uỷ|đoàn)\p{Ll})/u;
/** Through whom; how to reach them and what for are no part of the name: "(qua Phòng A, email: …)", "(qua Phòng B để tổng hợp)". */
const through = /\((?:thông )?qua\s[^()]*\)/giu;
const aside = /(?:\s+để|\s*[,;]\s*(?:email|e-mail|thư điện tử|hộp thư|điện thoại|số điện thoại|ĐT|địa chỉ|đ\/c|đồng chí|gặp))(?![\p{L}\p{M}])[^()]*(?=\)$)/iu;

/** A body named by its kind alone, as the issuer's own offices are: "về Phòng", "gửi Sở". */
const short = /^(?:Phòng|Sở|Bộ|Ban|Trường|Hội|Đoàn|Cục|Chi cục|Viện|Trạm|Ủy ban)$/u;

/** The bodies to which something is sent, as printed: "… gửi về Ban X trước ngày …", "… gửi Sở Y, Sở Z". Null when none is printed. */
export function readReceiver(text: string): { name: string; at: number } | null {
	for (const match of matchesOf(sends, text)) {
		const at = match.index + match[0].length;
		const rest = text.slice(at, at + 200);
		const first = nameAt(rest, 0);
		const end = first === null ? 0 : endOfNames(rest, first.end);
		if (first === null || (advises.test(match[0]) && passesOn.test(rest.slice(end).trimStart()))) continue;
		return { name: rest.slice(0, end).trim().replace(aside, ''), at };
	}
	return null;
}

/** The receiver's name at this offset: up to a word after which it is over, or the verb that says what the receiver does. */
function nameAt(rest: string, from: number): { end: number } | null {
	const text = rest.slice(from);
	const named = text.slice(0, ends.exec(text.replace(through, masked))?.index ?? text.length).trimEnd();
	const end = whole.exec(named)?.[0].length ?? verbAfterName(named) ?? named.length;
	const name = named.slice(0, end).replace(through, '').trimEnd();
	return isUnitName(name, true) || short.test(name) || leader.test(name) ? { end: from + end } : null;
}

function masked(inner: string): string {
	return 'x'.repeat(inner.length);
}

/** Where the name ends before what the receiver is to do: "Sở Tài chính thẩm định", "Giám đốc tự đánh giá". */
function verbAfterName(text: string): number | null {
	for (const { index } of text.matchAll(/(?<=\s)\p{Ll}/gu)) {
		const name = text.slice(0, index).replace(/(?:\s(?:tự|cùng|cũng|thì))?\s$/u, '');
		if (dutyVerbAt(text, index) === 0 || text.startsWith('phụ trách', index) || name.endsWith(' cấp')) continue;
		if ((isUnitName(name, true) || short.test(name)) && partOfName(name, text, index) === null) return name.length;
	}
	return null;
}

/** Other names after the first: "Sở Y, Sở Z", "UBND xã, phường và Sở X (qua Phòng Y)". */
function endOfNames(rest: string, first: number): number {
	let end = first;
	for (let next = joined.exec(rest.slice(end)); next; next = joined.exec(rest.slice(end))) {
		const more = territory.exec(rest.slice(end + next[0].length))?.[0];
		const found = more === undefined ? nameAt(rest, end + next[0].length) : { end: end + next[0].length + more.length };
		if (found === null) break;
		end = found.end;
	}
	return end;
}

const joined = /^(?:,|\svà)\s(?=\p{Lu}|(?:xã|phường|thị trấn|thành phố|đặc khu)(?![\p{L}\p{M}]))/u;
const territory = /^(?:xã|phường|thị trấn|thành phố|đặc khu)(?=[\s,.;]|$)/u;
