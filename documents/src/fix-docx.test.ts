import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { textsOf, type Replacement } from '@kheo/core';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixDocx } from './fix-docx.ts';
import { readDocx } from './read-docx.ts';
import { expectFaithful, fixedBy as by, replacing } from './testing/expect-faithful.ts';
import { docxOf, paragraphOf } from './testing/package-of.ts';
import { writeDocx } from './write-docx.ts';
import { openZip } from './zip/open-zip.ts';

const made = ['../fixtures/ke-hoach-libreoffice.docx', '../fixtures/bang-tu-html-libreoffice.docx', '../../demo/units/07-phong-an-toan-thong-tin.docx'].map(
	(name) => [name.slice(name.lastIndexOf('/') + 1), new Uint8Array(readFileSync(new URL(name, import.meta.url)))] as const
);

const words = fc.constantFrom('', '2023', 'ngày 24/9/2026', '“Tuần lễ”', 'a\tb', ' & <c> ', 'Đà Nẵng', 'hai\ndòng');

test.each(made)(
	'any replacements in a file that LibreOffice made can be rejected and accepted: %s',
	(_, bytes) => {
		const texts = textsOf(readDocx(bytes));
		const filled = texts.flatMap((text, block) => (text === '' ? [] : [block]));
		const replacement = fc
			.record({ block: fc.constantFrom(...filled), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 30 }), with: words })
			.map(({ block, from, length, with: by }): Replacement => {
				const text = texts[block] ?? '';
				const start = Math.floor(from * text.length);
				const end = Math.min(text.length, start + length);
				return { place: { block, start, end, quote: text.slice(start, end) }, with: by };
			});
		const expected = new Set(['unchanged', 'overlaps', 'line-break', 'in-footnote', 'in-text-box']);
		const holds = (replacements: Replacement[]): void => {
			for (const { because } of expectFaithful(bytes, replacements).leftOut) expect(expected).toContain(because);
		};
		fc.assert(fc.property(fc.array(replacement, { minLength: 1, maxLength: 6 }), holds), { numRuns: 25 });
	},
	30_000
);

test.each(made)('every other entry keeps its bytes, headers and place in the order: %s', (_, bytes) => {
	const [text = ''] = textsOf(readDocx(bytes)).filter((one) => one.length > 3);
	const { bytes: fixed } = fixDocx(bytes, [replacing(bytes, text.slice(0, 3), 'Mới')], by);
	const [before, after] = [openZip(bytes), openZip(fixed)];
	expect([...after.entries.keys()]).toEqual([...before.entries.keys()]);
	const others = [...before.entries.keys()].filter((name) => name !== 'word/document.xml');
	expect(others.map((name) => rawEntry(fixed, name))).toEqual(others.map((name) => rawEntry(bytes, name)));
	expect(strFromU8(unzipSync(fixed)['word/document.xml'] ?? new Uint8Array())).toContain('<w:delText');
});

test('a file we wrote, its entries streamed with descriptors behind them, is a good archive afterwards', () => {
	const bytes = writeDocx(readDocx(docxOf(paragraphOf('Kế hoạch năm 2022') + paragraphOf('Hết'))));
	expect(expectFaithful(bytes, [replacing(bytes, '2022', '2023')]).applied).toHaveLength(1);
});

test('a file without anything to write, and a signed one, come back as they were', () => {
	const bytes = docxOf(paragraphOf('năm 2022'));
	expect(fixDocx(bytes, [], by).bytes).toBe(bytes);
	const signed = docxOf(paragraphOf('năm 2022'), { '_xmlsignatures/sig1.xml': '<Signature/>' });
	const { bytes: same, leftOut } = fixDocx(signed, [replacing(signed, '2022', '2023')], by);
	expect(same).toBe(signed);
	expect(leftOut).toMatchObject([{ because: 'signed' }]);
});

/** Local header, data and what follows them, up to the next entry. */
function rawEntry(bytes: Uint8Array, name: string): Uint8Array {
	const { entries } = openZip(bytes);
	const from = entries.get(name)?.offset ?? -1;
	const next = Math.min(...[...entries.values()].map(({ offset }) => offset).filter((offset) => offset > from), directoryOf(bytes));
	return bytes.slice(from, next);
}

function directoryOf(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.getUint32(bytes.length - 22 + 16, true);
}
