import { expect, test } from 'vitest';
import { type EditableForm, type EditedColumn, formIssue, nextForm } from './edit-form.ts';
import { proposedForms } from './proposed-forms.ts';

const form: EditableForm = {
	columns: [
		{ key: 'c1', heading: 'Stt', type: 'ordinal' },
		{ key: 'c2', heading: 'Tên hoạt động', type: 'text' },
		{ key: 'c3', heading: 'Quy mô', type: 'text' }
	],
	removed: []
};
const [stt, name, scope] = form.columns as readonly EditedColumn[] as readonly [EditedColumn, EditedColumn, EditedColumn];
const people: EditedColumn = { key: null, heading: 'Số người', type: 'number', unit: 'người' };

test('columns that go on keep their keys, a new one takes a key no version had, a removed one is remembered with its heading', () => {
	const next = nextForm(form, [stt, people, name]);
	expect(next.columns.map(({ key, heading }) => [key, heading])).toEqual([
		['c1', 'Stt'],
		['c4', 'Số người'],
		['c2', 'Tên hoạt động']
	]);
	expect(next.removed).toEqual([scope]);
	expect(nextForm(next, [stt, name, { ...people, heading: 'Kinh phí' }]).columns.at(-1)?.key).toBe('c5');
});

test('a column that asks again what a removed one asked takes its key back, so that its words come back', () => {
	const without = nextForm(form, [stt, name]);
	expect(nextForm(without, [stt, name, { key: null, heading: 'QUY MÔ', type: 'text' }])).toEqual({
		columns: [stt, name, { key: 'c3', heading: 'QUY MÔ', type: 'text' }],
		removed: []
	});
});

test('a form that nobody could fill is told apart', () => {
	expect(formIssue([stt, name, people])).toBeNull();
	expect(formIssue([stt])).toBe('form.no-columns');
	expect(formIssue([name, { ...people, heading: ' ' }])).toBe('form.heading-missing');
	expect(formIssue([name, { ...people, heading: 'tên hoạt động' }])).toBe('form.heading-twice');
	expect(formIssue([name, { key: null, heading: 'Loại', type: 'choice', choices: ['mới'] }])).toBe('form.choices-missing');
});

test('every proposed form can be filled and says where it comes from', () => {
	expect(proposedForms.length).toBeGreaterThan(0);
	for (const { columns, title, source } of proposedForms) {
		expect(formIssue(columns.map((column) => ({ ...column, key: null })))).toBeNull();
		expect([title, source].every((words) => words.length > 10)).toBe(true);
	}
});
