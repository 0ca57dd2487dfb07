import { sentenceCase } from '../language/sentence-case.ts';
import type { Source } from '../document/source.ts';
import { continuesName, startsBody } from './bodies.ts';
import { fold } from './fold.ts';
import { sourceIn, type Line } from './lines.ts';
import { isCapitals } from './signing-words.ts';

export type Issuers = { readonly issuer: Named | null; readonly parent: Named | null };
export type Named = { readonly name: string; readonly source: Source };

const motto = /^(?:cong hoa xa|chu nghia viet|hoi chu nghia|nghia viet nam|viet nam$|doc lap|dang cong san|dang cong$|san viet nam|hanh phuc|tu do)/u;

/** Issuer and the body above it, from the capitals of the header's left side; case is taken from the text where the name occurs. */
export function readIssuers(head: readonly Line[], body: readonly Line[]): Issuers {
	const names = groupNames(head.flatMap(nameIn));
	const last = names.at(-1);
	if (!last) return { issuer: fromPreamble(body), parent: null };
	const above = names.length > 1 ? (names.at(-2) ?? null) : null;
	const parent = above && { name: inTextCase(above.text, body), source: above.source };
	const issuer = inTextCase(last.text, body);
	const dependent = parent !== null && /^ban (?:thuong (?:truc|vu)|chap hanh)$/u.test(fold(issuer));
	return { issuer: { name: dependent ? `${issuer} ${parent.name}` : issuer, source: last.source }, parent };
}

type Part = { text: string; source: Source; cell: string };

/** The capitals of a line that may name a body: not the motto, not a number, not a rule of dashes. */
function nameIn(line: Line): Part[] {
	const cut = /\s*(?:CỘNG H[ÒO][ÀA]? XÃ|ĐẢNG CỘNG SẢN|Độc lập|[-_*]{3,}|Số\s*:)/u.exec(line.text);
	const text = closeUp((cut ? line.text.slice(0, cut.index) : line.text).replace(/[*\s]+$/u, ''));
	if (text.length < 2 || motto.test(line.folded) || /\d/u.test(text) || !isCapitals(text) || /^V\/v/iu.test(text)) return [];
	return [{ text, source: sourceIn(line, 0, cut?.index ?? line.raw.length), cell: `${line.cell?.table}:${line.cell?.row}:${line.cell?.column}` }];
}

/** "B Ộ LAO ĐỘNG" → "BỘ LAO ĐỘNG": a lone consonant belongs to the letters after it. */
function closeUp(text: string): string {
	return text.replace(/(?<=^|\s)([BCDĐGHKLMNPQRSTVX])\s+(?=\p{Lu})/gu, '$1');
}

/** Lines that go on with a name are joined: "ỦY BAN NHÂN DÂN" + "TỈNH …"; a line that starts a body begins a new one. */
function groupNames(parts: readonly Part[]): Part[] {
	const names: Part[] = [];
	for (const part of parts) {
		const before = names.at(-1);
		if (before && (continuesName(fold(part.text)) || !startsBody(fold(part.text)))) before.text = `${before.text} ${part.text}`;
		else names.push({ ...part });
	}
	return names.filter((name) => startsBody(fold(name.text)));
}

/** A name printed in capitals, in the case the document itself uses for it; else in sentence case. */
function inTextCase(capitals: string, body: readonly Line[]): string {
	const wanted = fold(capitals).replace(/\s+/gu, ' ');
	for (const line of body) {
		for (let at = line.folded.indexOf(wanted); at >= 0; at = line.folded.indexOf(wanted, at + 1)) {
			const found = line.text.slice(at, at + wanted.length);
			if (!isCapitals(found)) return found.slice(0, 1).toLocaleUpperCase('vi') + found.slice(1);
		}
	}
	return withPlaceNames(sentenceCase(capitals, ['MTTQ', 'HĐND', 'UBND', 'TW']));
}

/** "Ủy ban nhân dân tỉnh bắc ninh" → "… tỉnh Bắc Ninh". */
function withPlaceNames(name: string): string {
	return name
		.replace(
			/(?<=(?:[Tt]ỉnh [uủ][ỷy]|[Tt]hành [uủ][ỷy]|[Hh]uyện [uủ][ỷy]|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s)(?!ủy)(\p{L}[\p{L}\s]*)$/u,
			(place) => place.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
		)
		.replace(/(?<=(?:Sở|Bộ|Ban)\s)\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'))
		.replace(/việt nam/gu, 'Việt Nam');
}

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
