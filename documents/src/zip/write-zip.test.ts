import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipWriter } from './write-zip.ts';

const line = (n: number): string => `<w:t>Dòng ${n}: uỷ ban, hội đồng và 字</w:t>`;

function written(lines: readonly string[]): Uint8Array {
	const zip = zipWriter();
	const part = zip.part('a.xml');
	for (const one of lines) part.write(one);
	part.end();
	return zip.finish();
}

test('a part many times larger than what is deflated at once is read back letter for letter', () => {
	const lines = Array.from({ length: 30_000 }, (_, n) => line(n));
	expect(strFromU8(unzipSync(written(lines))['a.xml'] ?? new Uint8Array())).toBe(lines.join(''));
});

test('one text longer than what is deflated at once is read back letter for letter', () => {
	const text = line(1).repeat(20_000);
	expect(strFromU8(unzipSync(written([text, 'và hết']))['a.xml'] ?? new Uint8Array())).toBe(`${text}và hết`);
});

test('bytes stand in a part between the texts before and after them', () => {
	const zip = zipWriter();
	const part = zip.part('a.bin');
	part.write('trước ');
	part.writeBytes(new TextEncoder().encode('giữa '));
	part.write('sau');
	part.end();
	expect(strFromU8(unzipSync(zip.finish())['a.bin'] ?? new Uint8Array())).toBe('trước giữa sau');
});
