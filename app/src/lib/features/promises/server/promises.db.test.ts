import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { citizen, see, sent, stored } from '../../../../../tests/support/feedback.ts';
import { approveAnswer, proposeAnswer, returnAnswer } from '#lib/features/feedback/server/service/answer-feedback.ts';
import { reopenFeedback } from '#lib/features/feedback/server/service/look-up.ts';
import { publishFeedback } from '#lib/features/feedback/server/service/publish-feedback.ts';
import { routeFeedback } from '#lib/features/feedback/server/service/route-feedback.ts';
import { groupFeedback, sortFeedback } from '#lib/features/feedback/server/service/sort-feedback.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { confirmKept, promiseAgain, reportKept, sendBackReport } from './service/keep-promise.ts';
import { readAllPromises, readOpenPromises, readPressingPromises, readPromisePage } from './service/read-promises.ts';
import { writePromisesCsv } from './service/write-promises.ts';

const words = 'Đặt thêm hai hàng ghế chờ.';
const any = { year: null, state: null, unit: null };

/** Feedback that a unit has, and the answer of that unit with its promise. */
async function routed(ctx: TestContext) {
	const one = await sent(ctx);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	await routeFeedback(ctx, { ...(await one.which()), lead: ctx.unitId, support: [], reason: '' });
	const answer = async (promise = words, promiseDue: string | null = '2026-09-20') =>
		proposeAnswer(ctx.as('unit'), {
			...(await one.which()),
			answer: 'Sẽ đặt thêm ghế.',
			validTo: null,
			promise,
			promiseDue: promiseDue === null ? null : plainDate(promiseDue)
		});
	return { ...one, answer };
}

async function given(ctx: TestContext) {
	const one = await routed(ctx);
	await one.answer();
	await approveAnswer(ctx.as('leader'), await one.which());
	return one;
}

const open = async (ctx: TestContext) => {
	const [first] = await readOpenPromises(ctx);
	return { id: first?.id ?? '', version: first?.version ?? 0 };
};

test('a promise is given with the answer, not before; returned and written anew it is the last one alone, and half a promise is refused', async () => {
	await using ctx = await testContext();
	const one = await routed(ctx);
	await expect(one.answer(words, null)).rejects.toMatchObject({ code: 'promise.half' });
	await expect(one.answer('', '2026-09-20')).rejects.toMatchObject({ code: 'promise.half' });
	await expect(one.answer(words, '2026-08-31')).rejects.toMatchObject({ code: 'promise.due-past' });
	await one.answer('Mua ghế mới.');
	expect(await readAllPromises(ctx)).toEqual([]);
	await returnAnswer(ctx.as('leader'), { ...(await one.which()), reason: 'Nói rõ' });
	await one.answer();
	await approveAnswer(ctx.as('leader'), await one.which());
	expect(await readAllPromises(ctx.as(citizen))).toMatchObject([{ origin: 'feedback', words, due: '2026-09-20', standing: 'owed', path: null }]);
	expect((await see(ctx, one.pass)).promises).toMatchObject([{ words, standing: 'owed' }]);
});

test('an answer whose promised day passed while it waited goes back, it does not go out', async () => {
	await using ctx = await testContext();
	const one = await routed(ctx);
	await one.answer(words, '2026-09-02');
	await expect(approveAnswer({ ...ctx.as('leader'), today: plainDate('2026-09-03') }, await one.which())).rejects.toMatchObject({ code: 'promise.due-past' });
});

test('the unit says it is done and another confirms it; the day of the doing tells whether it was late', async () => {
	await using ctx = await testContext();
	await given(ctx);
	const [unit, leader] = [ctx.as('unit'), ctx.as('leader')];
	const at = (who: typeof unit, day: string) => ({ ...who, today: plainDate(day) });
	const done = { result: 'Đã đặt 20 ghế.', doneOn: plainDate('2026-09-22') };
	expect(await readPressingPromises(unit)).toEqual([]);
	expect(await readPressingPromises(at(unit, '2026-09-14'))).toHaveLength(1);
	await expect(reportKept(unit, { ...(await open(ctx)), ...done })).rejects.toMatchObject({ code: 'promise.day-wrong' });
	await expect(confirmKept(leader, await open(ctx))).rejects.toMatchObject({ code: 'promise.not-now' });
	await reportKept(at(ctx, '2026-09-24'), { ...(await open(ctx)), ...done });
	await expect(confirmKept(at(ctx, '2026-09-24'), await open(ctx))).rejects.toMatchObject({ code: 'promise.alone' });
	await sendBackReport(leader, { ...(await open(ctx)), reason: 'Chưa thấy ghế' });
	expect(await readPressingPromises(unit)).toMatchObject([{ sentBack: 'Chưa thấy ghế' }]);
	const seen = await open(ctx);
	const both = await Promise.allSettled([1, 2].map(() => reportKept(at(unit, '2026-09-24'), { ...seen, ...done })));
	expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'promise.moved' } }]);
	expect(await readAllPromises(ctx)).toMatchObject([{ standing: 'owed', result: null }]);
	await confirmKept(leader, await open(ctx), 'press');
	expect(await readAllPromises(ctx)).toMatchObject([{ standing: 'kept-late', keptOn: '2026-09-22', result: 'Đã đặt 20 ghế.' }]);
	expect(await readOpenPromises(ctx)).toEqual([]);
});

test('a later day needs a reason that all read, the first day stays; no other unit reports it, and nothing takes it away', async () => {
	await using ctx = await testContext();
	const one = await given(ctx);
	const again = { unitId: null, due: plainDate('2026-10-10'), reason: 'Chờ kinh phí' };
	await expect(promiseAgain(ctx.as('unit'), { ...(await open(ctx)), ...again })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await promiseAgain(ctx, { ...(await open(ctx)), ...again });
	expect(await readAllPromises(ctx)).toMatchObject([{ firstDue: '2026-09-20', due: '2026-10-10', because: 'Chờ kinh phí', unit: null }]);
	await expect(reportKept(ctx.as('unit'), { ...(await open(ctx)), result: 'x', doneOn: ctx.today })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Chưa thấy' }, '10.9.9.9');
	await one.answer('Kê lại ghế cũ.', '2026-09-25');
	await approveAnswer(ctx.as('leader'), await one.which());
	expect(await readAllPromises(ctx)).toMatchObject([{ words: 'Kê lại ghế cũ.' }, { words }]);
	const erase = inTransaction(ctx, 'test', (tx) => tx.deleteFrom('promises').execute());
	await expect(erase).rejects.toThrow('a promise that was given stays');
	const reword = inTransaction(ctx, 'test', (tx) => tx.updateTable('promises').set({ words: 'khác' }).execute());
	await expect(reword).rejects.toThrow('a promise that was given stays');
});

test('what leaves for the restricted register leaves no word, but the promise counts', async () => {
	await using ctx = await testContext();
	const one = await given(ctx);
	await reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Tố cáo' }, '10.9.9.8');
	await sortFeedback(ctx, { ...(await one.which()), kind: 'complaint', reason: '' });
	expect(await readAllPromises(ctx)).toMatchObject([{ words: null, result: null, standing: 'owed', path: null }]);
	expect(await readOpenPromises(ctx)).toEqual([]);
	expect((await see(ctx, one.pass)).promises).toEqual([]);
	expect((await stored(ctx)).includes('feedback.sort')).toBe(true);
});

test('those answered together read the same promise; a page is narrowed by state, year and unit, and its figures are those of the table', async () => {
	await using ctx = await testContext();
	const [one, two] = [await routed(ctx), await sent(ctx)];
	await groupFeedback(ctx, { ...(await one.which()), others: [two.id] });
	await one.answer();
	await approveAnswer(ctx.as('leader'), await one.which());
	expect((await see(ctx, two.pass)).promises).toMatchObject([{ words }]);
	await publishFeedback(ctx, { ...(await one.which()), title: 'Ghế chờ', words: 'Thiếu ghế chờ.', answer: 'Sẽ đặt thêm.' });
	const late = ctx.on('2026-09-21');
	expect(await readPromisePage(late, { ...any, state: 'overdue' }, 1)).toMatchObject({
		lines: [{ path: `/feedback/${one.id}` }],
		figures: { all: 1, overdue: 1, owed: 0 },
		years: [2026]
	});
	expect((await readPromisePage(late, { ...any, state: 'kept' }, 1)).found).toBe(0);
	expect((await readPromisePage(late, { ...any, year: 2025 }, 1)).figures.all).toBe(0);
	expect((await readPromisePage(late, { ...any, unit: 'không có' }, 9)).found).toBe(0);
	expect(await writePromisesCsv(late)).toContain(`"${words}","2026-09-01"`);
});
