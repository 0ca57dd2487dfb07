import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { Document } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import { readDocument } from '../reading/read-document.ts';
import { brokenSources } from '../reading/testing/sources.ts';
import { applyChanges } from './apply-changes.ts';
import { renew } from './renew.ts';
import type { Renewal } from './renewal.ts';

const seed = readFileSync(join(import.meta.dirname, '../../cases/seed/input.md'), 'utf8');
const lines = seed.split('\n');

/** Lines lost, doubled, moved or glued, with words thrown in that look like years and days. */
const damage = fc.record({
	at: fc.nat(lines.length - 1),
	to: fc.nat(lines.length - 1),
	kind: fc.constantFrom('drop', 'double', 'swap', 'glue', 'add'),
	words: fc.constantFrom(
		'năm 2023',
		'15/10/1930 - 15/10/2023',
		'thứ Hai, ngày 25/9/2023',
		'2020 - 2025',
		'“năm 2023',
		'{n}',
		'31/9/2023',
		'tháng 9/2023',
		'1999'
	)
});

function damaged(text: readonly string[], { at, to, kind, words }: { at: number; to: number; kind: string; words: string }): string[] {
	const [line, other] = [text[at] ?? '', text[to] ?? ''];
	if (kind === 'drop') return text.toSpliced(at, 1);
	if (kind === 'double') return text.toSpliced(at, 0, line);
	if (kind === 'swap') return text.with(at % text.length, other).with(to % text.length, line);
	return kind === 'glue' ? text.toSpliced(at, 2, line + other) : text.toSpliced(at, 1, `${line} ${words}`);
}

function renewedText(text: string, year: number): { readonly document: Document; readonly renewal: Renewal } {
	const document = readText(text);
	return { document, renewal: renew(document, readDocument(document), year) };
}

const anyPlan = fc.array(damage, { maxLength: 8 }).map((damages) => damages.reduce<string[]>(damaged, [...lines]).join('\n'));

test('however the seed is damaged, every place quotes what stands there, no two overlap, and no year goes unsaid', () => {
	fc.assert(
		fc.property(anyPlan, fc.integer({ min: 2024, max: 2060 }), (text, year) => {
			const { document, renewal } = renewedText(text, year);
			const reading = readDocument(document);
			const places = [...renewal.changes, ...renewal.kept].map(({ source }) => source);
			expect(brokenSources({ ...reading, ...renewal } as never)).toEqual([]);
			const unsaid = textsOf(document).flatMap((line, block) =>
				[...line.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].filter(
					({ index }) => places.filter((place) => place.block === block && place.start <= index && index + 4 <= place.end).length !== 1
				)
			);
			expect(unsaid).toEqual([]);
		}),
		{ numRuns: 60 }
	);
});

test('any text at all gives a renewal', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			expect(brokenSources({ ...readDocument(readText(text)), ...renewedText(text, 2027).renewal } as never)).toEqual([]);
		})
	);
});

const after = (document: Document, year: number): Document => applyChanges(document, renew(document, readDocument(document), year).changes);
const withoutDays = (document: Document) => textsOf(document).map((text) => text.replaceAll(/\d{1,2}\/\d{1,2}\/\d{4}/gu, 'NGÀY'));

test('a plan renewed year after year says the same as one renewed at once, but for deadlines that gave way to days off', () => {
	const document = readText(seed);
	const [stepwise, atOnce] = [after(after(after(document, 2024), 2025), 2026), after(document, 2026)];
	expect(withoutDays(stepwise)).toEqual(withoutDays(atOnce));
	expect(textsOf(atOnce).join('\n')).toMatch(/96 năm .*\(15\/10\/1930 - 15\/10\/2026\).* 27 năm/u);
});

test('a renewed plan is read like the old one: the same duties, each deadline ends on a working day of its year', () => {
	const [old, next] = [readText(seed), after(readText(seed), 2027)].map(readDocument);
	expect(next?.obligations.map(({ units, recipient, product }) => ({ units, recipient, product }))).toEqual(
		old?.obligations.map(({ units, recipient, product }) => ({ units, recipient, product }))
	);
	const dated = next?.obligations.flatMap(({ deadline }) => (deadline?.iso && deadline.due ? [{ printed: deadline.iso, due: deadline.due }] : [])) ?? [];
	expect(dated.map(({ printed }) => printed)).toEqual(['2027-09-25', '2027-10-22', '2027-09-30', '2027-10-28']);
	expect(dated.every(({ due }) => isWorkingDay(due))).toBe(true);
});
