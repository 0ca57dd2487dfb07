import { plainDate } from '@kheo/core';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { citeHeader, type KnownRelation, registryOf, relationForm } from './relation.ts';

function aRelation(over: Partial<KnownRelation> = {}): KnownRelation {
	return {
		id: 'a',
		how: 'replaces',
		kind: 'Kế hoạch',
		number: '57/KH-SXD',
		issued: null,
		by: 'Kế hoạch số 80/KH-SXD',
		from: plainDate('2026-06-01'),
		source: null,
		enteredOn: plainDate('2026-09-01'),
		enteredBy: 'Chị Hà',
		removed: false,
		...over
	};
}

test('a document that was replaced is told with the day before as its last, an end before an amendment', () => {
	const registry = registryOf([aRelation({ how: 'amends', from: plainDate('2026-01-01') }), aRelation()]);
	expect(registry).toMatchObject([{ number: '57/KH-SXD', until: '2026-05-31', replacedBy: 'Kế hoạch số 80/KH-SXD', amended: false }]);
});

test('what was removed and what has no day yet is not told', () => {
	expect(registryOf([aRelation({ removed: true }), aRelation({ from: null })])).toEqual([]);
});

test('an entry needs a number as people cite it, and a successor unless the document was repealed', () => {
	const entry = { old: '57/KH-SXD', how: 'replaces', by: 'Kế hoạch số 80/KH-SXD', from: '2026-06-01' };
	const issues = (over: object) => (v.safeParse(relationForm, { ...entry, ...over }).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);
	expect(issues({})).toEqual([]);
	expect(issues({ old: 'kế hoạch năm ngoái' })).toEqual([['old', 'citation.unreadable']]);
	expect(issues({ by: ' ' })).toEqual([['by', 'text.missing']]);
	expect(issues({ by: '', how: 'repeals' })).toEqual([]);
	expect(issues({ from: '' })).toEqual([['from', 'day.unreadable']]);
});

test('a header is cited with a slash, that of a Party body with a hyphen', () => {
	const header = {
		kind: 'Kế hoạch',
		number: '57',
		symbol: 'KH-SXD',
		issuer: 'Sở Xây dựng',
		date: { iso: plainDate('2025-09-08'), year: 2025, month: 9, day: 8 }
	};
	expect(citeHeader(header)).toBe('Kế hoạch số 57/KH-SXD ngày 8/9/2025 của Sở Xây dựng');
	expect(citeHeader({ ...header, number: '165', symbol: 'KH/BDVTU', issuer: null })).toBe('Kế hoạch số 165-KH/BDVTU ngày 8/9/2025');
	expect(citeHeader({ ...header, number: null })).toBe('');
});
