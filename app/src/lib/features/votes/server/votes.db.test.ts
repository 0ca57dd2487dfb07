import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { enterCount, strikeCount } from './service/count-votes.ts';
import { closeVote, openVote, prepareVote, readVotes } from './service/run-vote.ts';

const asked = {
	title: 'Đóng góp làm đường',
	question: 'Mỗi hộ góp 500.000 đồng',
	who: 'household',
	rule: 'two-thirds',
	scope: 'Tổ dân phố 3',
	isPublic: true
} as const;

async function opened(ctx: TestContext, entitled: number | null = 60) {
	const id = await prepareVote(ctx, asked);
	await openVote(ctx, { id, version: 1, entitled });
	const count = (place: string, yes: number, no = 0) => enterCount(ctx, { voteId: id, place, yes, no, blank: 0, on: ctx.today, file: null });
	const vote = async () => (await readVotes(ctx)).find((one) => one.id === id);
	return { id, count, vote };
}

test('two thirds of all households, not of those who came, decide', async () => {
	await using ctx = await testContext();
	const { id, count, vote } = await opened(ctx);
	await count('Ngõ 1', 39, 2);
	expect(await vote()).toMatchObject({ outcome: 'failed', missing: 1, total: { yes: 39, no: 2 } });
	await count('Ngõ 2', 1);
	expect(await vote()).toMatchObject({ outcome: 'passed', missing: 0, state: 'open' });
	await closeVote(ctx, { id, version: 2 });
	await expect(count('Ngõ 3', 1)).rejects.toMatchObject({ code: 'vote.not-open' });
	await expect(closeVote(ctx, { id, version: 3 })).rejects.toMatchObject({ code: 'vote.moved' });
});

test('how many may vote stays from the opening on, also for a statement that goes round the use case', async () => {
	await using ctx = await testContext();
	const { id } = await opened(ctx);
	await expect(openVote(ctx, { id, version: 2, entitled: 50 })).rejects.toMatchObject({ code: 'vote.moved' });
	const forged = inTransaction(ctx, 'vote.forged', (tx) => tx.updateTable('votes').set({ entitled: 40 }).where('id', '=', id).execute());
	await expect(forged).rejects.toMatchObject({ constraint: 'votes_frozen' });
});

test('without the number of those who may vote nothing is decided', async () => {
	await using ctx = await testContext();
	const { count, vote } = await opened(ctx, null);
	await count('Ngõ 1', 500);
	expect(await vote()).toMatchObject({ outcome: 'unknown', missing: null });
});

test('a place counts once, also when two enter it at the same moment; more papers than voters are refused; a mistake is struck', async () => {
	await using ctx = await testContext();
	const { id, count, vote } = await opened(ctx);
	const both = await Promise.allSettled([count('Ngõ 1', 20), count('ngõ 1', 21)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await expect(count('Ngõ 2', 60)).rejects.toMatchObject({ code: 'vote.over-counted' });
	const [only] = (await vote())?.counts ?? [];
	await strikeCount(ctx, { voteId: id, countId: only?.id ?? '', reason: 'Nhập nhầm ngõ' });
	await expect(strikeCount(ctx, { voteId: id, countId: only?.id ?? '', reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'vote.moved' });
	await count('Ngõ 1', 41);
	expect(await vote()).toMatchObject({ outcome: 'passed', total: { yes: 41 } });
});

test('the public sees what was opened and is public, nothing of the staff’s own votes', async () => {
	await using ctx = await testContext();
	await prepareVote(ctx, asked);
	const inner = await prepareVote(ctx, { ...asked, who: 'staff', rule: 'majority', isPublic: false });
	await openVote(ctx, { id: inner, version: 1, entitled: 30 });
	const citizen = ctx.as({ kind: 'citizen', name: '' });
	expect(await readVotes(citizen)).toEqual([]);
	expect(await readVotes(ctx)).toHaveLength(2);
	await expect(prepareVote(ctx.as('unit'), asked)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(closeVote(ctx, { id: inner, version: 2 })).rejects.toMatchObject({ code: 'vote.nothing-counted' });
});
