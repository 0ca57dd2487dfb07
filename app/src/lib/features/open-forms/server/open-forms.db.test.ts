import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { sending, sent } from '../../../../../tests/support/feedback.ts';
import { solved } from '../../../../../tests/support/solved.ts';
import { readFeedbackDesk } from '#lib/features/feedback/server/service/read-desk.ts';
import { sendFeedback } from '#lib/features/feedback/server/service/send-feedback.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { addRule, changeWork, endRule, readFormRules } from './service/change-rules.ts';
import { offerChallenge } from './service/offer-challenge.ts';
import { readHolds } from './service/read-holds.ts';
import { releaseMessages } from './service/release-messages.ts';

const spam = 'Cho vay tiền nhanh không thế chấp, xem https://a.example và https://b.example';
const phrase = (words: string) => ({ kind: 'words' as const, words, most: null });
const desk = async (ctx: TestContext, state: 'open' | 'held' | 'overdue' | '') =>
	(await readFeedbackDesk(ctx, { q: '', state, page: 1 })).lines.map(({ id }) => id);

test('what a rule catches waits in a list of its own until somebody releases it, and each rule counts what it caught', async () => {
	await using ctx = await testContext();
	await addRule(ctx, phrase('vay tien'));
	await addRule(ctx, { kind: 'links', words: '', most: 1 });
	await addRule(ctx, phrase('lừa đảo'));
	const [caught, plain] = [await sent(ctx, { words: spam, altcha: await solved(ctx.agencyId, ctx.now) }), await sent(ctx)];
	expect(await desk(ctx, 'held')).toEqual(expect.arrayContaining([caught.id, plain.id]));
	expect(await desk(ctx, 'open')).toEqual([plain.id]);
	expect(await readHolds(ctx, 'feedback', [caught.id, plain.id])).toEqual({
		[caught.id]: [{ rule: phrase('vay tien') }, { rule: { kind: 'links', words: '', most: 1 } }],
		[plain.id]: [{ rule: null }]
	});
	expect((await readFeedbackDesk(ctx, { q: '', state: '', page: 1 })).counts).toMatchObject({ open: 2, unsorted: 2, held: 1 });
	await releaseMessages(ctx, 'feedback', [`${caught.id}:1`]);
	expect((await desk(ctx, 'open')).toSorted()).toEqual([caught.id, plain.id].toSorted());
	const { rules, unproven } = await readFormRules(ctx);
	expect(rules.map(({ words, most, caught: n, released }) => [words || most, n, released])).toEqual([
		[1, 1, 1],
		['vay tien', 1, 1],
		['lừa đảo', 0, 0]
	]);
	expect(unproven).toBe(1);
	await expect(releaseMessages(ctx, 'feedback', [caught.id])).rejects.toMatchObject({ code: 'spam-rule.moved' });
});

test('a new number takes the place of the old, a rule is there once, and one that was stopped keeps its count and catches no more', async () => {
	await using ctx = await testContext();
	await addRule(ctx, { kind: 'length', words: '', most: 4000 });
	await addRule(ctx, { kind: 'length', words: '', most: 30 });
	await addRule(ctx, phrase('vay'));
	await expect(addRule(ctx, phrase('VAY'))).rejects.toMatchObject({ code: 'spam-rule.twice' });
	await sent(ctx, { words: spam });
	const standing = (await readFormRules(ctx)).rules;
	expect(standing.map(({ kind, most, caught }) => [kind, most, caught])).toEqual([
		['length', 30, 1],
		['words', null, 1]
	]);
	for (const { id } of standing) await endRule(ctx, { id });
	await sent(ctx, { words: spam });
	expect((await readFormRules(ctx)).rules.map(({ caught, endedOn }) => [caught, endedOn])).toEqual([
		[1, ctx.today],
		[1, ctx.today]
	]);
	await expect(endRule(ctx, { id: newId() })).rejects.toMatchObject({ code: 'spam-rule.not-found' });
	await expect(addRule(ctx.as('leader'), phrase('x'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the work that forms ask for is the agency’s own, and a second window does not overwrite it', async () => {
	await using ctx = await testContext();
	expect(JSON.parse((await offerChallenge(ctx)) ?? '')).toMatchObject({ parameters: { cost: 2000 } });
	await changeWork(ctx, { work: 'heavy', version: 0 });
	expect(JSON.parse((await offerChallenge(ctx)) ?? '')).toMatchObject({ parameters: { cost: 8000 } });
	await expect(changeWork(ctx, { work: 'none', version: 7 })).rejects.toMatchObject({ code: 'spam-rule.moved' });
	await changeWork(ctx, { work: 'none', version: 1 });
	expect(await offerChallenge(ctx)).toBeNull();
});

test('the same press again, with the solution that it used up, is the same message', async () => {
	await using ctx = await testContext();
	const [form, key] = [sending(ctx, { altcha: await solved(ctx.agencyId, ctx.now) }), newId()];
	const first = await sendFeedback(ctx, form, '10.250.1.1', key);
	expect(await sendFeedback(ctx, form, '10.250.1.1', key)).toEqual(first);
	await expect(sendFeedback(ctx, form, '10.250.1.1', newId())).rejects.toMatchObject({ code: 'form.challenge-spent' });
	expect(await readOnly(ctx, (tx) => tx.selectFrom('held_messages').selectAll().execute())).toEqual([]);
});
