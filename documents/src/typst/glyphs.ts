import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontRoot } from './compiler.ts';

const usual = /[^\u0000-\u024f\u1e00-\u1eff\u2010-\u2026]/gu;
/** Signs of forms that the face lacks, by one that says the same. */
const stands: Readonly<Record<string, string>> = { '☐': '□', '☑': '■', '☒': '■', '✔': '✓', '✗': '×', '✘': '×' };
/** Tinos lacks them; a face that the typesetter brings has them. */
const lent = new Set(['✓']);
const joiners = /\p{Cf}|[\u{fe00}-\u{fe0f}]/gu;

/**
 * The text with what the face cannot print put as □: a page with a missing letter is no PDF/A, and one strange sign in one cell must not cost the whole paper.
 * The Word file keeps the sign itself.
 */
export function printable(text: string): string {
	const odd = new Set(text.match(usual));
	if (odd.size === 0) return text;
	const missing = [...odd].filter((sign) => !lent.has(sign) && !has(sign.codePointAt(0) ?? 0));
	if (missing.length === 0) return text;
	const whole = text.replace(joiners, '');
	return missing.reduce((known, sign) => known.replaceAll(sign, stands[sign] ?? '□'), whole);
}

let cover: ReadonlySet<number> | null = null;

function has(code: number): boolean {
	cover ??= coverOf(readFileSync(join(fontRoot(), '400Regular', 'Tinos_400Regular.ttf')));
	return cover.has(code);
}

/** Every code of the face's table of characters (OpenType `cmap`, format 4 of the Basic Multilingual Plane). */
function coverOf(font: Buffer): Set<number> {
	const at = tableAt(font, 'cmap');
	const count = font.readUInt16BE(at + 2);
	const codes = new Set<number>();
	for (let index = 0; index < count; index++) {
		const sub = at + font.readUInt32BE(at + 8 + index * 8);
		if (font.readUInt16BE(sub) === 4) takeSegments(font, sub, codes);
	}
	return codes;
}

export function tableAt(font: Buffer, tag: string): number {
	const tables = font.readUInt16BE(4);
	for (let index = 0; index < tables; index++) {
		const record = 12 + index * 16;
		if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
	}
	throw new Error(`the face has no table ${tag}`);
}

function takeSegments(font: Buffer, sub: number, codes: Set<number>): void {
	const bytes = font.readUInt16BE(sub + 6);
	for (let segment = 0; segment < bytes; segment += 2) {
		const end = font.readUInt16BE(sub + 14 + segment);
		const start = font.readUInt16BE(sub + 16 + bytes + segment);
		for (let code = start; code <= end && code !== 0xffff; code++) codes.add(code);
	}
}
