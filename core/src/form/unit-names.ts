import type { Source } from '../document/source.ts';
import { searchKey } from '../language/search-key.ts';
import { fold } from '../reading/fold.ts';
import { nameInCase } from '../reading/name-case.ts';
import type { HeadLine } from './head-lines.ts';
import { isCapitals } from './letter-parts.ts';
import { moneyMeasure } from './money-measure.ts';

/** A name that may be the unit's, and where it was found. */
export type UnitName = { readonly name: string; readonly because: 'header' | 'title' | 'file-name'; readonly source: Source | null };

const organisation =
	/^(phong|van phong|thanh tra|trung tam|chi cuc|cuc|ban|so|vien|truong|doan|cong doan|chi doan|hoi|quy|to|kho bac|ubnd|uy ban|mttq|benh vien)\b/;
const titleWords = /^(cong hoa|doc lap|dang ky|bang|bieu|phu luc|ke hoach|bao cao|danh sach|huong ung|so\s*:|nam \d|mau|thang|kinh gui|cua)\b/;
const labelled = /(?:^|\s)(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|phòng\s+ban|phòng,\s*đơn\s+vị)(?:\s+[^:]{0,25})?\s*:\s*(\S.*)$/iu;
const ofUnit = /\scủa\s+((?:các\s+)?(?:phòng|văn phòng|thanh tra|trung tâm|chi cục|ban|viện|trường|đoàn|công đoàn|chi đoàn|hội|quỹ|tổ)\s[^,;:.()]{2,80})/iu;
const introduces =
	/^((?:phòng|văn phòng|thanh tra|trung tâm|chi cục|ban|viện|đoàn|công đoàn|chi đoàn|hội|quỹ)(?:\s[^,;:.()]{2,70}?)?)\s+(?:xin\s+)?(?:đăng ký|báo cáo|không)/iu;

/** The names a file gives its unit, the most trustworthy first: the lowest line of the letterhead, then the title and what follows it, then the file's own name. */
export function unitNames(lines: readonly HeadLine[], fileName: string | null): UnitName[] {
	const found = [...fromHeader(lines), ...lines.flatMap(fromTitle)];
	return [...found.map((one) => ({ ...one, name: inCase(one.name, lines) })), ...fromFileName(fileName)];
}

/** A name in capitals in the case in which the file prints it elsewhere, else in the usual one: "THANH TRA SỞ" → "Thanh tra Sở". */
function inCase(name: string, lines: readonly HeadLine[]): string {
	if (!isCapitals(name)) return name;
	return nameInCase(
		name,
		lines.map(({ text }) => ({ text, folded: fold(text) })),
		null
	);
}

function fromHeader(lines: readonly HeadLine[]): UnitName[] {
	const title = lines.findIndex(({ text }) => /^(dang ky|bang|bieu|phu luc|ke hoach|bao cao|danh sach)\b/.test(searchKey(text)));
	const above = title < 0 ? lines : lines.slice(0, title);
	const starts = above.flatMap((line, at) =>
		isCapitals(line.text) && organisation.test(searchKey(line.text)) && !/^so\s*:/.test(searchKey(line.text)) ? [at] : []
	);
	return starts.map((at): UnitName => headerName(above, at)).reverse();
}

function headerName(lines: readonly HeadLine[], at: number): UnitName {
	const [first, ...rest] = lines.slice(at);
	const end = rest.findIndex(
		({ text, group }) => group !== first?.group || !isCapitals(text) || organisation.test(searchKey(text)) || titleWords.test(searchKey(text))
	);
	const parts = [first, ...(end < 0 ? rest : rest.slice(0, end))].map((line) => line?.text ?? '');
	return { name: tidy(parts.join(' ')), because: 'header', source: first?.source ?? null };
}

function fromTitle({ text, source }: HeadLine): UnitName[] {
	if (/^\(?kem theo/.test(searchKey(text)) || moneyMeasure(text) !== null) return [];
	const found = labelled.exec(text)?.[1] ?? ofUnit.exec(text)?.[1] ?? introduces.exec(text)?.[1] ?? aloneOnItsLine(text);
	const name = tidy(found ?? '');
	return name.length < 3 ? [] : [{ name, because: 'title', source }];
}

function aloneOnItsLine(text: string): string | null {
	return !isCapitals(text) && text.length < 70 && organisation.test(searchKey(text)) && !/[:;.]/.test(text) && !/^số\b/iu.test(text) ? text : null;
}

function tidy(name: string): string {
	return name
		.replace(/[.…_]{2,}/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[-–;,.]+$/, '')
		.trim();
}

const fileWords = /\b(dang ky|phu luc|bieu mau|bieu|mau|hoat dong|gui|nop|final|ban|chot|pl|ii|i|v\d+|lan \d+)\b/g;

function fromFileName(fileName: string | null): UnitName[] {
	const bare = (fileName ?? '')
		.normalize('NFC')
		.replace(/^.*[\\/]/, '')
		.replace(/\.[^.]*$/, '')
		.replace(/[_\-–.()[\]]+|\d+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const start = bare
		.split(' ')
		.findIndex((_, at, words) => organisation.test(searchKey(words.slice(at).join(' '))) && !/^(ban|so|to)\b/.test(searchKey(words.slice(at).join(' '))));
	const words = start < 0 ? bare : bare.split(' ').slice(start).join(' ');
	const name = searchKey(words).replace(fileWords, ' ').trim() === '' ? '' : words;
	return name === '' ? [] : [{ name, because: 'file-name', source: null }];
}
