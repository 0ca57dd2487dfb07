import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import type { ReturnKey } from './return-key.ts';
import { acceptedRows, latestVersions, listReturns } from './service/list-returns.ts';
import { acceptRow, acceptSubmission, askForMore, reopenSubmission } from './service/review-submission.ts';
import { saveSheet } from './service/save-sheet.ts';
import { sendNilReturn, submitSubmission } from './service/submit-submission.ts';
import { withdrawSubmission } from './service/withdraw-submission.ts';
import { findSubmission } from './submission-queries.ts';

async function addRow(ctx: Context, key: ReturnKey, cells: Record<string, string>, position = 1): Promise<string> {
	const rowId = newId();
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId, position, cells }], edits: [] });
	return rowId;
}

async function sent(ctx: Context, key: ReturnKey) {
	const [one] = await readOnly(ctx, (tx) => latestVersions(tx, key.obligationId));
	if (!one) throw new Error('nothing was sent');
	return one;
}

const statusOf = async (ctx: Context, key: ReturnKey) => (await readOnly(ctx, (tx) => findSubmission(tx, key)))?.status;

test('sending freezes the rows as a version that later typing does not touch', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await addRow(ctx, key, { c2: 'Tọa đàm', head: 'II.2' });
	await addRow(ctx, key, { c2: '' }, 2);
	const first = await submitSubmission(ctx, key);
	expect(await sent(ctx, key)).toMatchObject({
		...first,
		version: 1,
		status: 'submitted',
		rows: [{ id: rowId, n: 1, head: 'II.2', cells: { c2: 'Tọa đàm' }, state: 'open' }]
	});
	await withdrawSubmission(ctx, key);
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: 1, value: 'Tọa đàm chuyên đề' }] });
	const second = await submitSubmission(ctx, key);
	expect([first.version, second.version, first.sha256 === second.sha256]).toEqual([1, 2, false]);
	const frozen = await readOnly(ctx, (tx) => tx.selectFrom('submission_versions').select('rows').orderBy('version').execute());
	expect(frozen.map(({ rows }) => rows[0]?.cells['c2'])).toEqual(['Tọa đàm', 'Tọa đàm chuyên đề']);
});

test('a sent return cannot be typed in', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const rowId = await addRow(ctx, key, { c2: 'Tọa đàm' });
	await submitSubmission(ctx, key);
	const typing = saveSheet(ctx, key, { arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: 1, value: 'x' }] });
	await expect(typing).rejects.toMatchObject({ code: 'submission.not-editable' });
	await expect(addRow(ctx, key, { c2: 'x' })).rejects.toMatchObject({ code: 'submission.not-editable' });
});

test('a return without words is not sent; the unit says with a reason that it has nothing', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await addRow(ctx, key, { head: 'II.1' });
	await expect(submitSubmission(ctx, key)).rejects.toMatchObject({ code: 'submission.empty' });
	await sendNilReturn(ctx, key, 'Đơn vị đang sáp nhập, chưa có hoạt động');
	expect(await sent(ctx, key)).toMatchObject({ status: 'nil', nilReason: 'Đơn vị đang sáp nhập, chưa có hoạt động', rows: [] });
});

test('the same sending twice with one key is one version', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await addRow(ctx, key, { c2: 'Tọa đàm' });
	const requestKey = newId();
	const [first, again] = [await submitSubmission(ctx, key, null, requestKey), await submitSubmission(ctx, key, null, requestKey)];
	expect(again).toEqual(first);
	await expect(submitSubmission(ctx, key)).rejects.toMatchObject({ code: 'submission.moved' });
});

test('a paper that came in time is in time although it was entered late', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx, { due: '2026-09-24' });
	const late = ctx.on('2026-09-28');
	await addRow(late, key, { c2: 'Tọa đàm' });
	const receivedAt = new Date('2026-09-23T16:00:00+07:00');
	await submitSubmission(late, key, { channel: 'paper', receivedAt, proofSha256: null, reason: 'bản giấy lưu tại văn thư' });
	expect(await sent(ctx, key)).toMatchObject({ receivedAt });
	const [state] = await readOnly(ctx, (tx) => listReturns(tx, [key.obligationId]));
	expect(state).toMatchObject({ channel: 'paper', receivedAt, enteredAt: late.now, rowCount: 1 });
});

test('filing for a unit needs a file or a reason, and cannot be received tomorrow', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	await addRow(ctx, key, { c2: 'Tọa đàm' });
	const entry = { channel: 'zalo', receivedAt: ctx.now, proofSha256: null, reason: '' } as const;
	await expect(submitSubmission(ctx, key, null)).rejects.toMatchObject({ code: 'entry.proof-missing' });
	await expect(submitSubmission(ctx, key, entry)).rejects.toMatchObject({ code: 'entry.proof-missing' });
	const tomorrow = { ...entry, reason: 'ảnh chụp', receivedAt: new Date(ctx.now.getTime() + 86_400_000) };
	await expect(submitSubmission(ctx, key, tomorrow)).rejects.toMatchObject({ code: 'submission.received-in-future' });
});

test('a unit’s own sending is received now, whatever it claims', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await addRow(ctx, key, { c2: 'Tọa đàm' });
	await submitSubmission(ctx, key, { channel: 'paper', receivedAt: new Date('2026-01-01T08:00:00+07:00'), proofSha256: null, reason: 'x' });
	expect(await sent(ctx, key)).toMatchObject({ receivedAt: ctx.now });
});

test('a return that comes again after more was asked keeps the time it first arrived', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const unit = ctx.as('unit');
	const rowId = await addRow(unit, key, { c2: 'Tọa đàm' });
	await submitSubmission(unit, key);
	const { submissionId } = await sent(ctx, key);
	await askForMore(ctx, { submissionId, version: 1, rowId, reason: 'Đề nghị ghi rõ thời gian' });
	expect(await sent(ctx, key)).toMatchObject({ status: 'needs-more', rows: [{ state: 'returned', returnReason: 'Đề nghị ghi rõ thời gian' }] });
	const later = { ...unit, now: ctx.on('2026-09-30').now };
	await saveSheet(later, key, { arrangements: [], edits: [{ rowId, column: 'c3', baseVersion: 0, value: 'ngày 30/9' }] });
	await submitSubmission(later, key);
	expect(await sent(ctx, key)).toMatchObject({ status: 'submitted', version: 2, receivedAt: unit.now, rows: [{ state: 'open', returnReason: null }] });
});

test('one press accepts the whole return; its rows go into the fold, and it cannot be withdrawn any more', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const unit = ctx.as('unit');
	await addRow(unit, key, { c2: 'Tọa đàm' });
	await submitSubmission(unit, key);
	const { submissionId } = await sent(ctx, key);
	await acceptSubmission(ctx, { submissionId, version: 1 });
	expect(await readOnly(ctx, (tx) => acceptedRows(tx, key.obligationId))).toMatchObject([{ cells: { c2: 'Tọa đàm' }, version: 1, n: 1 }]);
	await expect(withdrawSubmission(unit, key)).rejects.toMatchObject({ code: 'submission.moved' });
	await reopenSubmission(ctx, { submissionId, version: 1 });
	expect(await readOnly(ctx, (tx) => acceptedRows(tx, key.obligationId))).toEqual([]);
});

test('rows accepted one by one make the return accepted with the last', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const unit = ctx.as('unit');
	const rows = [await addRow(unit, key, { c2: 'Tọa đàm' }), await addRow(unit, key, { c2: 'Ra quân' }, 2)];
	await submitSubmission(unit, key);
	const { submissionId } = await sent(ctx, key);
	await acceptRow(ctx, { submissionId, version: 1, rowId: rows[0] ?? '' });
	expect(await statusOf(ctx, key)).toBe('submitted');
	await acceptRow(ctx, { submissionId, version: 1, rowId: rows[1] ?? '' });
	expect(await statusOf(ctx, key)).toBe('accepted');
});

test('an answer to a version that was replaced meanwhile is refused', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const unit = ctx.as('unit');
	await addRow(unit, key, { c2: 'Tọa đàm' });
	await submitSubmission(unit, key);
	const { submissionId } = await sent(ctx, key);
	await withdrawSubmission(unit, key);
	await expect(acceptSubmission(ctx, { submissionId, version: 1 })).rejects.toMatchObject({ code: 'submission.moved' });
	await submitSubmission(unit, key);
	await expect(acceptSubmission(ctx, { submissionId, version: 1 })).rejects.toMatchObject({ code: 'submission.moved' });
});

test('a unit cannot answer for the Office', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await addRow(ctx, key, { c2: 'Tọa đàm' });
	await submitSubmission(ctx, key);
	const { submissionId } = await sent(ctx, key);
	await expect(acceptSubmission(ctx, { submissionId, version: 1 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
