import { listed } from './listed.ts';
import { isUnitName } from './unit-names.ts';

const sends =
	/(?:(?:[Gg]ửi|[Bb]áo cáo|[Nn]ộp|[Tt]rình|[Pp]hản ánh|[Cc]huyển|[Đđ]ăng ký|[Pp]hản hồi|[Tt]ổng hợp|[Tt]hông báo|kết quả|văn bản)[^.;:]{0,120}?\s(?:về|cho|tới|đến|với)|(?:[Gg]ửi|[Tt]rình|[Bb]áo cáo|[Bb]áo cáo với|[Tt]ham mưu(?: cho)?))\s+(?:về\s+|cho\s+|tới\s+|đến\s+)?(?=\p{Lu}|(?:lãnh đạo|giám đốc|chủ tịch|hiệu trưởng|thủ trưởng|trưởng)\s\p{Lu})/gu;
/** Words after which the name of a receiver is over. */
const after = listed(
	'trước, chậm nhất, muộn nhất, để, theo, vào, trong, xem xét, tổng hợp, kết quả, định kỳ, hằng, hàng, tình hình, những, khi, ban hành, phê duyệt',
	'bằng, từ, và báo cáo, qua, trên, đúng, tại, các, xem, cho ý kiến, về, quyết định, đề xuất, chỉ đạo, ngay, kịp thời, sau, chậm, cùng với, kèm'
);
const ends = new RegExp(`\\s(?:${after.join('|')})(?![\\p{L}\\p{M}])|[.;:,](?:\\s|$)|\\s\\((?!qua|thông qua|Qua)`, 'u');

/** "tham mưu Sở báo cáo Ủy ban …": the body in between passes it on. "Gửi Sở báo cáo Ủy ban …": it receives. */
const passesOn = /\s(?:báo cáo|(?<!(?:ông|ương|uy|iến|ộ|uá)\s)trình|gửi|đề nghị|kiến nghị)\s/u;
const advises = /[Tt]ham mưu(?: cho)?\s+$/u;
/** Those who lead a body, in small letters: "báo cáo lãnh đạo Sở". */
const leader = /^lãnh đạo\s\p{Lu}/u;

/** "Ủy ban nhân dân tỉnh danh mục …": a name that ends with its territory is whole. */
const whole = /^.{3,60}?\s(?:tỉnh|huyện|xã|phường|thành phố|đặc khu)(?=\s(?!và\s|thuộc\s|nơi\s|ủy|uỷ|đoàn)\p{Ll})/u;

/** A body named by its kind alone, as the issuer's own offices are: "về Phòng", "gửi Sở". */
const short = /^(?:Phòng|Sở|Bộ|Ban|Trường|Hội|Đoàn|Cục|Chi cục|Viện|Trạm|Ủy ban)$/u;

/** The body to which something is sent, as printed: "… gửi về Ban X trước ngày …", "… về Văn phòng Y". Null when none is printed. */
export function readReceiver(text: string): { name: string; at: number } | null {
	for (const match of text.matchAll(sends)) {
		const at = match.index + match[0].length;
		const rest = text.slice(at, at + 140);
		const named = rest.slice(0, ends.exec(rest)?.index ?? rest.length).trim();
		const onward = passesOn.exec(named);
		if (onward && advises.test(match[0])) continue;
		const name = named.slice(0, onward?.index ?? whole.exec(named)?.[0].length ?? named.length);
		if (isUnitName(name, true) || short.test(name) || leader.test(name)) return { name, at };
	}
	return null;
}
