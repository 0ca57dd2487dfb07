import { sourceIn, type Line } from './lines.ts';
import { readTimeLine } from './read-deadline.ts';
import type { ReadDeadline } from './reading.ts';

/** What lines such as "Đơn vị chủ trì: …", "Thời gian hoàn thành: …", "Sản phẩm: …" say about the item they stand under. */
export type Attributes = {
	readonly lead: readonly string[];
	readonly support: readonly string[];
	readonly deadline: ReadDeadline | null;
	readonly product: string | null;
	/** They stand in parts of their own ("1.2. Đơn vị chủ trì: …"), beside a part that says what to do. */
	readonly apart: boolean;
};

const who = '(?:cac )?(?:don vi|co quan|bo phan|chu the|to chuc)';
const leading = '(?:chu tri|thuc hien|phu trach|tham muu)(?:,? (?:va )?(?:phoi hop|thuc hien|tham muu))?(?: thuc hien)?';
const helping = 'phoi hop(?: thuc hien)?';
const forms = {
	lead: new RegExp(`^(?:${who}\\s+${leading}\\s*(?::\\s*|$)|${leading}\\s*:\\s*)`, 'u'),
	support: new RegExp(`^(?:${who}\\s+${helping}\\s*(?::\\s*|$)|${helping}\\s*:\\s*)`, 'u'),
	time: /^(?:thoi (?:gian|han|diem)[^:]{0,40}|han (?:hoan thanh|xong|nop|cuoi)):\s*/u,
	product: /^(?:san pham|ket qua|ket qua dau ra|san pham dau ra)\s*:\s*/u,
	other: /^(?:dia diem|thanh phan|kinh phi|nguon kinh phi|so luong|quy mo|hinh thuc)[^:]{0,30}:\s*/u
};
type Name = keyof typeof forms;
/** What may stand before the name of an attribute: a bullet, "a)", "1.2.". */
const marks = /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]+\s+|[-–+•*\s]*)/u;

/** Which kind of attribute the line holds, if any, and where its value starts. */
export function attributeAt(line: Line): { name: Name; valueAt: number } | null {
	if (!mayNameAttribute(line.text)) return null;
	const skipped = marks.exec(line.folded)?.[0].length ?? 0;
	const rest = line.folded.slice(skipped);
	for (const name of ['lead', 'support', 'time', 'product', 'other'] as const) {
		const found = forms[name].exec(rest);
		const length = rest.length - (found?.[0].length ?? 0);
		if (found && !(name === 'time' && isLabelled(line) && (length === 0 || length > 60))) return { name, valueAt: skipped + found[0].length };
	}
	return null;
}

/** A name ends with a colon not far from the start, or is all there is. */
function mayNameAttribute(text: string): boolean {
	return text.length < longestName || text.slice(0, longestName).includes(':');
}

const longestName = 110;

/** The attributes that these lines hold together. */
export function attributesOf(lines: readonly Line[]): Attributes {
	const of = (wanted: Name) => lines.flatMap((line) => valueOf(line, wanted));
	const lead = of('lead');
	const timed = lead.length > 0 ? lines : lines.filter((line) => !isLabelled(line));
	return { lead, support: of('support'), deadline: deadlineOf(timed), product: of('product')[0] ?? null, apart: lead.length > 0 && lines.some(holdsLeadApart) };
}

function holdsLeadApart(line: Line): boolean {
	return attributeAt(line)?.name === 'lead' && isLabelled(line);
}

/** "3. Thời gian: …" is a part of its own; without a leader beside it, it says nothing of the work of the others. */
function isLabelled(line: Line): boolean {
	return /^(?:\d|\p{L}[.)])/u.test(line.text);
}

/** What an item holds under it: lines beside its title, its children; a child "Cơ quan chủ trì" may have its bodies in a list. */
export type Holder = { readonly more: readonly Line[]; readonly children: readonly (Holder & { readonly line: Line })[] };

/** The attributes in the lines and children of an item. */
export function attributesUnder(item: Holder): Attributes {
	const lines = [...item.more, ...item.children.map(({ line }) => line)];
	const own = attributesOf(lines);
	const named = item.children.filter(isNameOnly);
	if (named.length === 0) return own;
	return {
		...own,
		deadline: deadlineOf(lines),
		apart: true,
		lead: [...own.lead, ...named.flatMap((child) => listedIn(child, 'lead'))],
		support: [...own.support, ...named.flatMap((child) => listedIn(child, 'support'))]
	};
}

/** Is this child only the name of who leads or helps, with the bodies listed under it? */
export function isNameOnly({ line }: { readonly line: Line }): boolean {
	const found = attributeAt(line);
	return (found?.name === 'lead' || found?.name === 'support') && line.text.slice(found.valueAt).trim() === '';
}

function listedIn(child: Holder & { readonly line: Line }, wanted: Name): string[] {
	const inner = attributesUnder(child);
	const roles = inner[wanted === 'lead' ? 'lead' : 'support'];
	if (inner.lead.length + inner.support.length > 0) return [...roles];
	if (attributeAt(child.line)?.name !== wanted) return [];
	return [...child.more, ...child.children.map(({ line }) => line)]
		.map(({ text }) => text.replace(/^[-–+•*\s]+|[.;,\s]+$/gu, ''))
		.filter((text) => text !== '');
}

/** Attributes inside a line: "Khảo sát bến. Đơn vị chủ trì: Phòng A; đơn vị phối hợp: Phòng B; …". */
export function attributesInside(text: string): Pick<Attributes, 'lead' | 'support'> {
	const lead: string[] = [];
	const support: string[] = [];
	if (text.includes(':')) for (const { 1: role = '', 2: value = '' } of text.matchAll(inside)) (role === 'phối hợp' ? support : lead).push(value.trim());
	return { lead, support };
}

const inside = /[.;,(]\s*(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(chủ trì|thực hiện|phụ trách|phối hợp)\s*:\s*([^.;()]{3,200})/gu;

function valueOf(line: Line, wanted: Name): string[] {
	const found = attributeAt(line);
	const value = found?.name === wanted ? line.text.slice(found.valueAt).replace(/[.;,\s]+$/u, '') : '';
	return value === '' ? [] : [value];
}

function deadlineOf(lines: readonly Line[]): ReadDeadline | null {
	for (const line of lines) {
		if (attributeAt(line)?.name !== 'time') continue;
		const deadline = readTimeLine(
			line.raw.replace(marks, (skipped) => ' '.repeat(skipped.length)),
			(from, to) => sourceIn(line, from, to)
		);
		if (deadline && !(deadline.relation === 'on' && /du kien/u.test(line.folded))) return deadline;
	}
	return null;
}
