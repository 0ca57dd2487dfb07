import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontRoot } from './compiler.ts';
import { tableAt } from './glyphs.ts';

/** How wide each letter of upright Tinos is by its code, in ems; a letter that the face lacks is taken for a wide one. */
export function letterWidths(): Float64Array {
	known ??= widthsOf(readFileSync(join(fontRoot(), '400Regular', 'Tinos_400Regular.ttf')));
	return known;
}

let known: Float64Array | null = null;

function widthsOf(font: Buffer): Float64Array {
	const em = font.readUInt16BE(tableAt(font, 'head') + 18);
	const measured = font.readUInt16BE(tableAt(font, 'hhea') + 34);
	const metrics = tableAt(font, 'hmtx');
	const widths = new Float64Array(65_536).fill(1);
	for (const [code, glyph] of glyphsOf(font)) widths[code] = font.readUInt16BE(metrics + Math.min(glyph, measured - 1) * 4) / em;
	return widths;
}

/** Code and glyph of every letter (OpenType `cmap`, format 4). */
function* glyphsOf(font: Buffer): Generator<readonly [number, number]> {
	const at = tableAt(font, 'cmap');
	for (let index = 0; index < font.readUInt16BE(at + 2); index++) {
		const sub = at + font.readUInt32BE(at + 8 + index * 8);
		if (font.readUInt16BE(sub) === 4) yield* glyphsOfSegments(font, sub);
	}
}

function* glyphsOfSegments(font: Buffer, sub: number): Generator<readonly [number, number]> {
	const bytes = font.readUInt16BE(sub + 6);
	for (let segment = 0; segment < bytes; segment += 2) {
		const [end, start] = [font.readUInt16BE(sub + 14 + segment), font.readUInt16BE(sub + 16 + bytes + segment)];
		const delta = font.readUInt16BE(sub + 16 + bytes * 2 + segment);
		const offsetAt = sub + 16 + bytes * 3 + segment;
		const offset = font.readUInt16BE(offsetAt);
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const glyph = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + (code - start) * 2);
			if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
		}
	}
}
