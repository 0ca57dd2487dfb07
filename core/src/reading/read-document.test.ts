import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { readDocument } from './read-document.ts';
import { brokenSources, sourcesIn } from './testing/sources.ts';

const seed = readFileSync(join(import.meta.dirname, '../../cases/seed/input.md'), 'utf8');
const lines = seed.split('\n');
const read = (text: string) => readDocument(readText(text));

/** Ways in which a file is damaged on its way: lines lost, doubled, moved, cut, or decomposed accents. */
const damage = fc.record({
	kind: fc.constantFrom('drop', 'double', 'swap', 'cut', 'nfd', 'glue'),
	at: fc.nat(lines.length - 1),
	to: fc.nat(lines.length - 1)
});

function damaged(text: readonly string[], { kind, at, to }: { kind: string; at: number; to: number }): string[] {
	const [line, other] = [text[at] ?? '', text[to] ?? ''];
	if (kind === 'drop') return text.toSpliced(at, 1);
	if (kind === 'double') return text.toSpliced(at, 0, line);
	if (kind === 'swap') return text.with(at % text.length, other).with(to % text.length, line);
	if (kind === 'cut') return text.with(at % text.length, line.slice(0, Math.floor(line.length / 2)));
	return kind === 'nfd' ? text.with(at % text.length, line.normalize('NFD')) : text.toSpliced(at, 2, line + other);
}

test('however the seed is damaged, it is read, and every source points at its quote', () => {
	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), (damages) => {
			const reading = read(damages.reduce<string[]>(damaged, [...lines]).join('\n'));
			expect(brokenSources(reading)).toEqual([]);
			expect(sourcesIn(reading).length).toBeGreaterThan(5);
		}),
		{ numRuns: 60 }
	);
});

test('any text at all gives a reading', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
			expect(brokenSources(read(text))).toEqual([]);
		})
	);
});

test('decomposed accents are read like composed ones', () => {
	expect(read(seed.normalize('NFD'))).toEqual(read(seed));
});

test('an empty document says nothing', () => {
	expect(read('')).toMatchObject({ header: { kind: null, issuer: null, date: { iso: null, year: null } }, citations: [], obligations: [], signature: null });
});

test.each(['Sở Thử nghiệm số 7', 'Trường Tiểu học số 13', 'Ban Quản lý dự án số 125'])('%s issues under its own number', (name) => {
	const head = `UBND TỈNH THỬ NGHIỆM\n${name.toUpperCase()}\nSố: 12/QĐ-TN\nThử Nghiệm, ngày 02 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác`;
	expect(read(head).header.issuer).toBe(name);
});

test('no duty of the seed comes from its aims or its open lists', () => {
	const { obligations, sections } = read(seed);
	const aims = sections[0]?.children.map(({ source }) => source.block);
	expect(obligations.filter(({ source }) => aims?.includes(source.block))).toEqual([]);
	expect(obligations.filter(({ task }) => /^[.…]+$/u.test(task))).toEqual([]);
});

test('the inferred receiver of the seed points at the clause it follows from', () => {
	const { obligations } = read(seed);
	const inferred = obligations[1]?.inferred.recipient;
	expect(inferred?.source.quote).toMatch(/^Tổng hợp đăng ký/u);
	expect(inferred?.source.block).toBe(obligations[4]?.source.block);
});

test('the subject of a letter is read over all the lines that it is printed on, up to the place and the day', () => {
	const letter = [
		'SỞ MẪU',
		'Số: 12/SM-VP',
		'V/v đăng ký hoạt động',
		'hưởng ứng tháng cao điểm',
		'năm 2026',
		'Tỉnh Mẫu, ngày 05 tháng 9 năm 2026',
		'Kính gửi: Các phòng, đơn vị',
		'Sở đề nghị các đơn vị gửi đăng ký.'
	];
	expect(read(letter.join('\n\n')).header.title).toBe('V/v đăng ký hoạt động hưởng ứng tháng cao điểm năm 2026');
});
