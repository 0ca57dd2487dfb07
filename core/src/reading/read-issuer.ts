import type { Source } from '../document/source.ts';
import { continuesName, startsBody } from './bodies.ts';
import { fold } from './fold.ts';
import { namesIn, namesInSmall, type NamePart } from './header-names.ts';
import { sourceIn, type Line } from './lines.ts';
import { isMottoPart } from './motto.ts';
import { nameInCase } from './name-case.ts';

export type Issuers = { readonly issuer: Named | null; readonly parent: Named | null };
export type Named = { readonly name: string; readonly source: Source };

/** Issuer and the body above it, from the capitals of the header's left side; case is taken from the text where the name occurs. */
export function readIssuers(head: readonly Line[], body: readonly Line[], place: string | null): Issuers {
	const names = leftNames(head);
	const last = names.at(-1);
	if (!last) return { issuer: fromPreamble(body), parent: null };
	const above = names.length > 1 ? (names.at(-2) ?? null) : null;
	const parent = above && { name: nameInCase(above.text, body, place), source: above.source };
	const issuer = nameInCase(last.text, body, place);
	const dependent = parent !== null && /^ban (?:thuong (?:truc|vu)|chap hanh)$/u.test(fold(issuer));
	return { issuer: { name: dependent ? `${issuer} ${parent.name}` : issuer, source: last.source }, parent };
}

/** The names above the number; those after it stand on the right side, beside the motto, and count only when there are no others. */
function leftNames(header: readonly Line[]): NamePart[] {
	const head = header.filter((_, index) => !isMottoPart(header, index));
	const number = head.findIndex(({ text }) => /(?:^|\s)(?:Số|SỐ)\s*:|^(?:Số|SỐ)\s|^\d{1,5}(?:\/\d{4})?[/-]\p{Lu}/u.test(text));
	const above = number < 0 ? [] : groupNames(head.slice(0, number + 1).flatMap(namesIn));
	if (above.length > 0) return above;
	const anywhere = groupNames(head.flatMap(namesIn));
	return anywhere.length > 0 || number < 0 ? anywhere : groupNames(head.slice(0, number + 1).flatMap(namesInSmall));
}

/** Lines that go on with a name are joined: "ỦY BAN NHÂN DÂN" + "TỈNH …"; a line that starts a body begins a new one. */
function groupNames(parts: readonly NamePart[]): NamePart[] {
	const names: NamePart[] = [];
	for (const part of parts) {
		const before = names.at(-1);
		if (before && (continuesName(fold(part.text)) || !startsBody(fold(part.text)) || postAlone.test(before.text))) before.text = `${before.text} ${part.text}`;
		else names.push({ ...part });
	}
	return names.filter((name) => startsBody(fold(name.text)));
}

/** "CHỦ TỊCH" over "ỦY BAN NHÂN DÂN TỈNH …": the head issues, not the body. */
const postAlone = /^(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TRƯỞNG|TRƯỞNG BAN|CHÁNH ÁN|VIỆN TRƯỞNG)$/u;

const acts = /(?:^|[;.]\s+)((?:\p{Lu})[^;.()]{3,120}?)(?:\s*\([^)]{1,30}\))?,?\s+(?:xây dựng|ban hành|triển khai|đề ra|lập|đăng ký)\s+[Kk]ế hoạch/u;

/** "…; Sở X (SX) xây dựng kế hoạch thực hiện cụ thể như sau": the body that speaks in the preamble. */
function fromPreamble(body: readonly Line[]): Named | null {
	for (const line of body.slice(0, 12)) {
		const found = acts.exec(line.text);
		const name = found?.[1];
		if (!found || name === undefined || !startsBody(fold(name))) continue;
		const start = found.index + found[0].indexOf(name);
		return { name, source: sourceIn(line, start, start + name.length) };
	}
	return null;
}
