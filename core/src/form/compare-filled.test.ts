import { expect, test } from 'vitest';
import type { Cells, Column } from './form.ts';
import { compareFilled, type StandingRow } from './compare-filled.ts';
import type { ReturnRow } from './return.ts';
import { readRowMark, sayRowMark } from './row-marks.ts';

const columns: Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Nội dung', type: 'text' },
	{ key: 'c3', heading: 'Thời gian', type: 'date' }
];
const filled = { mark: { obligation: 'o', unit: 'u', at: 100, columns: ['c2', 'c3'] }, found: ['c1', 'c2', 'c3'] };
const standing = (id: string, cells: Cells, createdAt = 50): StandingRow => ({ id, cells, createdAt });
/** A row of the file: what went out, and what the file says now. */
function back(id: string | null, out: Cells, cells: Cells = out): ReturnRow {
	const mark = id === null ? null : readRowMark(sayRowMark(id, out, ['c2', 'c3']));
	return { cells, head: null, source: { block: 0, start: 0, end: 0, quote: '' }, ...(mark && { mark }) };
}
const compare = (rows: readonly ReturnRow[], now: readonly StandingRow[], found = filled.found) => compareFilled(rows, { ...filled, found }, now, columns);

test('a cell that only the file changed is shown with the words before and after; a row left as it was is counted only', () => {
	const out = { c2: 'Hiến máu', c3: '10/10' };
	const changes = compare([back('a', out, { c2: 'Hiến máu', c3: '12/10' }), back('b', out)], [standing('a', out), standing('b', out)]);
	expect(changes).toEqual({
		changed: [{ row: 'a', cells: [{ column: 'c3', now: '10/10', file: '12/10', both: false }] }],
		added: [],
		gone: [],
		takenAway: [],
		same: 1
	});
});

test('a cell changed on both sides to other words is a conflict; to the same words it is nothing', () => {
	const out = { c2: 'Hiến máu', c3: '10/10' };
	const file = back('a', out, { c2: 'Hiến máu', c3: '12/10' });
	expect(compare([file], [standing('a', { ...out, c3: '15/10' })]).changed[0]?.cells).toMatchObject([{ now: '15/10', file: '12/10', both: true }]);
	expect(compare([file], [standing('a', { ...out, c3: '12/10' })])).toMatchObject({ changed: [], same: 1 });
});

test('a cell that only somebody here changed keeps their words without a question', () => {
	const out = { c2: 'Hiến máu', c3: '10/10' };
	expect(compare([back('a', out)], [standing('a', { ...out, c3: '15/10' })])).toMatchObject({ changed: [], same: 1 });
});

test('a row missing from the file is asked about, one that was added here after the file went out is not', () => {
	expect(compare([], [standing('a', { c2: 'Cũ' }), standing('b', { c2: 'Mới thêm' }, 200)]).gone).toEqual(['a']);
});

test('a row without a mark is added; a row copied with its mark is added too, and the copy nearest to what went out stays the row', () => {
	const out = { c2: 'Hiến máu' };
	const changes = compare([back('a', out, { c2: 'Hiến máu đợt 2' }), back('a', out), back(null, {}, { c2: 'Dọn vệ sinh' })], [standing('a', out)]);
	expect(changes.added.map(({ cells }) => cells['c2'])).toEqual(['Hiến máu đợt 2', 'Dọn vệ sinh']);
	expect(changes).toMatchObject({ changed: [], gone: [], same: 1 });
});

test('a row whose mark was wiped out is known again by its name', () => {
	const changes = compare([back(null, {}, { c2: 'Hiến  máu', c3: '12/10' })], [standing('a', { c2: 'Hiến máu', c3: '10/10' })]);
	expect(changes).toMatchObject({ added: [], gone: [], changed: [{ row: 'a', cells: [{ column: 'c3', now: '10/10', file: '12/10', both: false }] }] });
});

test('a column that the file lost changes nothing, words wiped out are a change to nothing', () => {
	const out = { c2: 'Hiến máu', c3: '10/10' };
	expect(compare([back('a', out, { c2: 'Hiến máu' })], [standing('a', out)], ['c2']).changed).toEqual([]);
	expect(compare([back('a', out, { c2: 'Hiến máu' })], [standing('a', out)]).changed).toMatchObject([{ cells: [{ column: 'c3', file: '' }] }]);
});

test('a row taken away here is asked about only where the file changed it', () => {
	const out = { c2: 'Hiến máu' };
	expect(compare([back('a', out)], []).takenAway).toEqual([]);
	expect(compare([back('a', out, { c2: 'Hiến máu nhân đạo' })], [])).toMatchObject({
		takenAway: [{ row: 'a', cells: { c2: 'Hiến máu nhân đạo' } }],
		added: []
	});
});

test('spaces, empty lines and dots that stand for nothing are no change', () => {
	const out = { c2: 'Hiến máu\n\nđợt 1 ', c3: '…' };
	expect(compare([back('a', out, { c2: 'Hiến máu\nđợt 1' })], [standing('a', out)])).toMatchObject({ changed: [], same: 1 });
});
