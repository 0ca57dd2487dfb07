import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { dealLinks, viewLinks } from './service/deal-links.ts';
import { saveSheet } from './service/save-sheet.ts';
import { openLink, revokeLink } from './service/submission-links.ts';
import { submitSubmission } from './service/submit-submission.ts';

const secret = 'bí mật của bản cài đặt dùng để thử';
const order = (obligationId: string, anew = false) => ({ obligationId, lastDay: plainDate('2026-10-01'), anew, secret });
const anyone = (ctx: TestContext) => ctx.as({ kind: 'citizen', name: '' });
const entries = (ctx: TestContext) =>
	readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('action', '=', 'links.dealt').execute()).then(({ length }) => length);

test('one press makes a link for every unit that owes and has no account, each for its own return, in one entry of the log', async () => {
	await using ctx = await testContext();
	const { obligationId, unitId, otherUnitId } = await anOwedReturn(ctx);
	const dealt = await dealLinks(ctx, order(obligationId), newId());
	expect(dealt.map((link) => link.unitId)).toEqual([unitId, otherUnitId]);
	for (const link of dealt) {
		const { key } = await openLink(anyone(ctx), link.token, 'a');
		expect(key).toEqual({ obligationId, unitId: link.unitId });
	}
	expect(await entries(ctx)).toBe(1);
	expect((await viewLinks(ctx, obligationId)).lines.map(({ state }) => state)).toEqual(['active', 'active']);
});

test('pressed twice at once, and by two people at once, every unit has one link; the same press gives the same ones again', async () => {
	await using ctx = await testContext();
	const { obligationId } = await anOwedReturn(ctx);
	const press = newId();
	const [first, again, other] = await Promise.all([press, press, newId()].map((key) => dealLinks(ctx, order(obligationId), key)));
	const made = first?.length ? first : other;
	expect(again).toEqual(first);
	expect([first?.length, other?.length].toSorted()).toEqual([0, 2]);
	for (const link of made ?? []) await openLink(anyone(ctx), link.token, 'a');
	const active = await readOnly(ctx, (tx) => tx.selectFrom('submission_links').select('id').where('revoked_at', 'is', null).execute());
	expect([active.length, await entries(ctx)]).toEqual([2, 1]);
});

test('a unit whose people sign in, and one that has sent, get no link', async () => {
	await using ctx = await testContext();
	const { obligationId, unitId, otherUnitId } = await anOwedReturn(ctx);
	const person = { userId: newId(), unitId, role: 'unit', displayName: 'Người đơn vị', formOfAddress: 'đồng chí', validFrom: plainDate('2026-01-01') } as const;
	await addMember(ctx.as({ kind: 'system' }), person);
	const key = { obligationId, unitId: otherUnitId };
	const theirs = ctx.as({ kind: 'user', userId: newId(), role: 'unit', unitId: otherUnitId, name: 'Người đơn vị' });
	await saveSheet(theirs, key, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Ra quân' } }], edits: [] });
	await submitSubmission(theirs, key);
	expect(await dealLinks(ctx, order(obligationId), newId())).toEqual([]);
	expect((await viewLinks(ctx, obligationId)).lines.map(({ state }) => state)).toEqual(['account', 'sent']);
	expect(await entries(ctx)).toBe(0);
});

test('a revoked link stays revoked when its press is sent again; made anew, the links before it stop', async () => {
	await using ctx = await testContext();
	const { obligationId, unitId, otherUnitId } = await anOwedReturn(ctx);
	const press = newId();
	const [gone, kept] = await dealLinks(ctx, order(obligationId), press);
	await revokeLink(ctx, { obligationId, unitId });
	expect((await dealLinks(ctx, order(obligationId), press)).map((link) => link.unitId)).toEqual([otherUnitId]);
	await expect(openLink(anyone(ctx), gone?.token ?? '', 'a')).rejects.toMatchObject({ code: 'link.revoked' });
	expect(await dealLinks(ctx, order(obligationId, true), newId())).toHaveLength(2);
	await expect(openLink(anyone(ctx), kept?.token ?? '', 'a')).rejects.toMatchObject({ code: 'link.revoked' });
});

test('a unit makes no links, and nobody without the secret of the installation can tell one from the key of its press', async () => {
	await using ctx = await testContext();
	const { obligationId } = await anOwedReturn(ctx);
	await expect(async () => dealLinks(ctx.as('unit'), order(obligationId), 'x')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const [real] = await dealLinks(ctx, order(obligationId), 'x');
	const [guessed] = await dealLinks(ctx, { ...order(obligationId, true), secret: 'bí mật khác' }, 'x');
	expect(guessed?.token).not.toBe(real?.token);
});
