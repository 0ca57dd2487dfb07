import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { saveSheet } from './service/save-sheet.ts';
import { createLink, openLink, revokeLink } from './service/submission-links.ts';
import { submitSubmission } from './service/submit-submission.ts';
import { viewReturn } from './service/view-return.ts';

const lastDay = plainDate('2026-10-01');
const anyone = (ctx: Context & { as: (actor: Context['actor']) => Context }) => ctx.as({ kind: 'citizen', name: '' });
const row = (words: string) => ({ arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: words } }] as const, edits: [] });

test('a link files the return of its unit without an account', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const { ctx: link, key: opened } = await openLink(anyone(ctx), await createLink(ctx, key, lastDay), 'a');
	expect(opened).toEqual({ obligationId: key.obligationId, unitId: key.unitId });
	await saveSheet(link, opened, row('Ra quân'));
	await submitSubmission(link, opened);
	expect(await viewReturn(ctx, key)).toMatchObject({ status: 'submitted', arrival: { channel: 'system' }, rows: [{ cells: { c2: { v: 'Ra quân' } } }] });
});

test('a link sees and touches nothing of another unit', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { otherUnitId, ...key } = await anOwedReturn(ctx);
	const other = { obligationId: key.obligationId, unitId: otherUnitId };
	const theirs = row('của đơn vị khác');
	await saveSheet(ctx, other, theirs);
	const { ctx: link } = await openLink(anyone(ctx), await createLink(ctx, key, lastDay), 'a');
	await expect(viewReturn(link, other)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(saveSheet(link, other, row('x'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const rowId = theirs.arrangements[0].rowId;
	const stealing = saveSheet(link, key, { arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: 1, value: 'x' }] });
	await expect(stealing).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a link of one obligation does not write in the same unit’s other return', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const second = await anOwedReturn(ctx);
	const { ctx: link } = await openLink(anyone(ctx), await createLink(ctx, key, lastDay), 'a');
	await expect(saveSheet(link, { obligationId: second.obligationId, unitId: key.unitId }, row('x'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a revoked link is refused, also for one who has the page open', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const token = await createLink(ctx, key, lastDay);
	const { ctx: link } = await openLink(anyone(ctx), token, 'a');
	await revokeLink(ctx, key);
	await expect(openLink(anyone(ctx), token, 'a')).rejects.toMatchObject({ code: 'link.revoked' });
	await expect(saveSheet(link, key, row('x'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a new link stops the one before it, and a link ends with its last day', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const [first, second] = [await createLink(ctx, key, lastDay), await createLink(ctx, key, lastDay)];
	await expect(openLink(anyone(ctx), first, 'a')).rejects.toMatchObject({ code: 'link.revoked' });
	const later = { ...anyone(ctx), now: ctx.on('2026-10-02').now };
	await expect(openLink(later, second, 'a')).rejects.toMatchObject({ code: 'link.expired' });
});

test('an address that opens many links that do not exist has to wait', async () => {
	await using ctx = await testContext({ role: 'office' });
	for (let at = 0; at < 30; at += 1) await expect(openLink(anyone(ctx), `sai-${at}`, 'máy lạ')).rejects.toMatchObject({ code: 'link.not-found' });
	await expect(openLink(anyone(ctx), 'sai', 'máy lạ')).rejects.toMatchObject({ code: 'link.too-many-tries' });
});

test('a unit cannot make links', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	await expect(createLink(ctx, key, lastDay)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
