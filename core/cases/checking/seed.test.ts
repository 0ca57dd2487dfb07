import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../documents/src/read-markdown.ts';
import { check, type CheckOptions } from '../../src/checking/check.ts';
import { messageOf } from '../../src/checking/messages/message-of.ts';
import { readDocument } from '../../src/reading/read-document.ts';

const document = readMarkdown(textOf('../seed/input.md'));
const reading = readDocument(document);

test('the plan that started the project has exactly these findings, in these words', () => {
	const said = check(reading, document).map((finding) => ({
		severity: finding.severity,
		code: finding.code,
		message: messageOf(finding),
		places: finding.places.map(({ quote }) => quote)
	}));
	expect(said).toEqual(JSON.parse(textOf('seed.findings.json')));
});

test('every place of a finding is where its quote is printed', () => {
	for (const { places, fix = [] } of check(reading, document)) {
		const all = [...places, ...fix.map(({ place }) => place)];
		for (const { block, start, end, quote } of all) expect(reading.blocks[block]?.slice(start, end)).toBe(quote);
	}
});

test('one press on the stale year mends all nine labels', () => {
	const [found] = check(reading, document).filter(({ code }) => code === 'year-mismatch');
	const mended = found?.fix?.map(({ place: { block, start, end }, with: words }) => {
		const text = reading.blocks[block] ?? '';
		return text.slice(0, start) + words + text.slice(end);
	});
	expect(mended).toEqual(Array.from({ length: 9 }, () => 'THÁNG DÂN VẬN NĂM 2023'));
});

test('when “before” includes the day, the Office has four and five working days', () => {
	const options: CheckOptions = { meaning: { before: 'includes-the-day' } };
	const days = check(reading, document, options).flatMap(({ code, params }) => (code === 'deadline-slack' ? [params['days']] : []));
	expect(days).toEqual([4, 5]);
});

function textOf(name: string): string {
	return readFileSync(new URL(name, import.meta.url), 'utf8');
}
