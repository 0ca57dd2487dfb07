import { expect, test } from 'vitest';
import { cellToMend, standingOf } from './standing.ts';

const asked = [{ rowId: 'a', column: 'c2', n: 2, value: 'kia', mine: 'này' }];
const heldCell = { rowId: 'b', column: 'c3' };
const saving = (state: 'saved' | 'offline' | 'refused') => ({ autosave: { state }, heldCell: null, asked: [] });

test('nothing is said to be saved while a choice is open', () => {
	expect([standingOf(saving('saved')), standingOf({ ...saving('saved'), asked })]).toEqual(['saved', 'asking']);
	expect([standingOf({ ...saving('offline'), asked }), standingOf({ ...saving('refused'), asked })]).toEqual(['offline', 'refused']);
	expect(standingOf({ ...saving('saved'), asked, heldCell })).toBe('held');
});

test('what stays here keeps the page: first the cell that is too long, then the one that waits for a choice', () => {
	expect(cellToMend(saving('saved'))).toBeNull();
	expect(cellToMend({ asked, heldCell: null })).toMatchObject({ rowId: 'a', column: 'c2' });
	expect(cellToMend({ asked, heldCell })).toBe(heldCell);
});
