import { expect, test } from 'vitest';
import { paragraph } from '../composing/paragraph.ts';
import { placeInFile } from './place-in-file.ts';

const plain = paragraph('Gửi về Văn phòng trước ngày 25/9.');
const wrapped = {
	...plain,
	lines: [
		{ at: 0, line: 4, column: 3 },
		{ at: 17, line: 5, column: 1 }
	]
};
const printed = {
	...plain,
	lines: [
		{ at: 0, page: 1, line: 40, column: 1 },
		{ at: 17, page: 2, line: 1, column: 1 }
	]
};
const place = (block: Parameters<typeof placeInFile>[0]['blocks'][number], start: number) =>
	placeInFile({ blocks: [plain, block], sections: [] }, { block: 1, start });

test('a word processor’s paragraph is counted as a block, from 1', () => {
	expect(place(plain, 7)).toEqual({ kind: 'block', block: 2, column: 8 });
});

test('in a text the line is that of the word, not of its paragraph, and the column counts in that line', () => {
	expect([place(wrapped, 7), place(wrapped, 23)]).toEqual([
		{ kind: 'line', line: 4, column: 10 },
		{ kind: 'line', line: 5, column: 7 }
	]);
});

test('in a PDF it is the page and the line of that page', () => {
	expect([place(printed, 7), place(printed, 23)]).toEqual([
		{ kind: 'page', page: 1, line: 40 },
		{ kind: 'page', page: 2, line: 1 }
	]);
});
