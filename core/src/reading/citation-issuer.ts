import { kinds } from './kinds.ts';
import { isUnitName } from './unit-names.ts';

const of = /^\s*\)?\s*,?\s*(?:của|CỦA)\s+/u;
const stop =
	/[;.,()“”"\n:]|\s(?:về|Về|VỀ|ban hành|quy định|triển khai|hướng dẫn|tới|phê duyệt|sửa đổi|thực hiện|trong|đã|và các|tại|cho|để|kèm|thì|được|gồm|là|trình|đối với|công bố|ngày|như|giai đoạn|có|nhằm|xây dựng|thành lập|ủy quyền|theo|hợp nhất|đến|từ|bổ sung|đề nghị|quyết định|điều chỉnh|số|v\/v)(?![\p{L}\p{M}])/u;

/** "… của Chính phủ và Kế hoạch số …": the next document is no part of the name. */
const next = new RegExp(
	`\\svà\\s(?:các\\s)?(?:${kinds.map((kind) => `[${kind.slice(0, 1)}${kind.slice(0, 1).toLocaleLowerCase('vi')}]${kind.slice(1)}`).join('|')})(?![\\p{L}\\p{M}])`,
	'u'
);
const between = /^\s*(?:của|CỦA)\s+(\p{Lu}.{2,80}?)\s*$/u;

/** The issuer printed between the kind and the number: "Quyết định của Bộ Y tế số …". */
export function issuerBetween(name: string | undefined): string | null {
	return between.exec(name ?? '')?.[1] ?? null;
}

/** The issuer printed before: "theo đề nghị của Sở X tại Tờ trình số …", "Sở Y đã có Công văn số …". */
export function issuerBefore(text: string, at: number): string | null {
	const word = /(tại|có|hành)\s+(?:các\s)?$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1];
	if (word === undefined) return null;
	const before = text.slice(Math.max(0, at - 160), at);
	const name = saidIn.exec(before)?.[1] ?? hasIssued.exec(before)?.[1];
	return name !== undefined && isUnitName(name, true) ? name : null;
}

const saidIn = /\scủa\s+(\p{Lu}[^,;.:()\d]{2,100}?)\s+tại\s+(?:các\s)?$/u;
const hasIssued = /(?:^|[.;]\s+|\d,\s+)(\p{Lu}[^,;.:()\d]{2,80}?)\s+(?:đã\s+)?(?:ban hành|có)\s+$/u;

/** The issuer printed after "của" at `from`, and where it ends. */
export function readIssuer(text: string, from: number): { name: string; end: number } | null {
	const opening = of.exec(text.slice(from, from + 200));
	if (!opening) return null;
	const start = from + opening[0].length;
	const rest = text.slice(start, start + 160);
	const stopAt = Math.min(...[stop, next].map((pattern) => pattern.exec(rest)?.index ?? rest.length));
	const name = commaName(rest, stopAt).trimEnd();
	return /^\p{Lu}/u.test(name) && name.length < 120 ? { name, end: start + name.length } : null;
}

/** Names with a comma inside go on: "Bộ Văn hóa, Thể thao và Du lịch". */
function commaName(rest: string, stopAt: number): string {
	if (rest[stopAt] !== ',') return rest.slice(0, stopAt);
	const tail = /^,\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)?\s+và\s+\p{Lu}\p{Ll}+(?:\s+\p{L}\p{Ll}+)?/u.exec(rest.slice(stopAt));
	return tail && /^(?:Bộ|Sở|Ban|Phòng|Liên Bộ|Bộ trưởng Bộ)\s/u.test(rest) ? rest.slice(0, stopAt + tail[0].length) : rest.slice(0, stopAt);
}
