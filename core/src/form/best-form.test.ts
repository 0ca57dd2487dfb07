import { expect, test } from 'vitest';
import { bestForm, misfits } from './best-form.ts';
import type { ReadReturn } from './return.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const aRead = (filled: number, extra = 0): ReadReturn => ({
	names: [],
	rows: filled === 0 ? [] : [{ cells: Object.fromEntries(Array.from({ length: filled }, (_, at) => [`c${at}`, 'có'])), head: null, source }],
	nil: null,
	notUnderstood: Array.from({ length: extra }, (_, at) => ({ source, text: `Cột ${at}: có`, why: 'extra-column' })),
	remarks: [],
	filled: null
});

test('the form that most files fit is taken, even when one file fits another better', () => {
	const reads = [
		[aRead(6), aRead(5), aRead(1, 3)],
		[aRead(1, 5), aRead(1, 4), aRead(4)]
	];
	expect(bestForm(reads)).toBe(0);
	expect(misfits(reads, 0)).toEqual([{ file: 2, form: 1 }]);
});

test('a form into which everything fits halfway loses to the one that holds all columns', () => {
	expect(bestForm([[aRead(2, 3)], [aRead(5)]])).toBe(1);
});

test('files that say nothing, or fit alike, leave the first form', () => {
	expect(bestForm([[aRead(0)], [aRead(0)]])).toBe(0);
	expect(bestForm([[aRead(3)], [aRead(3)]])).toBe(0);
	expect(misfits([[aRead(3)], [aRead(3)]], 0)).toEqual([]);
});
