import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { poolOf } from '#lib/server/database/connect.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { linkFlood } from './link-flood.ts';
import { createLink } from './service/submission-links.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';

const aLink = async (ctx: TestContext) => createLink(ctx, await anOwedReturn(ctx), plainDate('2026-10-01'));
const later = (ctx: TestContext, minutes: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });
const tooMuch = { code: 'link.too-much' };

test('through two processes one link sends so many files in ten minutes and no more, while others and its own typing go on', async () => {
	await using ctx = await testContext();
	const [link, other] = [await aLink(ctx), await aLink(ctx)];
	const limits = { requests: 9, files: 3 };
	const [first, second] = [linkFlood(limits), linkFlood(limits)];
	for (const process of [first, second, first]) expect(await process(ctx, link, true)).toMatchObject({ unitId: ctx.unitId, revokedAt: null });
	for (const process of [first, second]) await expect(process(ctx, link, true)).rejects.toMatchObject(tooMuch);
	expect(await second(ctx, link, false)).toBeDefined();
	expect(await second(ctx, other, true)).toBeDefined();
	expect(await first(later(ctx, 10), link, true)).toBeDefined();
});

test('twenty requests at the same moment through two processes are five; each is one round trip, and none where it is known', async () => {
	await using ctx = await testContext();
	const link = await aLink(ctx);
	const both = [linkFlood({ requests: 5, files: 1 }), linkFlood({ requests: 5, files: 1 })];
	let trips = 0;
	const count = () => (trips += 1);
	poolOf(ctx.db).on('acquire', count);
	const asked = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => both[n % 2]?.(ctx, link, false)));
	expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
	for (const process of both) await expect(process(ctx, link, false)).rejects.toMatchObject(tooMuch);
	poolOf(ctx.db).off('acquire', count);
	expect(trips).toBe(20);
});

test('what is no link is found by nobody and leaves no count, and no token is written down', async () => {
	await using ctx = await testContext();
	const find = linkFlood({ requests: 5, files: 5 });
	const counts = () => readOnly(ctx, (tx) => tx.selectFrom('counted_tries').selectAll().execute());
	expect([await find(ctx, 'sai', true), await counts()]).toEqual([undefined, []]);
	const link = await aLink(ctx);
	await find(ctx, link, true);
	const kept = await counts();
	expect(kept.map(({ kind, count }) => `${kind} ${count}`).toSorted()).toEqual(['link-files 1', 'link-requests 1']);
	expect(JSON.stringify(kept)).not.toContain(link);
});
