import { startsBody } from './bodies.ts';
import { fold } from './fold.ts';
import { listed } from './listed.ts';
import { sourceIn, type Line } from './lines.ts';
import type { Source } from '../document/source.ts';
import { isCapitals } from './signing-words.ts';

/** A stretch of capitals in the header that may name a body, or a part of such a name. */
export type NamePart = { text: string; source: Source };

/** What stands beside the issuer and names none, folded, as a scan may have it: the mottos, rules of dashes, bars of a flattened table. */
const beside =
	/\s*(?:cong ho?a?\s+xa(?:\s+hoi(?:\s+chu\s+nghia(?:\s+viet\s+nam)?)?)?|(?:hoi\s+)?chu\s+nghia\s+viet\s+nam|dang\s+cong\s+san(?:\s+viet\s+nam)?|doc\s+lap\s*[-–.,]*\s*tu\s+do\s*[-–.,]*\s*hanh\s+phuc|[-_*]{3,}|\|)\s*/u;
const numberAt = /\s*(?:Số|SỐ)\s*(?::|\d+\s*[/-])/u;
const motto = /^(?:cong hoa xa|chu nghia viet|hoi chu nghia|nghia viet nam|doc lap|dang cong san|dang cong$|san viet nam|hanh phuc|tu do)/u;

/** The capitals of a line that may name bodies: beside the motto, before the number; two names run together are cut apart. */
export function namesIn(line: Line): NamePart[] {
	return stretchesOf(line).flatMap(({ from, to }) => {
		const text = closeUp(line.text.slice(from, to).replace(/[*\s]+$/u, ''));
		if (text.length < 2 || isDated(text) || !isCapitals(text) || /^V\/v/iu.test(text)) return [];
		return splitNames(text).map((name) => ({ text: name, source: sourceIn(line, from, to) }));
	});
}

/** The same where a converter kept no capitals: short lines without a full stop. */
export function namesInSmall(line: Line): NamePart[] {
	return stretchesOf(line).flatMap(({ from, to }) => {
		const text = line.text.slice(from, to).replace(/[*\s]+$/u, '');
		return text.length < 3 || text.length > 90 || isDated(text) || /[.;:,]$|,\s*ngày/u.test(text) ? [] : [{ text, source: sourceIn(line, from, to) }];
	});
}

/** "PHÒNG CÔNG CHỨNG SỐ 1" and "BAN CHỈ ĐẠO 389" are names; a year or a date is none. */
function isDated(text: string): boolean {
	if (/\d\s*[/.]\s*\d|(?:NĂM|[Nn]ăm|THÁNG|[Tt]háng|NGÀY|[Nn]gày)\s*\d/u.test(text)) return true;
	return (
		/(?<!(?:SỐ|[Ss]ố|KHU VỰC|KHU|CẤP)\s\d{0,2})\d/u.test(text) &&
		!/(?:^|\s)(?:BAN CHỈ ĐẠO|BAN CHỈ HUY|TỔ CÔNG TÁC|TIỂU BAN|ĐỀ ÁN|ĐỘI|VĂN PHÒNG)\s(?:[^\d]*\s)?\d{1,4}$/u.test(text)
	);
}

function stretchesOf(line: Line): { from: number; to: number }[] {
	if (motto.test(line.folded)) return [];
	const end = numberAt.exec(line.text)?.index ?? line.text.length;
	const found: { from: number; to: number }[] = [];
	let from = 0;
	while (from < end) {
		const cut = beside.exec(line.folded.slice(from, end));
		const to = cut ? from + cut.index : end;
		if (to > from) found.push({ from, to });
		from = cut ? to + cut[0].length : end;
	}
	return found;
}

/** "B Ộ LAO ĐỘNG" → "BỘ LAO ĐỘNG": a lone consonant belongs to the letters after it. */
function closeUp(text: string): string {
	return text.replace(/(?<=^|\s)([BCDĐGHKLMNPQRSTVX])\s+(?=\p{Lu})/gu, '$1');
}

/** How the names of bodies begin that stand under another in a header (NĐ 30/2020, Phụ lục I, mục II.2; HD 36-HD/VPTW for the Party). */
const lower = listed(
	'SỞ, PHÒNG, TỔNG CỤC, CỤC, CHI CỤC, VỤ, VĂN PHÒNG, THANH TRA, TRUNG TÂM, BỆNH VIỆN, TRƯỜNG, VIỆN, TRẠM, CÔNG TY, HẠT, ĐÀI, BÁO',
	'BAN TỔ CHỨC, BAN TUYÊN GIÁO, BAN NỘI CHÍNH, BAN THƯỜNG TRỰC, BAN THƯỜNG VỤ, BAN CHẤP HÀNH, BAN QUẢN LÝ, BAN CHỈ ĐẠO, BAN CHỈ HUY, BAN DÂN',
	'BAN XÂY DỰNG, BAN KINH TẾ, BAN PHÁP CHẾ, BAN VĂN HÓA, ĐẢNG ỦY, ĐẢNG UỶ, HUYỆN ỦY, HUYỆN UỶ, THÀNH ỦY, THỊ ỦY, QUẬN ỦY, TỈNH ỦY, CHI BỘ, ĐẢNG BỘ',
	'ỦY BAN KIỂM TRA, UỶ BAN KIỂM TRA, ỦY BAN NHÂN DÂN, UỶ BAN NHÂN DÂN, UBND, CÔNG AN, TIỂU BAN, TỔ CÔNG TÁC, TỔ GIÚP VIỆC, HỘI ĐỒNG, HỘI LIÊN HIỆP, HỘI NÔNG DÂN, HỘI CỰU',
	'CÔNG ĐOÀN, LIÊN ĐOÀN, BCH, BTV, KHOA, ĐOÀN THANH NIÊN, ĐOÀN XÃ, ĐOÀN PHƯỜNG, BỘ CHỈ HUY, BAN CHQS, KHO BẠC'
);
const under = new RegExp(`\\s(?=(?:${lower.join('|')})(?![\\p{L}\\p{M}]))`, 'gu');
/** Last syllables of words that end like such a name begins: "NỘI VỤ", "MÔI TRƯỜNG", "ĐA KHOA", "HẢI PHÒNG". */
const endsAlike = new Set(
	listed(
		'NỘI VỤ, THƯỜNG VỤ, NGHIỆP VỤ, DỊCH VỤ, PHỤC VỤ, NHIỆM VỤ, CÔNG VỤ, ĐA KHOA, CHUYÊN KHOA, Y KHOA, SẢN KHOA, BÁCH KHOA, BỆNH VIỆN, HỌC VIỆN, THẨM VIỆN',
		'VĂN PHÒNG, QUỐC PHÒNG, HẢI PHÒNG, TRƯỞNG PHÒNG, DỰ PHÒNG, BIÊN PHÒNG, MÔI TRƯỜNG, THỊ TRƯỜNG, CÔNG TRƯỜNG, NÔNG TRƯỜNG, LÂM TRƯỜNG',
		'THÔNG BÁO, CƠ SỞ, TRỤ SỞ, TỔNG CỤC, CHI CỤC'
	)
);
/** Bodies that are named by the one they belong to: "VĂN PHÒNG ỦY BAN NHÂN DÂN", "THANH TRA SỞ". */
const takesName =
	/^(?:VĂN PHÒNG|THANH TRA|HỘI ĐỒNG|BAN QUẢN LÝ|BAN CHỈ ĐẠO|ĐẢNG [ỦU][ỶY]|CÔNG ĐOÀN|CHỦ TỊCH|GIÁM ĐỐC|TỔ|TIỂU BAN|BAN CHẤP HÀNH ĐẢNG BỘ|CHI BỘ)$/u;
/** After these the name of a place follows, which may look like a body: "HUYỆN TRƯỜNG SA". */
const beforePlace = /(?:^|\s)(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|VÀ|CỦA|CÁC|TỔNG|CHI|TIỂU|-|,|BAN|BỘ|LIÊN)$/u;

/** "UBND TỈNH HÀ SƠN SỞ Y TẾ" → both names: the second begins where a whole name stands before it. */
function splitNames(text: string): string[] {
	const names: string[] = [];
	let from = 0;
	for (const { index } of text.matchAll(under)) {
		const before = text.slice(from, index).trim();
		const [, head = ''] = /^(\S+)/u.exec(text.slice(index + 1)) ?? [];
		if (endsAlike.has(`${before.split(' ').at(-1)} ${head}`)) continue;
		if (!before.includes(' ') || beforePlace.test(before) || takesName.test(before) || !startsBody(fold(before))) continue;
		names.push(before);
		from = index + 1;
	}
	return [...names, text.slice(from).trim()];
}
