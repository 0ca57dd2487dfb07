import { composeRegister, type Document } from '@kheo/core';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { aRegister } from '../../core/src/composing/testing/a-register.ts';
import { writePdf } from './write-pdf.ts';

const at = new Date('2026-09-30T01:02:03Z');
const title = 'Đăng ký hoạt động';
const manyRows = { ...aRegister, rows: Array.from({ length: 40 }, (_, n) => ({ stt: n + 1, cells: { c2: `Việc thứ ${n + 1}` } })) };
type Word = { readonly text: string; readonly x: number; readonly y: number };

/** The words of each page, by points from its lower left corner. */
async function wordsOf(document: Document): Promise<Word[][]> {
	const pdf = await getDocumentProxy(new Uint8Array(writePdf(document, { title, at })));
	const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
	const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
	return contents.map(({ items }) =>
		items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : []))
	);
}

test('the same content and time give the same bytes, another time gives others', () => {
	const once = writePdf(composeRegister(aRegister), { title, at });
	expect(Buffer.compare(once, writePdf(composeRegister(aRegister), { title, at }))).toBe(0);
	expect(Buffer.compare(once, writePdf(composeRegister(aRegister), { title, at: new Date(0) }))).not.toBe(0);
});

test('it says of itself that it is PDF/A-2a, tagged, in Vietnamese', () => {
	const source = Buffer.from(writePdf(composeRegister(aRegister), { title, at })).toString('latin1');
	expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
	expect(source).toMatch(/\/MarkInfo/);
	expect(source).toMatch(/\/Lang \(vi/);
});

test('more rows than a reader of screens would bear are set without tags', () => {
	const long = { ...aRegister, rows: Array.from({ length: 1001 }, (_, n) => ({ stt: n + 1, cells: { c2: `Việc ${n + 1}` } })) };
	const source = Buffer.from(writePdf(composeRegister(long), { title, at })).toString('latin1');
	expect(source).toMatch(/<pdfaid:conformance>B</);
	expect(source).not.toMatch(/\/MarkInfo/);
});

test('no number on the first page of the letter or of its annex; the second page of the annex is 2, at the top in the middle', async () => {
	const pages = await wordsOf(composeRegister(manyRows));
	const numbers = pages.map((words) => words.filter(({ text, y }) => /^\d+$/.test(text) && y > 595 - 57));
	expect(numbers.map((found) => found.map(({ text }) => text))).toEqual([[], [], ['2']]);
	expect(numbers[2]?.[0]?.x).toBeCloseTo((85 + 842 - 57) / 2, -1);
});

test('the table’s head stands on every page of the annex', async () => {
	const [, ...annex] = await wordsOf(composeRegister(manyRows));
	expect(annex.map((words) => words.filter(({ text }) => text === 'Stt').length)).toEqual([1, 1]);
});

test('place and date stand on the line of the number, nothing goes past the right margin', async () => {
	const [letter = []] = await wordsOf(composeRegister(aRegister));
	const y = (start: string) => letter.find(({ text }) => text.startsWith(start))?.y;
	expect(y('Số:')).toBeCloseTo(y('Bắc Ninh, ngày') ?? 0, 0);
	expect(Math.min(...letter.map(({ x }) => x))).toBeGreaterThan(84);
});

test('words of a cell are set as they are: nothing in them is a command', async () => {
	const hostile = { ...aRegister, rows: [{ stt: 1, cells: { c2: '#read("/etc/passwd") *a* _b_ $x$ \\ @c <d> "e" // f', c3: '[g]' } }] };
	const words = (await wordsOf(composeRegister(hostile)))
		.flat()
		.map(({ text }) => text)
		.join(' ');
	expect(words.replace(/\s+/g, '')).toContain('#read("/etc/passwd")*a*_b_$x$\\@c<d>"e"//f');
});

test('signs that nobody sees cost no paper, and turn no words round', async () => {
	const unseen = { ...aRegister, rows: [{ stt: 1, cells: { c2: 'xã\u001Ephường\u0007 \u202Eđảo chữ\u202C A\uD800B', c3: '\uFEFFđầu\u001B ô' } }] };
	const words = (await wordsOf(composeRegister(unseen))).flat().map((word) => word.text);
	expect(words.join(' ').replace(/\s+/g, ' ')).toMatch(/xã-phường đảo chữ AB.*đầu ô/u);
});

test('a sign that the face lacks costs no paper: a box of a form is a box, what cannot be printed is shown as one', async () => {
	const strange = { ...aRegister, rows: [{ stt: 1, cells: { c2: '☐ Đã làm ✓ 👍🏽 中 → a👨‍👩‍👧b' } }] };
	const words = (await wordsOf(composeRegister(strange))).flat().map((word) => word.text);
	expect(words.join(' ').replace(/\s+/g, ' ')).toMatch(/□ Đã làm ✓ □+ □ → a□+b/);
});
