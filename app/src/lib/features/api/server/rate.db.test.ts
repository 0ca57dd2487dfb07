import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { poolOf } from '#lib/server/database/connect.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { minuteRate } from './rate.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';

const after = (ctx: Context, seconds: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + seconds * 1000) });

test('two processes answer as many calls a minute as one, and say the same of it; another caller and another agency are not held back', async () => {
	await using ctx = await testContext();
	await using other = await testContext();
	const [first, second] = [minuteRate(3), minuteRate(3)];
	const told = [await first(ctx, 'a'), await second(after(ctx, 1), 'a'), await first(after(ctx, 2), 'a'), await second(after(ctx, 3), 'a')];
	expect(told.map(({ remaining, resetSeconds, isOver }) => [remaining, resetSeconds, isOver])).toEqual([
		[2, 60, false],
		[1, 59, false],
		[0, 58, false],
		[0, 57, true]
	]);
	expect([await second(ctx, 'b'), await second(other, 'a')]).toMatchObject([{ remaining: 2 }, { remaining: 2 }]);
	expect(await second(after(ctx, 60), 'a')).toMatchObject({ isOver: false, remaining: 2, resetSeconds: 60 });
	expect(JSON.stringify(await readOnly(ctx, (tx) => tx.selectFrom('counted_tries').selectAll().execute()))).not.toMatch(/"whose":"[ab]"/);
});

test('a call costs one round trip, and none where the process knows that the minute is used up', async () => {
	await using ctx = await testContext();
	const rate = minuteRate(2);
	let trips = 0;
	const count = () => (trips += 1);
	poolOf(ctx.db).on('acquire', count);
	for (let calls = 0; calls < 5; calls += 1) await rate(ctx, 'a');
	poolOf(ctx.db).off('acquire', count);
	expect(trips).toBe(2);
	expect(await rate(after(ctx, 20), 'a')).toEqual({ limit: 2, remaining: 0, resetSeconds: 40, isOver: true });
});

test('twenty calls at the same moment through two processes are three', async () => {
	await using ctx = await testContext();
	const both = [minuteRate(3), minuteRate(3)];
	const told = await Promise.all(Array.from({ length: 20 }, (_, n) => both[n % 2]?.(ctx, 'a')));
	expect(told.filter((rate) => rate?.isOver === false)).toHaveLength(3);
});

test('a minute that was used up by a clock that ran ahead holds nobody back once it is set back', async () => {
	await using ctx = await testContext();
	const [first, second] = [minuteRate(1), minuteRate(1)];
	const tomorrow = after(ctx, 24 * 3600);
	await first(tomorrow, 'a');
	expect(await second(tomorrow, 'a')).toMatchObject({ isOver: true });
	for (const process of [first, second]) expect(await process(ctx, 'a')).toMatchObject({ isOver: process === second, resetSeconds: 60 });
});
