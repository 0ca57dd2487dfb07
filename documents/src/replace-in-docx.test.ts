import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocument, renew, type Source, textOf, textsOf } from '@kheo/core';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { replaceInDocx } from './replace-in-docx.ts';
import { docxOf, paragraphOf } from './testing/package-of.ts';
import { withoutOrigins } from './testing/without-origins.ts';
import { writeChanged } from './write-changed.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../fixtures', name));
const samplePlan = (): Uint8Array => readFileSync(join(import.meta.dirname, '../../demo/ke-hoach.docx'));

/** The first place of these words in the file. */
function placeOf(bytes: Uint8Array, words: string): Source {
	const texts = textsOf(readDocx(bytes));
	const block = texts.findIndex((text) => text.includes(words));
	const start = texts[block]?.indexOf(words) ?? -1;
	return { block, start, end: start + words.length, quote: words };
}

function replaced(bytes: Uint8Array, words: string, by: string) {
	const { bytes: after, left } = replaceInDocx(bytes, [{ source: placeOf(bytes, words), with: by }]);
	return { text: textsOf(readDocx(after)).join('\n'), xml: strFromU8(unzipSync(after)['word/document.xml'] ?? new Uint8Array()), left };
}

const run = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

test('words across runs take the look of the first run, and the rest keeps its own', () => {
	const file = docxOf(`<w:p>${run('ngày 2', '<w:b/>')}<w:proofErr w:type="spellStart"/>${run('5/9', '<w:i/>')}${run('/2026.', '<w:u w:val="single"/>')}</w:p>`);
	const { text, xml, left } = replaced(file, '25/9/2026', '24/9/2027');
	expect(text).toBe('ngày 24/9/2027.');
	expect(xml).toContain(
		`<w:p>${run('ngày 24/9/2027', '<w:b/>')}<w:proofErr w:type="spellStart"/>${run('', '<w:i/>')}${run('.', '<w:u w:val="single"/>')}</w:p>`
	);
	expect(left).toEqual([]);
});

test('a run with several texts, a tab and a hyphen of its own is cut at the right place', () => {
	const file = docxOf('<w:p><w:r><w:t>Năm</w:t><w:tab/><w:t>20</w:t><w:t>26</w:t><w:noBreakHyphen/><w:t>2030</w:t></w:r></w:p>');
	expect(replaced(file, '2026', '2027')).toMatchObject({ text: 'Năm\t2027-2030', left: [] });
});

test('blanks at the edge of new words count, and signs of XML are words', () => {
	const file = docxOf(`<w:p>${run('Số: 57/KH')}</w:p>`);
	expect(replaced(file, '57/KH', '<&> ')).toMatchObject({ text: 'Số: <&> ', left: [] });
});

test('accents set apart and invisible marks in the file move no place', () => {
	const file = docxOf(paragraphOf('Kế hoạch\u200b tháng 9 năm 2026 của Sở'.normalize('NFD')));
	expect(replaced(file, '2026', '2027')).toMatchObject({ text: 'Kế hoạch tháng 9 năm 2027 của Sở', left: [] });
});

test('in tables, text boxes, footnotes and tracked insertions words are replaced too; deleted words have no place', () => {
	const inserted = `<w:p><w:del w:id="1"><w:r><w:delText>Năm 2025</w:delText></w:r></w:del><w:ins w:id="2">${run('Năm 2026 thêm')}</w:ins></w:p>`;
	const file = docxOf(
		`${inserted}<w:tbl><w:tr><w:tc><w:p>${run('Ô năm 2026')}</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
		{
			'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p>${run('Chú thích năm 2026')}</w:p></w:footnote></w:footnotes>`
		}
	);
	const words = ['2026 thêm', 'Ô năm 2026', 'thích năm 2026'];
	const edits = words.map((each) => ({ source: placeOf(file, each), with: each.replace('2026', '2027') }));
	const { bytes, left } = replaceInDocx(file, edits);
	expect(left).toEqual([]);
	expect(textsOf(readDocx(bytes)).filter(Boolean)).toEqual(['Năm 2027 thêm', 'Ô năm 2027', 'Chú thích năm 2027']);
	expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('<w:delText>Năm 2025</w:delText>');
});

test('words that do not stand where they should are left, whole, and named', () => {
	const file = docxOf(`<w:p>${run('Năm 2026')}</w:p>`);
	const source = { block: 0, start: 4, end: 8, quote: '2025' };
	const { bytes, left } = replaceInDocx(file, [
		{ source, with: '2027' },
		{ source: { ...source, block: 7 }, with: '2027' }
	]);
	expect(bytes).toBe(file);
	expect(left).toHaveLength(2);
});

test.each([
	['of LibreOffice', () => fixture('ke-hoach-libreoffice.docx')],
	['of the sample', samplePlan]
])('in the plan %s every proposed change is written, every other part stays byte for byte, and nothing else changes', (_, open) => {
	const bytes = open();
	const document = readDocx(bytes);
	const { changes } = renew(document, readDocument(document), 2029);
	const after = writeChanged({ format: 'docx', bytes, document }, changes);
	expect(changes.length).toBeGreaterThan(3);
	expect(after.left).toEqual([]);
	const [before, now] = [unzipSync(bytes), unzipSync(after.bytes)];
	expect(Object.keys(now)).toEqual(Object.keys(before));
	expect(Object.keys(now).filter((name) => !Buffer.from(now[name] ?? []).equals(before[name] ?? new Uint8Array()))).toEqual(['word/document.xml']);
	const shape = (xml: Uint8Array | undefined) => strFromU8(xml ?? new Uint8Array()).replace(/(<w:t(?: xml:space="preserve")?>)[^<]*/gu, '$1');
	expect(shape(now['word/document.xml'])).toBe(shape(before['word/document.xml']));
	const renewed = readDocument(readDocx(after.bytes));
	expect(renewed.header.date.year).toBe(2029);
});

test('the same changes made to the model and to the file read the same', () => {
	const bytes = samplePlan();
	const document = readDocx(bytes);
	const { changes } = renew(document, readDocument(document), 2027);
	const asText = writeChanged({ format: 'md', bytes, document }, changes);
	const asFile = writeChanged({ format: 'docx', bytes, document }, changes);
	expect(withoutOrigins(readDocx(asText.bytes))).toEqual(withoutOrigins(readDocx(asFile.bytes)));
	expect(readDocx(asFile.bytes).blocks.map(textOf)).toContain('Triển khai các hoạt động “Tháng Dân vận” năm 2027');
});
