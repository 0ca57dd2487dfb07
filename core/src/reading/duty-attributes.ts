import { sourceIn, type Line } from './lines.ts';
import { readTimeLine } from './read-deadline.ts';
import type { ReadDeadline } from './reading.ts';

/** What lines such as "Đơn vị chủ trì: …", "Thời gian hoàn thành: …", "Sản phẩm: …" say about the item they stand under. */
export type Attributes = {
	readonly lead: readonly string[];
	readonly support: readonly string[];
	readonly deadline: ReadDeadline | null;
	readonly product: string | null;
};

const forms = {
	lead: /^(?:don vi|co quan|bo phan|chu the|to chuc)?\s*(?:chu tri|thuc hien|phu trach|tham muu)(?:,? (?:va )?(?:phoi hop|thuc hien|tham muu))?(?: thuc hien)?\s*:\s*/u,
	support: /^(?:don vi|co quan|bo phan|cac don vi|cac co quan)?\s*phoi hop(?: thuc hien)?\s*:\s*/u,
	time: /^thoi (?:gian|han|diem)[^:]{0,40}:\s*/u,
	product: /^(?:san pham|ket qua|ket qua dau ra|san pham dau ra)\s*:\s*/u,
	other: /^(?:dia diem|thanh phan|kinh phi|nguon kinh phi|so luong|quy mo|hinh thuc)[^:]{0,30}:\s*/u
};
const bullets = /^[-–+•*\s]*/u;

/** Which kind of attribute the line holds, if any, and where its value starts. */
export function attributeAt(line: Line): { name: keyof typeof forms; valueAt: number } | null {
	const skipped = bullets.exec(line.folded)?.[0].length ?? 0;
	const rest = line.folded.slice(skipped);
	for (const name of ['lead', 'support', 'time', 'product', 'other'] as const) {
		const found = forms[name].exec(rest);
		if (found) return { name, valueAt: skipped + found[0].length };
	}
	return null;
}

/** The attributes that these lines hold together. */
export function attributesOf(lines: readonly Line[]): Attributes {
	const of = (wanted: keyof typeof forms) => lines.flatMap((line) => valueOf(line, wanted));
	return { lead: of('lead'), support: of('support'), deadline: deadlineOf(lines), product: of('product')[0] ?? null };
}

/** Attributes inside a line: "Khảo sát bến. Đơn vị chủ trì: Phòng A; đơn vị phối hợp: Phòng B; …". */
export function attributesInside(text: string): Pick<Attributes, 'lead' | 'support'> {
	const lead: string[] = [];
	const support: string[] = [];
	if (text.includes(':')) for (const { 1: role = '', 2: value = '' } of text.matchAll(inside)) (role === 'phối hợp' ? support : lead).push(value.trim());
	return { lead, support };
}

const inside = /[.;,(]\s*(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(chủ trì|thực hiện|phụ trách|phối hợp)\s*:\s*([^.;()]{3,200})/gu;

function valueOf(line: Line, wanted: keyof typeof forms): string[] {
	const found = attributeAt(line);
	const value = found?.name === wanted ? line.text.slice(found.valueAt).replace(/[.;,\s]+$/u, '') : '';
	return value === '' ? [] : [value];
}

function deadlineOf(lines: readonly Line[]): ReadDeadline | null {
	for (const line of lines) {
		if (attributeAt(line)?.name !== 'time') continue;
		const deadline = readTimeLine(
			line.raw.replace(/^[-–+•*\s]*/u, (skipped) => ' '.repeat(skipped.length)),
			(from, to) => sourceIn(line, from, to)
		);
		if (deadline && !(deadline.relation === 'on' && /du kien/u.test(line.folded))) return deadline;
	}
	return null;
}
