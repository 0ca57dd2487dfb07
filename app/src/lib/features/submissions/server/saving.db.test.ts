import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { poolOf } from '#lib/server/database/connect.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { batchSchema } from '../schema.ts';
import type { ReturnKey } from './return-key.ts';
import { saveSheet } from './service/save-sheet.ts';
import { findSubmission, listRows } from './submission-queries.ts';

const noEdits = { edits: [] };
const noArrangements = { arrangements: [] };

async function aRow(ctx: Context, key: ReturnKey, words: string): Promise<string> {
	const rowId = newId();
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId, position: 1, cells: { c2: words } }], ...noEdits });
	return rowId;
}

function rowsOf(ctx: Context, key: ReturnKey) {
	return readOnly(ctx, async (tx) => listRows(tx, (await findSubmission(tx, key))?.id ?? newId()));
}

function edit(ctx: Context, key: ReturnKey, rowId: string, column: string, value: string, baseVersion = 0) {
	return saveSheet(ctx, key, { ...noArrangements, edits: [{ rowId, column, value, baseVersion }] });
}

test('the first row begins the return', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Ra quân vệ sinh môi trường');
	expect(await rowsOf(ctx, key)).toMatchObject([{ id: rowId, cells: { c2: { v: 'Ra quân vệ sinh môi trường', n: 1 } } }]);
});

test('words with signs that no page shows are kept without them: half a character, a NUL, what Word means by a hyphen', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = newId();
	const sent = String.raw`{"arrangements":[{"kind":"add","rowId":"${rowId}","position":1,"cells":{"c2":"xã\u001ephường\u0000","c3":"A\ud800B","c4":"\u202eđảo chữ\u202c"}}],"edits":[]}`;
	await saveSheet(ctx, key, v.parse(batchSchema, JSON.parse(sent)));
	expect(await rowsOf(ctx, key)).toMatchObject([{ cells: { c2: { v: 'xã-phường' }, c3: { v: 'AB' }, c4: { v: 'đảo chữ' } } }]);
});

test('a row of another return is not taken in under its id', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const [key, other] = [await anOwedReturn(ctx), await anOwedReturn(ctx)];
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	const adding = { kind: 'add', rowId, position: 1, cells: { c2: 'của bản khác' } } as const;
	const edits = [{ rowId, column: 'c2', value: 'của bản khác', baseVersion: 1 }];
	await expect(saveSheet(ctx, other, { arrangements: [adding], edits })).rejects.toMatchObject({ code: 'submission.row-not-found' });
	expect(await rowsOf(ctx, key)).toMatchObject([{ cells: { c2: { v: 'Tọa đàm', n: 1 } } }]);
	expect(await rowsOf(ctx, other)).toEqual([]);
});

test('two people in two cells of one row lose nothing', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	const [first, second] = await Promise.all([edit(ctx, key, rowId, 'c3', 'tháng 9'), edit(ctx.as('unit'), key, rowId, 'c4', 'phối hợp Công đoàn')]);
	expect([first.conflicts, second.conflicts]).toEqual([[], []]);
	expect(await rowsOf(ctx, key)).toMatchObject([{ cells: { c2: { v: 'Tọa đàm' }, c3: { v: 'tháng 9', n: 1 }, c4: { v: 'phối hợp Công đoàn', n: 1 } } }]);
});

test('two people in one cell: the second gets the first one’s words back and writes nothing over them', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	await edit(ctx, key, rowId, 'c2', 'Tọa đàm với đoàn viên', 1);
	const late = await edit(ctx.as('unit'), key, rowId, 'c2', 'Tọa đàm chuyên đề', 1);
	expect(late).toEqual({ applied: [], conflicts: [{ rowId, column: 'c2', value: 'Tọa đàm với đoàn viên', n: 2 }] });
	expect((await rowsOf(ctx, key))[0]?.cells['c2']).toEqual({ v: 'Tọa đàm với đoàn viên', n: 2 });
});

test('twenty saves of one cell at the same time: one is taken, the others are told its words', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'x');
	const saves = await Promise.all(Array.from({ length: 20 }, (_, at) => edit(ctx, key, rowId, 'c2', `lần ${at}`, 1)));
	const taken = saves.filter(({ applied }) => applied.length === 1);
	expect(taken).toHaveLength(1);
	const stored = (await rowsOf(ctx, key))[0]?.cells['c2'];
	expect(stored?.n).toBe(2);
	expect(saves.flatMap(({ conflicts }) => conflicts.map(({ value }) => value)).every((words) => words === stored?.v)).toBe(true);
});

test('a save whose answer got lost may be sent again and meets no conflict', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	const first = await edit(ctx, key, rowId, 'c3', 'tháng 10');
	expect(await edit(ctx, key, rowId, 'c3', 'tháng 10')).toEqual(first);
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId, position: 1, cells: { c2: 'Tọa đàm' } }], ...noEdits });
	expect(await rowsOf(ctx, key)).toHaveLength(1);
});

test('a removed row can be restored, and words typed in it by another bring it back', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	await saveSheet(ctx, key, { arrangements: [{ kind: 'remove', rowId }], ...noEdits });
	expect(await rowsOf(ctx, key)).toEqual([]);
	await saveSheet(ctx, key, { arrangements: [{ kind: 'restore', rowId }], ...noEdits });
	expect(await rowsOf(ctx, key)).toHaveLength(1);
	await saveSheet(ctx, key, { arrangements: [{ kind: 'remove', rowId }], ...noEdits });
	await edit(ctx.as('unit'), key, rowId, 'c3', 'tháng 9');
	expect(await rowsOf(ctx, key)).toHaveLength(1);
});

test('a unit cannot write in the rows of another unit, nor a leader in any', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { obligationId, otherUnitId, ...own } = await anOwedReturn(ctx);
	const key = { obligationId, ...own };
	const other = { obligationId, unitId: otherUnitId };
	const theirs = await aRow(ctx.as({ kind: 'system' }), other, 'của đơn vị khác');
	await expect(aRow(ctx, other, 'chen vào')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(edit(ctx, key, theirs, 'c2', 'sửa trộm', 1)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(aRow(ctx.as('leader'), key, 'lãnh đạo gõ')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a column that the form lacks, or Stt, is refused and nothing of the save is kept', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	await expect(edit(ctx, key, rowId, 'c1', '1')).rejects.toMatchObject({ code: 'submission.cell-unknown' });
	await expect(edit(ctx, key, rowId, 'c9', 'x')).rejects.toMatchObject({ code: 'submission.cell-unknown' });
});

test('a unit that does not owe the obligation has no return to write in', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { obligationId } = await anOwedReturn(ctx);
	await expect(aRow(ctx, { obligationId, unitId: newId() }, 'x')).rejects.toMatchObject({ code: 'submission.not-found' });
});

test('the saves of one row by one person are gathered under one audit entry, with the first words and the last', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'T');
	await edit(ctx, key, rowId, 'c2', 'Tọa', 1);
	await edit(ctx, key, rowId, 'c2', 'Tọa đàm', 2);
	const drafts = await readOnly(ctx, (tx) => tx.selectFrom('audit_drafts').select(['before', 'after', 'saves']).where('subject_id', '=', rowId).execute());
	expect(drafts).toMatchObject([{ before: { c2: { v: 'T' } }, after: { c2: { v: 'Tọa đàm' } }, saves: 2 }]);
});

test('a save that meets nobody is one trip to the database; one that meets another is looked at again', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await aRow(ctx, key, 'Tọa đàm');
	let trips = 0;
	poolOf(ctx.db).on('acquire', () => (trips += 1));
	await edit(ctx, key, rowId, 'c3', 'tháng 9');
	expect(trips).toBe(1);
	await edit(ctx, key, rowId, 'c3', 'tháng 10');
	expect(trips).toBe(3);
});
