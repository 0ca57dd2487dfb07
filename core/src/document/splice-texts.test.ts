import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spliceTexts } from './splice-texts.ts';

const stretch = (text: string) => ({ length: text.length, text });

test('an edit over several stretches writes into the first and takes from the others', () => {
	const stretches = ['ngày 2', '5/9', '/2026.'].map(stretch);
	expect(spliceTexts(stretches, [{ start: 5, end: 14, words: '24/9/2027' }])).toEqual(['ngày 24/9/2027', '', '.']);
});

test('what cannot be written into keeps its place and is passed over', () => {
	const stretches = [stretch('Năm'), { length: 1, text: null }, stretch('2026')];
	expect(spliceTexts(stretches, [{ start: 2, end: 6, words: 'X' }])).toEqual(['NăX', null, '26']);
});

test('however a text is cut into stretches, the edited whole is the same', () => {
	const edits = fc
		.uniqueArray(fc.nat(30), { maxLength: 8 })
		.map((at) =>
			at
				.sort((a, b) => a - b)
				.flatMap((start, index, all) => (index % 2 === 0 && all[index + 1] !== undefined ? [{ start, end: all[index + 1] ?? 0, words: `<${index}>` }] : []))
		);
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }), edits, (texts, all) => {
			const whole = texts.join('');
			const inside = all.filter(({ end }) => end <= whole.length);
			const expected = inside.toReversed().reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), whole);
			expect(spliceTexts(texts.map(stretch), inside).join('')).toBe(expected);
		})
	);
});
