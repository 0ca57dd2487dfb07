import { matchesOf, matchFrom } from '../language/matches.ts';
import { dutyVerbAt, startsDuty } from './duty-verbs.ts';
import { carriesOut, frontedEnds } from './fronted.ts';
import { partOfName } from './part-of-name.ts';
import { unitEnd } from './unit-grammar.ts';
import { isUnitName, mayNameUnit } from './unit-names.ts';

/** Who has to do what a sentence says, and where the task starts. `asked`: the sentence asks ("đề nghị …", "giao …"). */
export type Subject = { readonly units: string[]; readonly taskAt: number; readonly asked: boolean };

const asking = /(?:^|[\s(])(?:đề nghị|giao|yêu cầu|phân công|Đề nghị|Giao|Yêu cầu|Phân công|hướng dẫn)\s+(?:cho\s+|các đồng chí\s+)?(?=\p{L})/gu;
const mayAsk = /[Đđ]ề nghị|[Gg]iao |[Yy]êu cầu|[Pp]hân công|hướng dẫn/u;
const reported = /(?:[Vv]ề|[Tt]heo|[Xx]ét|được|ý kiến|tờ trình|[Tt]ại|có|đã)\s$/u;
const longest = 260;

/**
 * The units a sentence gives its task to: "Sở X chủ trì …", "… giao Phòng Y theo dõi …", "Sở Z: …", "Chậm nhất ngày …, Sở Z …".
 * A request inside it comes first, unless it is part of the task of an item (`listed`): "Sở X rà soát …, đề nghị Bộ Y hỗ trợ".
 */
export function readSubject(sentence: string, listed = false): Subject | null {
	const concerned = whomItConcerns(sentence);
	if (concerned) return concerned;
	const lead = /^(?:Đề nghị|Giao|Yêu cầu|Phân công)\s/u.test(sentence) ? null : subjectAt(sentence, 0, false);
	if (lead && listed && !leadsToRequest.test(sentence.slice(lead.taskAt))) return lead;
	return requested(sentence, lead) ?? lead ?? afterFronted(sentence) ?? afterTheme(sentence) ?? inParentheses(sentence) ?? afterTopic(sentence);
}

/** "Đối với các xã chưa có phương án: …": whom the request is for, with what sets them apart. */
function whomItConcerns(sentence: string): Subject | null {
	if (!sentence.startsWith('Đối với')) return null;
	const found = /^Đối với\s+([^:.]{3,220}?)\s*:\s+/u.exec(sentence);
	const units = found?.[1] ?? '';
	return found && isUnitName(units, true) ? { units: [units], taskAt: found[0].length, asked: true } : null;
}

/** What the issuer does before it asks: "Ủy ban nhân dân huyện yêu cầu các xã …". */
const leadsToRequest =
	/^(?:(?:cũng|trân trọng|kính|nay|thống nhất|đồng ý|ghi nhận|lưu ý|biểu dương|đánh giá cao)[^.;]{0,160}?\s)?(?:yêu cầu|đề nghị|giao|phân công|hướng dẫn)\s/u;

function requested(sentence: string, lead: Subject | null): Subject | null {
	if (!mayAsk.test(sentence) || opensWithTask(sentence)) return null;
	for (const match of matchesOf(asking, sentence)) {
		if (reported.test(sentence.slice(0, match.index + 1))) continue;
		const found = subjectAt(sentence, match.index + match[0].length, true);
		if (found && (!/hướng dẫn\s+$/u.test(match[0]) || guides(sentence, lead))) return found;
	}
	return null;
}

/** "Phòng X hướng dẫn các trường … như sau:" asks; a plan "… và hướng dẫn các thôn …" only says what it is about. */
function guides(sentence: string, lead: Subject | null): boolean {
	return lead !== null && sentence.startsWith('hướng dẫn', lead.taskAt) && /như sau\s*:?$/u.test(sentence);
}

/** "Rà soát …, yêu cầu các chủ đầu tư …": the request is part of the task. "Thực hiện Công văn …, đề nghị …" opens with what is carried out. */
function opensWithTask(sentence: string): boolean {
	return (
		startsDuty(sentence) && !carriesOut.test(sentence) && !/^(?:Căn cứ|Trên cơ sở|Khi|[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|[Pp]hân công|Hướng dẫn)\s/u.test(sentence)
	);
}

/** The subject after what stands before it: a time, an occasion, a ground. */
function afterFronted(sentence: string): Subject | null {
	for (const at of frontedEnds(sentence)) {
		const found = subjectAt(sentence, at, true);
		if (found) return { ...fromListStart(found, sentence, at), asked: false };
	}
	return null;
}

/** "Cơ quan, tổ chức, đơn vị quản lý …": a comma inside a list of bodies does not begin the name. */
function fromListStart(found: Subject, sentence: string, at: number): Subject {
	const [before = ''] = bodiesBefore.exec(sentence.slice(Math.max(0, at - 120), at)) ?? [];
	const [first = '', ...more] = found.units;
	const whole = /^\p{Ll}/u.test(first) && !first.startsWith('các ') ? before + first : first;
	return { ...found, units: [whole.split(/\sthì\s(?=\p{L})/u).at(-1) ?? whole, ...more] };
}

const body =
	'(?:cơ quan|tổ chức|đơn vị|doanh nghiệp|địa phương|ban|ngành|sở|tỉnh [uủ][ỷy]|huyện [uủ][ỷy]|xã|phường|đoàn thể|văn phòng tỉnh [uủ][ỷy]|khu công nghiệp)';
const bodiesBefore = new RegExp(`(?:(?<!\\p{L})(?:[Cc]ác\\s)?${body},\\s)+$`, 'iu');

/** "Về dự án …: Bộ X rà soát …": the subject stands after the theme. */
function afterTheme(sentence: string): Subject | null {
	const colon = /^Về\s[^:]{5,300}:\s+/u.exec(sentence)?.[0].length;
	const found = colon === undefined ? null : subjectAt(sentence, colon, true);
	return found && { ...found, asked: true };
}

/** "Khảo sát các bến (Phòng Kinh tế chủ trì)". */
function inParentheses(sentence: string): Subject | null {
	if (!sentence.includes('(')) return null;
	const units = /\(([^()]{3,120}?)\s+(?:chủ trì|thực hiện|phụ trách|tham mưu|triển khai)(?![\p{L}\p{M}])[^()]*\)/u.exec(sentence)?.[1];
	return units !== undefined && isUnitName(units) ? { units: [units], taskAt: 0, asked: true } : null;
}

/** "Khám sức khỏe cho đoàn viên: Bệnh viện tỉnh bố trí …": the work is named first, then who does what. */
function afterTopic(sentence: string): Subject | null {
	const colon = sentence.indexOf(': ');
	if (colon < 4 || colon > 120) return null;
	const topic = /^[^:.;]{4,120}:\s+(?=\p{Lu}|các\s|mỗi\s)/u.exec(sentence)?.[0] ?? '';
	if (topic === '' || saysWhatOf.test(topic)) return null;
	const found = subjectAt(sentence, topic.length, true);
	return found && { ...found, asked: false };
}

/** Before a colon these say when, where, who or of what kind, and what follows describes. */
const saysWhatOf =
	/^(?:[Tt]hời|[Đđ]ịa điểm|[Tt]hành phần|[Đđ]ối tượng|[Hh]ình thức|[Mm]ục đích|[Yy]êu cầu|[Nn]ội dung|[Kk]inh phí|[Ss]ố lượng|[Tt]rong đó|[Gg]ồm|[Bb]ao gồm|[Đđ]ơn vị|[Cc]ơ quan|[Nn]gười|[Cc]ăn cứ|[Nn]gày)|(?:gồm|như sau|sau đây|gồm có|là)\s*:\s+$/u;

/** Where the name of a unit may end. */
const nameEnds = /\s*:\s*|,?\s+(?=\p{Ll})|[.;]\s/gu;

/** The shortest name of a unit from `at` on that a colon, a time or a duty's verb ends. */
function subjectAt(sentence: string, at: number, asked: boolean): Subject | null {
	const rest = sentence.slice(at, at + longest + 40);
	if (!mayNameUnit(rest)) return null;
	let kind: Subject | null = null;
	let named: Subject | null = null;
	for (let match = matchFrom(nameEnds, rest, 0); match !== null; match = matchFrom(nameEnds, rest, match.index + match[0].length)) {
		if (match.index > longest || match[0].startsWith('.') || (named && match.index - named.taskAt + at > furthestName)) break;
		const end = match.index + match[0].length;
		const colon = match[0].includes(':');
		if (!colon && !match[0].startsWith(';') && !opensPredicate(rest, match.index, end)) continue;
		if (named && match[0].startsWith(',')) break;
		const before = rest.slice(0, match.index).replace(adverbs, '').trim();
		const units = before.includes(' do ') && isUnitName(before, asked) ? (before.split(agent).at(-1) ?? before) : before;
		if (match[0].startsWith(';')) {
			if (named || !isUnitName(units, asked)) break;
			continue;
		}
		if (colon && kindOfUnits.test(units) && /^\p{Lu}/u.test(rest.slice(end)) && !startsDuty(rest.slice(end))) {
			kind = { units: [units], taskAt: at + end, asked };
			continue;
		}
		if (colon && role.test(units)) break;
		if (told.test(units)) {
			if (asked && must.test(rest.slice(end)) && isUnitName(units, true)) return { units: [units], taskAt: at + end, asked };
			if (asked || units.startsWith('Đối với')) continue;
			break;
		}
		const found =
			isUnitName(units, asked) && (kind === null || /,|\svà\s/u.test(units.slice(kind.taskAt - at))) ? { units: [units], taskAt: at + end, asked } : null;
		const cut = found === null || colon ? 0 : nameBeforeTask(units, match[0].startsWith(','));
		if (cut > 0) return { units: [units.slice(0, cut)], taskAt: at + cut + 1, asked };
		const part = colon ? null : partOfName(units, rest, end);
		if (found && part === null) return found;
		if (part !== 'always') named ??= found;
		if (colon) break;
	}
	return named ?? kind;
}

/** The unit by the build of its name, for verbs that are not known: at the start, after what is fronted, after "Giao …". */
export function subjectByName(sentence: string): Subject | null {
	const asks = /^(?:Giao|Đề nghị|Yêu cầu|Phân công)\s+(?:cho\s+)?/u.exec(sentence)?.[0].length ?? 0;
	for (const at of [asks, ...frontedEnds(sentence)]) {
		const end = at + unitEnd(sentence.slice(at, at + longest));
		const name = sentence.slice(at, end);
		if (end > at && isUnitName(name, at > 0)) {
			return { units: [name], taskAt: end + (/^,?\s+/u.exec(sentence.slice(end))?.[0].length ?? 0), asked: asks > 0 };
		}
	}
	return null;
}

/** A unit that takes over inside a sentence: "… gửi về Phòng A trước ngày …, để Phòng A trình … trước ngày …". */
export function takesOver(part: string): Subject | null {
	for (const match of part.matchAll(/\s(?:để|giao|do|và)\s+(?=\p{Lu}|các\s)/gu)) {
		const found = subjectAt(part, match.index + match[0].length, true);
		if (found) return found;
	}
	return null;
}

/** "Phòng X trao quà cho các hộ, hoàn thành …": where the name ends, before a verb that is not known and what it does to whom. */
function nameBeforeTask(units: string, comma: boolean): number {
	const end = comma || acts.test(units) ? unitEnd(units) : 0;
	if (end === 0) return 0;
	const rest = units.slice(end).trimStart();
	if (/[,;:]|\p{Lu}|\s(?:của|thuộc|trên)\s/u.test(rest) || dutyVerbAt(rest, 0) > 0) return 0;
	return acts.test(rest) || (comma && /\s\S+\s/u.test(rest)) ? end : 0;
}

const acts = /\s(?:cho|lại|đủ|hết|xong|vào|ra|lên|tới|từng|mọi|toàn bộ|tất cả|các|những)(?:\s|$)/u;

/** After this the task begins, whatever the name before it tells of its bearer. */
const must = /^(?:phải|cần|khẩn trương|nghiêm túc)\s/u;
/** "Tổ giúp việc do Giám đốc Sở X quyết định": who does it stands after "do". */
const agent = /(?<!tự)\sdo\s(?=\p{Lu}|các\s)/u;

/** "Đơn vị chủ trì: …" says who by its value, not by its label. */
const role = /^(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận|[Nn]gười)\s(?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu)$/u;
/** Words between a unit and its verb that belong to neither. */
const adverbs = /(?:\s(?:cũng|đều|cùng|luôn|nên|tự|ngay|cùng nhau|thì|trân trọng))+$/u;
/** What was or is being done is told, not asked: "các nhà mạng đã triển khai". */
const told = /\s(?:đã|chưa|vừa)(?:\s|$)|\s(?:đang|không|(?<!thôn )mới|từng|còn|có thể)$/u;
/** A time may stand between a unit and its verb: "Văn phòng, trước ngày 15/5/2026, trình …". */
const time = /^(?:trước|đến|vào|trong|chậm nhất|muộn nhất|định kỳ|hằng|hàng)\s(?:\p{L}+\s){0,3}(?:\d|quý|tháng|năm|tuần)/u;
/** Units named by kind before a list of their names: "các huyện: A, B và C tổ chức …". */
const kindOfUnits =
	/(?:^|\s)[Cc]ác (?:[Bb]ộ|[Ss]ở|ngành|tỉnh|thành phố|huyện|thị xã|xã|phường|thôn|[Tt]ập đoàn|[Tt]ổng công ty|[Cc]ông ty|[Bb]an|[Pp]hòng|[Hh]ội|[Vv]ụ|[Cc]ục|đơn vị|cơ quan|trường|bệnh viện|địa phương)(?:,? (?:thành phố|ngành|cơ quan|đơn vị|phường|thị trấn))*$/u;
/** How many characters a name may go on after a verb it is named by. */
const furthestName = 60;

function timeThenVerb(text: string): boolean {
	return time.test(text) && [...text.matchAll(/\s(?=\p{Ll})/gu)].some(({ index }) => dutyVerbAt(text, index + 1) > 0);
}

/** A verb or a time after the name; "được giao …" only says which units, and after a comma "tổ chức" goes on with the list of bodies. */
function opensPredicate(text: string, nameEnd: number, at: number): boolean {
	if (dutyVerbAt(text, at) === 0 && !timeThenVerb(text.slice(at, at + 80))) return false;
	if (text[nameEnd] === ',' && text.startsWith('tổ chức', at)) return false;
	return !/\s(?:được|bị|do)$/u.test(text.slice(0, nameEnd));
}
