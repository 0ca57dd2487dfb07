import { expect, test } from 'vitest';
import { applyFixes } from './apply-fixes.ts';

const fix = (block: number, start: number, quote: string, words: string) => ({ place: { block, start, end: start + quote.length, quote }, with: words });

test('replacements are made each at its place, whatever their order and length', () => {
	const fixes = [fix(1, 0, 'ba', 'bốn'), fix(0, 4, 'hai', 'ba'), fix(0, 0, 'một', 'một trăm')];
	expect(applyFixes(['một hai', 'ba'], fixes)).toEqual(['một trăm ba', 'bốn']);
});

test('of two that overlap one is made', () => {
	expect(applyFixes(['của của'], [fix(0, 0, 'của của', 'của'), fix(0, 4, 'của', 'Của')])).toEqual(['của']);
});

test('without replacements the texts stay', () => {
	expect(applyFixes(['a', ''], [])).toEqual(['a', '']);
});
