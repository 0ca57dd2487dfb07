import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { checked } from '../../src/checking/check.ts';
import { findingKey } from '../../src/checking/finding-key.ts';
import { messageOf } from '../../src/checking/messages/message-of.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { brokenSources } from '../../src/reading/testing/sources.ts';

const folder = join(import.meta.dirname, '..');
const inputs = readdirSync(folder)
	.flatMap((name) => ['input.md', 'input.txt'].map((file) => join(folder, name, file)))
	.filter((path) => existsSync(path))
	.map((path) => readFileSync(path, 'utf8'));

/** What becomes of a file on its way: cut, doubled, shuffled, decomposed, run together, with characters that nobody typed. */
const damage = fc.record({
	kind: fc.constantFrom('drop', 'double', 'swap', 'cut', 'nfd', 'glue', 'control', 'capitals', 'twice', 'odd-space'),
	at: fc.nat(),
	to: fc.nat()
});
type Damage = { readonly kind: string; readonly at: number; readonly to: number };

const controls = ['\u0000', '\u0007', '\u200B', '\u00AD', '\uFEFF', '\u2028', '\uD800', '\t', '\u00A0'];

function damaged(lines: readonly string[], { kind, at, to }: Damage): string[] {
	if (lines.length === 0) return [];
	const [from, other] = [at % lines.length, to % lines.length];
	const line = lines[from] ?? '';
	const half = Math.floor(line.length / 2);
	const changed: Readonly<Record<string, () => string[]>> = {
		drop: () => lines.toSpliced(from, 1 + (to % 5)),
		double: () => lines.toSpliced(from, 0, line),
		swap: () => lines.with(from, lines[other] ?? '').with(other, line),
		cut: () => lines.with(from, line.slice(0, half)),
		nfd: () => lines.with(from, line.normalize('NFD')),
		glue: () => lines.toSpliced(from, 2, line + (lines[from + 1] ?? '')),
		control: () => lines.with(from, line.slice(0, half) + (controls[to % controls.length] ?? '') + line.slice(half)),
		capitals: () => lines.with(from, line.toUpperCase()),
		twice: () => [...lines, ...lines.slice(from)],
		'odd-space': () => lines.with(from, line.replaceAll(' ', '\u00A0'))
	};
	return changed[kind]?.() ?? [...lines];
}

function checkedText(text: string): Reading {
	const document = readText(text);
	return checked(readDocument(document), document);
}

/** What must hold of every checked reading. */
function faultsOf(reading: Reading): string[] {
	const keys = reading.findings.map(findingKey);
	const faults = brokenSources(reading).map(({ quote }) => `no such place: ${quote}`);
	if (new Set(keys).size !== keys.length) faults.push('two findings of one name');
	for (const finding of reading.findings) {
		const words = [messageOf(finding, 'vi'), messageOf(finding, 'en'), finding.rule];
		if (words.some((said) => said === '' || /undefined|NaN|\[object/u.test(said))) faults.push(`no words: ${finding.code}`);
		if (finding.fix?.some(({ place, with: words }) => place.quote === words)) faults.push(`nothing mended: ${finding.code}`);
	}
	return faults;
}

const damagedCase = fc
	.tuple(fc.constantFrom(...inputs), fc.array(damage, { minLength: 1, maxLength: 8 }))
	.map(([text, damages]) => damages.reduce<string[]>((lines, each) => damaged(lines, each), text.split('\n')).join('\n'));

test('however a document is damaged, it is read and checked, and every finding stands at its place', () => {
	fc.assert(
		fc.property(damagedCase, (text) => {
			expect(faultsOf(checkedText(text))).toEqual([]);
		}),
		{ numRuns: 150 }
	);
});

test('the same text gives the same reading and the same findings', () => {
	fc.assert(
		fc.property(damagedCase, (text) => {
			expect(checkedText(text)).toEqual(checkedText(text));
		}),
		{ numRuns: 25 }
	);
});

test('decomposed accents are checked like composed ones', () => {
	for (const text of inputs) expect(checkedText(text.normalize('NFD')).findings).toEqual(checkedText(text).findings);
});

test('any text at all is checked', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
			expect(faultsOf(checkedText(text))).toEqual([]);
		})
	);
});

/** Words that the rules look for, in no order. */
const words = [
	'Căn cứ Nghị định số 30/2020/NĐ-CP',
	'ngày 31/4/2026',
	'thứ Hai',
	'(kèm theo Kế hoạch số',
	'KH-SXD',
	'Tổng cộng',
	'| 1 | 2 |',
	'Phụ lục II',
	'I.',
	'a)',
	'e)',
	'Uỷ ban',
	'Ủy ban nhân dân',
	'của của',
	'“',
	'"',
	'KT. GIÁM ĐỐC',
	'Nơi nhận:',
	'- Lưu: VT.',
	'93 năm (1930 - 2023)',
	'trên địa bàn tỉnh Nam Định',
	'./.',
	'\n',
	'\n\n'
];

test('the words that rules look for may stand in any order', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
			expect(faultsOf(checkedText(parts.join(' ')))).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});
