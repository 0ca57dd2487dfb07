import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { logged, sent } from '../../../../../tests/support/feedback.ts';
import { approveAnswer, proposeAnswer } from './service/answer-feedback.ts';
import { dealWithMany, groupMany, markSpam } from './service/many-at-once.ts';
import { readFeedbackDesk } from './service/read-desk.ts';
import { readFeedback } from './service/read-item.ts';
import { addNote } from './service/route-feedback.ts';
import { readPress, undoPress } from './service/undo-press.ts';

const nothing = { kind: null, lead: null, reason: '' } as const;

async function three(ctx: TestContext) {
	const [first, second, third] = [await sent(ctx), await sent(ctx), await sent(ctx)] as const;
	const all = [first, second, third];
	const chosen = async () => Promise.all(all.map(async (one) => `${one.id}:${(await one.which()).version}`));
	const lines = async () =>
		(await readFeedbackDesk(ctx, { q: '', state: '', page: 1 })).lines.map(({ id, kind, state, units, clock }) => ({
			id,
			kind,
			state,
			units: units.length,
			due: clock.due
		}));
	return { all, first, second, chosen, lines };
}

test('several are sorted and sent with one press and one entry, and one press takes all of it back', async () => {
	await using ctx = await testContext();
	const { all, chosen, lines } = await three(ctx);
	const before = await lines();
	const press = await dealWithMany(ctx, { chosen: await chosen(), kind: 'question', lead: ctx.unitId, reason: '' }, 'press');
	expect((await readFeedbackDesk(ctx.as('unit'), { q: '', state: 'in-hand', page: 1 })).lines).toMatchObject([
		{ kind: 'question' },
		{ kind: 'question' },
		{ kind: 'question' }
	]);
	expect(await logged(ctx, 'feedback.deal-many')).toBe(1);
	expect(await readPress(ctx, press)).toEqual({ id: press, act: 'deal', count: 3, isUndone: false });
	expect(await readPress(ctx.as('unit'), press)).toBeNull();
	await expect(undoPress(ctx.as('unit'), { press })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await undoPress(ctx, { press });
	expect(await lines()).toEqual(before);
	expect((await readFeedback(ctx, all[0]?.id ?? '')).item.steps.map(({ step }) => step)).toEqual(['sent', 'sort', 'route', 'undo']);
	await expect(undoPress(ctx, { press })).rejects.toMatchObject({ code: 'feedback.undone-already' });
});

test('all or nothing: one that somebody changed meanwhile, or cannot take the step, leaves the others as they were', async () => {
	await using ctx = await testContext();
	const { second, chosen, lines } = await three(ctx);
	const before = await lines();
	await expect(dealWithMany(ctx, { ...nothing, chosen: await chosen(), lead: ctx.unitId })).rejects.toMatchObject({ code: 'feedback.not-now' });
	const [stale = '', ...rest] = await chosen();
	await expect(dealWithMany(ctx, { ...nothing, chosen: [...rest, `${stale.split(':')[0]}:9`], kind: 'petition' })).rejects.toMatchObject({
		code: 'feedback.moved'
	});
	await expect(dealWithMany(ctx, { ...nothing, chosen: await chosen() })).rejects.toMatchObject({ code: 'feedback.deal-missing' });
	await expect(dealWithMany(ctx, { ...nothing, chosen: [], kind: 'petition' })).rejects.toMatchObject({ code: 'feedback.none-chosen' });
	expect(await lines()).toEqual(before);
	const press = await dealWithMany(ctx, { ...nothing, chosen: await chosen(), kind: 'petition', lead: ctx.unitId });
	await addNote(ctx, { ...(await second.which()), reason: 'Đã hỏi' });
	const after = await lines();
	await expect(undoPress(ctx, { press })).rejects.toMatchObject({ code: 'feedback.undo-moved' });
	expect(await lines()).toEqual(after);
	await expect(dealWithMany(ctx, { ...nothing, chosen: await chosen(), lead: ctx.unitId })).rejects.toMatchObject({ code: 'feedback.reason-missing' });
});

test('two presses at once on the same lines: one is done, the other is told', async () => {
	await using ctx = await testContext();
	const { chosen } = await three(ctx);
	const seen = await chosen();
	const both = await Promise.allSettled([
		dealWithMany(ctx, { ...nothing, chosen: seen, kind: 'petition' }),
		markSpam(ctx, { chosen: seen.toReversed(), reason: 'Quảng cáo' })
	]);
	expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'feedback.moved' } }]);
});

test('put together with one press they get one answer; taken back each stands for itself, and spam gives its followers back', async () => {
	await using ctx = await testContext();
	const { all, first: head, chosen } = await three(ctx);
	await expect(groupMany(ctx, { chosen: (await chosen()).slice(0, 1) })).rejects.toMatchObject({ code: 'feedback.two-missing' });
	const press = await groupMany(ctx, { chosen: await chosen() });
	const followers = async () => (await readFeedback(ctx, all[0]?.id ?? '')).item.followers.map(({ id }) => id).toSorted();
	expect(await followers()).toEqual([all[1]?.id, all[2]?.id].toSorted());
	await undoPress(ctx, { press });
	expect(await followers()).toEqual([]);
	await groupMany(ctx, { chosen: await chosen() });
	const spam = await markSpam(ctx, { chosen: (await chosen()).slice(0, 1), reason: 'Quảng cáo' });
	expect(await followers()).toEqual([]);
	await undoPress(ctx, { press: spam });
	expect(await followers()).toHaveLength(2);
	await dealWithMany(ctx, { ...nothing, chosen: (await chosen()).slice(0, 1), kind: 'question' });
	await proposeAnswer(ctx, { ...(await head.which()), answer: 'Một cửa mở lúc 7 giờ 30.', validTo: null });
	await approveAnswer(ctx.as('leader'), await head.which());
	expect((await readFeedbackDesk(ctx, { q: '', state: 'answered', page: 1 })).found).toBe(3);
});
