import { readFile } from '@kheo/documents/read-file';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import { textOf } from '@kheo/core';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type TestContext, testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import type { FilledAnswers, FilledView } from '../filled-view.ts';
import type { ReturnKey } from './return-key.ts';
import { keepReturn, previewImport } from './service/import-file.ts';
import { saveSheet } from './service/save-sheet.ts';
import { takeFilled } from './service/take-filled.ts';
import { viewReturn } from './service/view-return.ts';
import { writeFilling } from './service/write-filling.ts';

const minutes = (ctx: TestContext, count: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + count * 60_000) });
const aRow = (rowId: string, cells: Record<string, string>, position = 1) => ({ arrangements: [{ kind: 'add', rowId, position, cells }] as const, edits: [] });
const words = async (ctx: TestContext, key: ReturnKey) => (await viewReturn(ctx, key)).rows.map(({ cells }) => [cells['c2']?.v ?? '', cells['c3']?.v ?? '']);

/** A return of two rows, its file to be filled, and the file with the words of one place put instead of others. */
async function aFilledFile(ctx: TestContext, change: readonly [from: string, to: string]) {
	const key = await anOwedReturn(ctx);
	const [one, two] = [newId(), newId()];
	await saveSheet(ctx, key, aRow(one, { c2: 'Hiến máu', c3: 'ngày 5/9' }));
	await saveSheet(ctx, key, aRow(two, { c2: 'Dọn vệ sinh', c3: 'ngày 12/9' }, 2));
	const { bytes } = await writeFilling(ctx, key, 'docx');
	return { key, one, two, bytes: await changed(bytes, change) };
}

async function changed(bytes: Uint8Array, [from, to]: readonly [string, string]): Promise<Uint8Array> {
	const { document } = await readFile(bytes, 'a.docx');
	const block = document.blocks.findIndex((one) => one.kind === 'paragraph' && textOf(one) === from);
	return replaceInDocx(bytes, [{ source: { block, start: 0, end: from.length, quote: from }, with: to }]).bytes;
}

async function shown(ctx: TestContext, key: ReturnKey, bytes: Uint8Array): Promise<{ sha256: string; filled: FilledView }> {
	const kept = await keepReturn(ctx, key, { name: 'ban-de-dien.docx', bytes });
	if (!kept.ok) throw new Error(kept.message);
	const { filled } = await previewImport(ctx, key, kept.sha256);
	if (!filled) throw new Error('the file was not known again');
	return { sha256: kept.sha256, filled };
}

const noAnswers = { changed: [], added: [], gone: [], takenAway: [], settled: {} };
const all = ({ seen, changed, added }: FilledView): FilledAnswers => ({
	...noAnswers,
	seen,
	changed: changed.map(({ row }) => row),
	added: added.map((_, index) => index)
});

test('a file filled away from the network changes only the cells that were changed in it, and nothing before that was ticked', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { key, one, bytes } = await aFilledFile(ctx, ['ngày 5/9', 'ngày 7/9']);
	const { sha256, filled } = await shown(ctx, key, bytes);
	expect(filled).toMatchObject({ changed: [{ row: one, name: 'Hiến máu', cells: [{ column: 'c3', now: 'ngày 5/9', file: 'ngày 7/9' }] }], same: 1 });
	expect(await words(ctx, key)).toEqual([
		['Hiến máu', 'ngày 5/9'],
		['Dọn vệ sinh', 'ngày 12/9']
	]);
	expect(await takeFilled(ctx, key, sha256, { ...noAnswers, seen: filled.seen })).toEqual({ changed: 0, added: 0, gone: 0 });
	expect(await takeFilled(ctx, key, sha256, all(filled))).toEqual({ changed: 1, added: 0, gone: 0 });
	expect(await words(ctx, key)).toEqual([
		['Hiến máu', 'ngày 7/9'],
		['Dọn vệ sinh', 'ngày 12/9']
	]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('action', '=', 'submission.filled-taken').execute());
	expect(JSON.stringify(log)).toContain('ngày 5/9');
});

test('a cell that both sides changed is asked about: nothing is taken before it is settled', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { key, one, bytes } = await aFilledFile(ctx, ['ngày 5/9', 'ngày 7/9']);
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId: one, column: 'c3', baseVersion: 1, value: 'ngày 9/9' }] });
	const { sha256, filled } = await shown(ctx, key, bytes);
	expect(filled.changed[0]?.cells).toMatchObject([{ now: 'ngày 9/9', file: 'ngày 7/9', both: true }]);
	await expect(takeFilled(ctx, key, sha256, all(filled))).rejects.toMatchObject({ code: 'submission.filled-unsettled' });
	await takeFilled(ctx, key, sha256, { ...all(filled), settled: { [`${one} c3`]: 'file' } });
	expect((await words(ctx, key))[0]).toEqual(['Hiến máu', 'ngày 7/9']);
});

test('answers to a comparison that the return has left behind change nothing', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { key, one, bytes } = await aFilledFile(ctx, ['ngày 5/9', 'ngày 7/9']);
	const { sha256, filled } = await shown(ctx, key, bytes);
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId: one, column: 'c3', baseVersion: 1, value: 'ngày 9/9' }] });
	await expect(takeFilled(ctx, key, sha256, all(filled))).rejects.toMatchObject({ code: 'submission.moved-on' });
	expect((await words(ctx, key))[0]).toEqual(['Hiến máu', 'ngày 9/9']);
});

test('a row missing from the file leaves only with a tick, and a row added here meanwhile is not even asked about', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const [one, two] = [newId(), newId()];
	await saveSheet(ctx, key, aRow(one, { c2: 'Hiến máu' }));
	const { bytes } = await writeFilling(ctx, key, 'xlsx');
	await saveSheet(minutes(ctx, 5), key, aRow(two, { c2: 'Thêm sau' }, 2));
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId: newId(), position: 3, cells: { c2: 'Cũng có lúc tải' } }], edits: [] });
	const kept = await keepReturn(ctx, key, { name: 'a.xlsx', bytes });
	if (!kept.ok) throw new Error(kept.message);
	const { filled } = await previewImport(ctx, key, kept.sha256);
	expect(filled?.gone.map(({ cells }) => cells['c2'])).toEqual(['Cũng có lúc tải']);
	await takeFilled(ctx, key, kept.sha256, { ...noAnswers, seen: filled?.seen ?? '', gone: filled?.gone.map(({ row }) => row) ?? [] });
	expect((await words(ctx, key)).map(([name]) => name)).toEqual(['Hiến máu', 'Thêm sau']);
});

test('a file that went out for another unit is read as any file and said to be another’s', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { bytes } = await aFilledFile(ctx, ['ngày 5/9', 'ngày 7/9']);
	const another = await anOwedReturn(ctx);
	const kept = await keepReturn(ctx, another, { name: 'a.docx', bytes });
	if (!kept.ok) throw new Error(kept.message);
	const preview = await previewImport(ctx, another, kept.sha256);
	expect(preview).toMatchObject({ filled: null, ofOther: true });
	expect(preview.rows).toHaveLength(2);
	await expect(takeFilled(ctx, another, kept.sha256, { ...noAnswers, seen: '' })).rejects.toMatchObject({ code: 'submission.not-filled' });
});

test('a leader takes no file to fill', async () => {
	await using ctx = await testContext({ role: 'leader' });
	const key = await anOwedReturn(ctx);
	await expect(writeFilling(ctx, key, 'docx')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
