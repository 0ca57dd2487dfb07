import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { layoutGroups } from './layout-parts.ts';

const place = (block: number) => ({ block, start: 0, end: 1, quote: 'x' });
const look = (part: string, property: string, blocks: number[], isAnswered = false) => ({
	finding: {
		layout: { part, subject: part, property },
		places: blocks.map(place),
		answer: isAnswered ? { answer: 'accepted' as const, reason: null, by: '', on: plainDate('2026-09-25'), carried: false } : null
	}
});

test('findings about one part stand together, a property is named once and a place is counted once', () => {
	const groups = layoutGroups([look('issuer', 'cỡ chữ', [1]), look('body', 'cỡ chữ', [4, 5]), look('body', 'giãn dòng', [5, 6]), look('body', 'cỡ chữ', [6])]);
	expect(groups.map(({ part, properties, places }) => [part, properties, places])).toEqual([
		['body', ['cỡ chữ', 'giãn dòng'], 3],
		['issuer', ['cỡ chữ'], 1]
	]);
});

test('a finding about the content is in no group, and answered ones no longer wait', () => {
	const content = { finding: { layout: null, places: [place(1)], answer: null } };
	const [only, ...others] = layoutGroups([content, look('body', 'cỡ chữ', [4], true), look('body', 'lề', [])]);
	expect(others).toEqual([]);
	expect(only).toMatchObject({ part: 'body', open: 1, places: 1 });
});
