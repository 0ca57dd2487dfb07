import { dutyVerbAt } from './duty-verbs.ts';
import { listed } from './listed.ts';

/** Words that open a time before the subject: "Trước ngày 15/5/2026, Phòng X gửi …". General usage. */
const times = listed(
	'Trước, Chậm nhất, Muộn nhất, Định kỳ, Định kì, Hằng, Hàng, Trong, Sau, Ngay, Từ, Đến, Vào, Cuối, Đầu, Mỗi, Kết thúc, Trễ nhất, Không quá, Không muộn hơn, Không chậm hơn, Hạn cuối, Hạn chót, Thời hạn, Ngày, Xong trước'
);
/** Words that open an occasion, a ground or a purpose, which may hold verbs of its own: "Căn cứ kết quả rà soát, Phòng X …". */
const clauses = listed(
	'Căn cứ, Trên cơ sở, Trong quá trình, Quá trình, Khi, Sau khi, Để, Nhằm, Theo, Trường hợp, Nếu, Đối với',
	'Ngoài, Cùng với, Song song, Bên cạnh, Qua, Với, Do, Vì, Đồng thời, Riêng, Tiếp tục, Trong thời gian, Ngay sau khi, Tùy theo, Tuỳ theo'
);
/** "Thực hiện Công văn số …" names a ground; "Thực hiện rà soát" is a task. */
export const carriesOut =
	/^(?:Triển khai|(?:Triển khai\s)?[Tt]hực hiện)\s(?:các\s)?(?:Kế hoạch|Công văn|Quyết định|Chỉ thị|Nghị quyết|Chương trình|Thông báo|Kết luận|Hướng dẫn|Nghị định|Thông tư|Luật|Đề án|Công điện|Thông tri|văn bản|ý kiến|chủ trương|sự chỉ đạo|chỉ đạo)(?![\p{L}\p{M}])/u;
const time = opening(times);
const clause = opening(clauses);
/** First syllables of both: a look at them spares most sentences the rest. */
const openers = new Set([...times, ...clauses, 'Thực hiện', 'Triển khai'].map((words) => words.split(' ')[0]));
const farthest = 420;
const longestOpener = 8;

/** Where a subject may stand after what is fronted: after each comma that ends a fronted part. None when nothing is fronted. */
export function frontedEnds(sentence: string): number[] {
	const space = sentence.indexOf(' ');
	const first = sentence.slice(0, 1).toUpperCase();
	if (space < 0 || space > longestOpener || !openers.has(first + sentence.slice(1, space))) return [];
	const head = first + sentence.slice(1, farthest);
	if (clause.test(head) || carriesOut.test(head)) return [...commas(head), ...troubles(head)];
	if (!time.test(head)) return [];
	const ends = commas(head);
	const spoken = ends.findIndex((end, index) => holdsVerb(head, ends[index - 1] ?? 0, end));
	return spoken < 0 ? ends : ends.slice(0, spoken);
}

/** "… nếu có vướng mắc các đơn vị báo cáo …", as it is written without a comma. */
function troubles(text: string): number[] {
	return [...text.matchAll(/(?:vướng mắc|khó khăn|phát sinh|bất cập)\s+(?=các\s|\p{Lu})/gu)].map((match) => match.index + match[0].length);
}

function commas(text: string): number[] {
	const stop = /[.;](?=\s)/u.exec(text)?.index ?? text.length;
	return [...text.slice(0, stop).matchAll(/,\s+/gu)].map((match) => match.index + match[0].length);
}

function holdsVerb(text: string, from: number, to: number): boolean {
	const part = text.slice(from, to);
	return [...part.matchAll(/(?<=\s)\p{Ll}/gu)].some(({ index }) => dutyVerbAt(part, index) > 0);
}

function opening(words: readonly string[]): RegExp {
	return new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'u');
}
