import { type EditedColumn, proposedForms } from '@kheo/core';
import { expect, test } from 'vitest';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReceipt, writeUnitCopy } from '#lib/features/submissions/server/service/view-receipt.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn, formColumns } from '../../../../../tests/support/returns.ts';
import { readForm, setForm, takeProposedForm } from './service/form-versions.ts';

const [stt, name, time, note] = formColumns as readonly EditedColumn[] as readonly [EditedColumn, EditedColumn, EditedColumn, EditedColumn];
const people: EditedColumn = { key: null, heading: 'Số người', type: 'number', unit: 'người' };
const title = 'ĐĂNG KÝ HOẠT ĐỘNG';

async function aBegunReturn(ctx: TestContext) {
	const key = await anOwedReturn(ctx);
	const cells = { c2: 'Ra quân', c3: '20/9/2026', c4: 'buổi sáng' };
	await saveSheet(ctx.as('unit'), key, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells }], edits: [] });
	return { key, unit: ctx.as('unit'), seen: (await readForm(ctx, key.obligationId)).seen };
}

test('a new column stands where it was put and is typed in; rows keep their cells, and a removed column’s words stay', async () => {
	await using ctx = await testContext();
	const { key, unit, seen } = await aBegunReturn(ctx);
	await setForm(ctx, key.obligationId, { seen, title, columns: [stt, name, people, time] });
	const { form, rows } = await viewReturn(unit, key);
	expect(form.columns.map(({ key, heading }) => [key, heading]).slice(1)).toEqual([
		['c2', 'Tên nội dung, hoạt động'],
		['c5', 'Số người'],
		['c3', 'Thời gian tổ chức']
	]);
	expect(form.removed).toEqual([note]);
	expect(rows[0]?.cells).toMatchObject({ c2: { v: 'Ra quân' }, c4: { v: 'buổi sáng' } });
	const typed = { rowId: rows[0]?.id ?? '', column: 'c5', baseVersion: 0, value: '40' };
	expect((await saveSheet(unit, key, { arrangements: [], edits: [typed] })).applied).toHaveLength(1);
	const copy = { kind: 'add' as const, rowId: newId(), position: 2, cells: { c2: 'Ra quân', c4: 'buổi sáng' } };
	await saveSheet(unit, key, { arrangements: [copy], edits: [] });
	expect((await viewReturn(unit, key)).rows).toHaveLength(2);
});

test('what was sent on an earlier version prints as it did then', async () => {
	await using ctx = await testContext();
	const { key, unit, seen } = await aBegunReturn(ctx);
	await submitSubmission(unit, key);
	const copy = () => writeUnitCopy(ctx, key, { format: 'docx', version: 1 });
	const before = (await copy()).bytes;
	await setForm(ctx, key.obligationId, { seen, title: 'MẪU MỚI', columns: [stt, name, people] });
	expect((await copy()).bytes).toEqual(before);
	expect((await viewReceipt(ctx, key, 1)).form.columns).toEqual(formColumns);
});

test('a form whose types alone were set prints letter for letter as the plan’s appendix', async () => {
	await using ctx = await testContext();
	const { key, seen } = await aBegunReturn(ctx);
	const copy = () => writeUnitCopy(ctx, key, { format: 'docx', version: null });
	const before = (await copy()).bytes;
	await setForm(ctx, key.obligationId, {
		seen,
		title,
		columns: [stt, name, { ...time, type: 'text' }, { ...note, type: 'choice', choices: ['sáng', 'chiều'] }]
	});
	const after = (await viewReceiptless(ctx, key)).columns;
	expect(after.map(({ heading }) => heading)).toEqual(formColumns.map(({ heading }) => heading));
	await setForm(ctx, key.obligationId, { seen: (await readForm(ctx, key.obligationId)).seen, title, columns: [...formColumns] });
	expect((await copy()).bytes).toEqual(before);
});

const viewReceiptless = async (...[ctx, key]: Parameters<typeof viewReturn>) => (await viewReturn(ctx, key)).form;

test('a proposed form takes the place of the plan’s, and every version stays in the list', async () => {
	await using ctx = await testContext();
	const { key, seen } = await aBegunReturn(ctx);
	const [proposed] = proposedForms;
	await takeProposedForm(ctx, key.obligationId, { seen, proposed: proposed?.id ?? '' });
	const form = await readForm(ctx, key.obligationId);
	expect(form.title).toBe(proposed?.title);
	expect(form.columns.map(({ heading }) => heading)).toEqual(proposed?.columns.map(({ heading }) => heading));
	expect(form.versions.map(({ origin }) => origin)).toEqual(['proposed', 'printed']);
	expect(form.removed.map(({ key }) => key)).toEqual(['c2', 'c3']);
});

test('where the plan prints no form, a registration gets one', async () => {
	await using ctx = await testContext();
	const key = await anOwedReturn(ctx, { columns: null });
	await takeProposedForm(ctx, key.obligationId, { seen: '', proposed: proposedForms[0]?.id ?? '' });
	expect((await viewReturn(ctx, key)).form).toMatchObject({ proposed: false, title: proposedForms[0]?.title });
});

test('a form that moved meanwhile, one nobody could fill, and anybody but the Office are refused; twice with one key is once', async () => {
	await using ctx = await testContext();
	const { key, seen } = await aBegunReturn(ctx);
	const edit = { seen, title, columns: [stt, name, people] };
	await expect(setForm(ctx, key.obligationId, { ...edit, columns: [stt] })).rejects.toMatchObject({ code: 'form.no-columns' });
	expect(() => setForm(ctx.as('unit'), key.obligationId, edit)).toThrow('actor.not-allowed');
	const once = newId();
	expect(await setForm(ctx, key.obligationId, edit, once)).toBe(await setForm(ctx, key.obligationId, edit, once));
	await expect(setForm(ctx, key.obligationId, edit)).rejects.toMatchObject({ code: 'form.moved' });
	await expect(readForm(ctx, newId())).rejects.toMatchObject({ code: 'form.not-found' });
});
