import { plainDate, searchKey } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { publishPlan, withdrawPlan } from './service/publish-plan.ts';
import { searchPublic } from './service/search-public.ts';

const open = { version: 0, masked: ['Văn phòng Sở'], withProgress: true, withCalendar: true };

test('a public plan is found by its words with and without accents, by nothing that is masked, and by nobody once it is withdrawn', async () => {
	const ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	const citizen = ctx.as({ kind: 'citizen', name: '' });
	const search = async (query: string) => (await searchPublic(citizen, { slogans: [] }, query, '/so/people')).found.map(({ kind, href }) => `${kind} ${href}`);
	const plan = `plan /so/people/plans/${planId}`;
	expect(await search('khẩu hiệu')).toEqual([]);
	await publishPlan(ctx, planId, open);
	expect(await search('khẩu hiệu')).toContain(plan);
	expect(await search('KHAU hieu')).toContain(plan);
	expect([await search(''), await search('\0')]).toEqual([[], []]);
	expect(await search("'; drop table plans; --")).toEqual([]);
	const keys = await readOnly(ctx, (tx) => tx.selectFrom('plan_publications').select(['words', 'search_key']).execute());
	expect(keys.map(({ words }) => [words.length > 1000, /văn phòng sở/iu.test(words)])).toEqual([[true, false]]);
	expect(keys.map(({ words }) => searchKey(words))).toEqual(keys.map(({ search_key: key }) => key));
	await withdrawPlan(ctx, planId, { version: 1 });
	expect(await search('khẩu hiệu')).toEqual([]);
});

test('the key that the database makes is the one that core makes, whatever stands in the words', async () => {
	const ctx = await testContext();
	const typed = ['KẾ HOẠCH  Đẩy mạnh', 'bá\u00ado c\u200báo', '\ufeffTin\u00a0tức', 'Ủy ban'];
	const keys = await readOnly(ctx, (tx) => sql<{ key: string }>`select key_of_words(words) as key from unnest(${typed}::text[]) as words`.execute(tx));
	expect(keys.rows.map(({ key }) => key)).toEqual(typed.map(searchKey));
});

test('a slip of the hand still finds it, said to be only alike; what is like nothing finds nothing', async () => {
	const ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	await publishPlan(ctx, planId, open);
	const slogans = [{ id: newId(), label: '', words: 'Đơn giản hoá thủ tục hành chính', from: plainDate('2023-09-01'), to: plainDate('2023-09-30') }];
	const search = (query: string) => searchPublic(ctx.as({ kind: 'citizen', name: '' }), { slogans }, query, '/so/people');
	expect(await search('thủ tục hành chính')).toMatchObject({ isLoose: false });
	const { found, isLoose } = await search('don gian hao thu tuc hanh chnih');
	expect([isLoose, found[0]?.title]).toEqual([true, 'Đơn giản hoá thủ tục hành chính']);
	expect((await search('tuyen truyen mieng khau hieuu')).isLoose).toBe(true);
	expect((await search('qwertyuiop zxcvbnm')).found).toEqual([]);
	expect(await search('zzz')).toEqual({ found: [], isLoose: false });
});
