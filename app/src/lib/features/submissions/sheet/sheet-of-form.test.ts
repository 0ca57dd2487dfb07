import { expect, test } from 'vitest';
import { sheetOfForm } from './sheet-of-form.ts';

function aForm(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

const stored = JSON.stringify({ position: 1, stored: true, cells: { c2: { v: 'Tọa đàm', n: 3 }, c3: { v: 'hai\ndòng', n: 1 } } });

test('only cells whose words differ from what the page showed are edits, on the version it showed', () => {
	const form = aForm({ 'base:r': stored, 'cell:r:c2': 'Tọa đàm chuyên đề', 'cell:r:c3': 'hai\r\ndòng', 'cell:r:c4': '' });
	expect(sheetOfForm(form)).toEqual({ arrangements: [], edits: [{ rowId: 'r', column: 'c2', baseVersion: 3, value: 'Tọa đàm chuyên đề' }] });
});

test('a row that was only offered becomes a row when something was written in it', () => {
	const offered = JSON.stringify({ position: 2, stored: false, cells: {} });
	const form = aForm({ 'base:a': offered, 'cell:a:c2': 'Ra quân', 'cell:a:c3': '', 'base:b': offered, 'cell:b:c2': '' });
	expect(sheetOfForm(form)).toEqual({ arrangements: [{ kind: 'add', rowId: 'a', position: 2, cells: { c2: 'Ra quân' } }], edits: [] });
});

test('a form that was tampered with gives no change', () => {
	expect(sheetOfForm(aForm({ 'base:a': '{', 'cell:a:c2': 'x' }))).toEqual({ arrangements: [], edits: [] });
});
