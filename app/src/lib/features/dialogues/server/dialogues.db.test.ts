import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { citizen, place } from '../../../../../tests/support/feedback.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { answerAtOnce, passQuestion, promiseAnew, proposeAnswer, publishAnswer, setAside, takeQuestion } from './service/decide-question.ts';
import { askQuestion, enterQuestion } from './service/ask-question.ts';
import { forgetOldAskers } from './service/forget-old.ts';
import { lookAtAsker, lookAtSeats } from './service/look-at-sender.ts';
import { lookUp } from './service/look-up.ts';
import { hideQuestion, mergeChosen, mergeQuestions, partQuestion, putOnScreen, showQuestion } from './service/order-questions.ts';
import { readDialogue, readOwnPromises } from './service/read-desk.ts';
import { readDialogueFigures, writeDialogueCsv } from './service/read-figures.ts';
import { listPromised } from './service/read-promises.ts';
import { readPublicDialogue, readPublicDialogues } from './service/read-public.ts';
import { giveSeatsBack, reserveSeats } from './service/reserve-seats.ts';
import { announceDialogue, cancelDialogue, changeDialogue, closeDialogue, prepareDialogue, turnAsking } from './service/run-dialogue.ts';
import { searchQuestions } from './service/search-questions.ts';
import { supportQuestion } from './service/support-question.ts';
import { writeMinutes } from './service/write-minutes.ts';

const announced = {
	form: 'conference',
	theme: 'Thủ tục hành chính',
	audience: 'Hộ kinh doanh',
	place: 'Hội trường',
	heldOn: plainDate('2026-09-01'),
	startsAt: '08:30',
	chair: 'Giám đốc Sở',
	agenda: 'Khai mạc',
	seats: 3
} as const;
const asked = 'Vì sao bộ phận một cửa mở cửa muộn?';

async function running(ctx: TestContext, more: object = {}) {
	const id = await prepareDialogue(ctx, { ...announced, ...more });
	const now = async () => (await readDialogue(ctx, id)).dialogue;
	const which = async () => ({ id, version: (await now()).version });
	await announceDialogue(ctx, await which());
	const question = async (words: string) => {
		const found = (await readDialogue(ctx, id)).questions.find((one) => one.words === words);
		return { id: found?.id ?? '', version: found?.version ?? 0 };
	};
	const guard = () => ({ token: formToken(ctx.agencyId, new Date(ctx.now.getTime() - 10_000)), website: '' });
	const nobody = { name: '', phone: '', mayContact: false };
	const ask = (words: string, sender: object = {}, key = newId()) =>
		askQuestion(ctx.as(citizen), id, { ...nobody, words, ...sender, ...guard() }, place(), key);
	const enter = (words: string, isShown = true) => enterQuestion(ctx, { dialogueId: id, origin: 'floor', words, name: '', isShown });
	const reserve = (people: number) => reserveSeats(ctx.as(citizen), id, { ...nobody, name: 'Bà Tư', mayContact: true, people, ...guard() }, place(), newId());
	return { id, now, which, question, ask, enter, reserve };
}
const readPromises = (of: Parameters<typeof readOnly>[0]) => readOnly(of, (tx) => listPromised(tx, of.today));

test('a dialogue from announcement to public answers: every opinion has its outcome before the closing, and a promise is followed to its answer', async () => {
	await using ctx = await testContext();
	const { id, which, question, ask, enter, now } = await running(ctx);
	const { code } = await ask(asked);
	expect((await readPublicDialogue(ctx, id)).questions).toEqual([]);
	expect(await lookUp(ctx, code, place())).toMatchObject({ question: { standing: 'open', words: asked, hasSender: false, isErased: false } });
	await showQuestion(ctx, { ...(await question(asked)), words: 'Một cửa mở muộn?' });
	await enter('Xin bố trí chỗ để xe cho người dân.');
	await enter('Việc của tỉnh khác');
	await enter('mua bán nhà đất giá rẻ', false);
	await expect(closeDialogue(ctx, await which())).rejects.toMatchObject({ code: 'dialogue.open-opinions' });
	await answerAtOnce(ctx, { ...(await question(asked)), answer: 'Từ nay mở lúc 7 giờ 30.' });
	await takeQuestion(ctx, { ...(await question('Xin bố trí chỗ để xe cho người dân.')), unitId: ctx.unitId, due: plainDate('2026-09-10') });
	await passQuestion(ctx, { ...(await question('Việc của tỉnh khác')), body: 'UBND tỉnh' });
	await expect(closeDialogue(ctx, await which())).rejects.toMatchObject({ code: 'dialogue.open-opinions' });
	await setAside(ctx, { ...(await question('mua bán nhà đất giá rẻ')), reason: 'quảng cáo' });
	await closeDialogue(ctx, await which());
	expect((await now()).counts).toMatchObject({ received: 4, open: 0, answered: 1, owed: 1, passed: 1, 'set-aside': 1 });
	expect((await readPublicDialogue(ctx, id)).questions.map(({ words }) => words)).not.toContain('mua bán nhà đất giá rẻ');
	expect(await lookUp(ctx, code, place())).toMatchObject({ question: { standing: 'answered', answer: 'Từ nay mở lúc 7 giờ 30.' } });
	await expect(enter('muộn rồi')).rejects.toMatchObject({ code: 'dialogue.closed' });

	const promised = () => question('Xin bố trí chỗ để xe cho người dân.');
	const late = ctx.on('2026-09-11');
	expect(await readPromises(late)).toMatchObject([{ standing: 'overdue', unit: expect.any(String) }]);
	await hideQuestion(ctx, await promised());
	expect(await readPromises(late)).toMatchObject([{ standing: 'overdue', words: '' }]);
	await showQuestion(ctx, { ...(await promised()), words: 'Chỗ để xe' });
	await promiseAnew(late, { ...(await promised()), unitId: ctx.unitId, due: plainDate('2026-09-20'), reason: 'chờ thiết kế' });
	await proposeAnswer(ctx.as('unit'), { ...(await promised()), answer: 'Đã kẻ 40 chỗ.' });
	await publishAnswer(ctx.on('2026-09-15'), { ...(await promised()), answer: 'Đã kẻ 40 chỗ để xe.' });
	expect(await readPromises(late)).toMatchObject([
		{ standing: 'kept', firstDue: '2026-09-10', due: '2026-09-20', because: 'chờ thiết kế', answeredOn: '2026-09-15' }
	]);
	await expect(promiseAnew(late, { ...(await promised()), unitId: ctx.unitId, due: plainDate('2026-10-20'), reason: 'x' })).rejects.toMatchObject({
		code: 'dialogue.not-now'
	});
	expect((await readDialogueFigures(ctx, 2026)).byForm[0]).toMatchObject({ form: 'conference', held: 1, received: 4, kept: 1 });
	expect(await writeDialogueCsv(ctx, 2026)).toContain('"hội nghị đối thoại","1","4"');
});

test('the database itself refuses to close over an opinion without an outcome, to delete one, and to open a closed dialogue again', async () => {
	await using ctx = await testContext();
	const { id, enter, which, question } = await running(ctx);
	await enter(asked);
	const set = (change: object) => inTransaction(ctx, 'test', async (tx) => void (await tx.updateTable('dialogues').set(change).where('id', '=', id).execute()));
	await expect(set({ closed_at: ctx.now, asks: false })).rejects.toThrow(/no outcome/);
	await expect(inTransaction(ctx, 'test', async (tx) => void (await tx.deleteFrom('dialogue_questions').execute()))).rejects.toThrow(/permission denied/);
	await setAside(ctx, { ...(await question(asked)), reason: 'trùng' });
	await cancelDialogue(ctx, { ...(await which()), reason: 'mưa bão' });
	await expect(set({ closed_at: null, cancelled_because: null })).rejects.toThrow(/stays closed/);
	expect(await readDialogueFigures(ctx, 2026)).toMatchObject({ total: { held: 0 } });
	await expect(writeMinutes(ctx, id)).rejects.toMatchObject({ code: 'dialogue.not-held' });
});

test('those that say the same are answered once: each code leads to the answer, a browser supports them once, and they can be parted', async () => {
	await using ctx = await testContext();
	const { id, question, ask, now } = await running(ctx);
	await ask(asked);
	const other = await ask('Vi sao bo phan mot cua mo cua muon the?');
	const { questions, alike } = await readDialogue(ctx, id);
	const [head, twin] = [await question(asked), await question('Vi sao bo phan mot cua mo cua muon the?')];
	expect(questions).toHaveLength(2);
	expect(alike[head.id]).toEqual([twin.id]);
	await expect(supportQuestion(ctx, head, 'b1', place())).rejects.toMatchObject({ code: 'dialogue.not-found' });
	for (const one of [head, twin]) await showQuestion(ctx, { ...one, words: 'Một cửa mở muộn?' });
	for (const [one, browser] of [
		[head, 'b1'],
		[head, 'b1'],
		[twin, 'b1'],
		[twin, 'b2']
	] as const)
		await supportQuestion(ctx, one, browser, place());
	await expect((async () => mergeChosen(ctx, { chosen: [] }))()).rejects.toMatchObject({ code: 'dialogue.none-chosen' });
	await mergeChosen(ctx, { chosen: [`${head.id}:${(await question(asked)).version}`, `${twin.id}:1`] });
	expect((await readPublicDialogue(ctx, id)).questions).toMatchObject([{ id: head.id, supports: 2, followers: 1 }]);
	await expect(mergeQuestions(ctx, { ...(await question(asked)), others: [head.id] })).rejects.toMatchObject({ code: 'dialogue.not-now' });
	await answerAtOnce(ctx, { ...(await question(asked)), answer: 'Mở lúc 7 giờ 30.' });
	expect(await lookUp(ctx, other.code, place())).toMatchObject({ question: { answer: 'Mở lúc 7 giờ 30.', answeredWith: 'Một cửa mở muộn?' } });
	expect((await now()).counts).toMatchObject({ received: 2, merged: 1, answered: 1 });
	await partQuestion(ctx, await question('Vi sao bo phan mot cua mo cua muon the?'));
	expect((await now()).counts).toMatchObject({ open: 1, merged: 0 });
	await expect(supportQuestion(ctx, head, 'b3', place())).rejects.toMatchObject({ code: 'dialogue.not-asking' });
});

test('the hall sees only what is shown, and what is hidden or set aside leaves its screen', async () => {
	await using ctx = await testContext();
	const { id, question, enter, now } = await running(ctx);
	await enter(asked, false);
	const put = async () => putOnScreen(ctx, { dialogueId: id, id: (await question(asked)).id });
	await expect(put()).rejects.toMatchObject({ code: 'dialogue.not-shown' });
	await showQuestion(ctx, { ...(await question(asked)), words: asked });
	await put();
	expect((await now()).onScreen).toBe((await question(asked)).id);
	await hideQuestion(ctx, await question(asked));
	expect((await now()).onScreen).toBeNull();
	await showQuestion(ctx, { ...(await question(asked)), words: asked });
	await put();
	await setAside(ctx, { ...(await question(asked)), reason: 'trùng' });
	expect((await now()).onScreen).toBeNull();
});

test('a name is sealed, looked at only with a reason that the log keeps, and destroyed when its time is over, closed or not', async () => {
	await using ctx = await testContext();
	const { id, which, question, ask, now } = await running(ctx);
	await expect(ask(asked, { name: 'Nguyễn Thị Hỏi' })).rejects.toMatchObject({ code: 'dialogue.consent-missing' });
	const { code } = await ask(asked, { name: 'Nguyễn Thị Hỏi', mayContact: true });
	await (await running(ctx)).ask('Bao giờ sửa xong cái cầu này?', { phone: '0900000000', mayContact: true });
	const stored = await readOnly(ctx, async (tx) =>
		JSON.stringify([await tx.selectFrom('dialogue_questions').selectAll().execute(), await tx.selectFrom('audit_entries').selectAll().execute()])
	);
	expect(stored).not.toContain('Nguyễn Thị Hỏi');
	expect(await lookAtAsker(ctx, { id: (await question(asked)).id, reason: 'hỏi lại địa chỉ' })).toMatchObject({ name: 'Nguyễn Thị Hỏi' });
	await expect(lookAtAsker(ctx.as('unit'), { id: (await question(asked)).id, reason: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await answerAtOnce(ctx, { ...(await question(asked)), answer: 'Mở lúc 7 giờ 30.' });
	await closeDialogue(ctx, await which());
	expect(await forgetOldAskers(ctx.on('2028-08-31'))).toBe(0);
	expect(await forgetOldAskers(ctx.on('2028-09-02'))).toBe(2);
	expect(await lookUp(ctx, code, place())).toMatchObject({ question: { hasSender: false, isErased: true, answer: 'Mở lúc 7 giờ 30.' } });
	expect((await now()).counts.received).toBe(1);
	await expect(lookUp(ctx, 'DT-AAAA-AAAA', place())).rejects.toMatchObject({ code: 'dialogue.code-wrong' });
	expect((await readPublicDialogues(ctx)).map((one) => one.id)).toContain(id);
});

test('never more seats are kept than there are, however many come at once; a seat given back is free again', async () => {
	await using ctx = await testContext();
	const { id, which, reserve } = await running(ctx);
	const tried = await Promise.allSettled([1, 1, 1, 1, 1, 1].map((people) => reserve(people)));
	const kept = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value.code] : []));
	expect(kept).toHaveLength(3);
	expect(tried.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))).toEqual(Array(3).fill('dialogue.full'));
	await expect(changeDialogue(ctx, { ...announced, ...(await which()), seats: 2 })).rejects.toMatchObject({ code: 'dialogue.seats-taken' });
	await giveSeatsBack(ctx, kept[0] ?? '', place());
	expect(await lookAtSeats(ctx, { id, reason: 'đón ở cửa' })).toMatchObject([{ name: 'Bà Tư', people: 1 }, { name: 'Bà Tư' }]);
	await expect(lookAtSeats(ctx.as('unit'), { id, reason: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(giveSeatsBack(ctx, kept[0] ?? '', place())).rejects.toMatchObject({ code: 'dialogue.not-now' });
	await expect(reserve(2)).rejects.toMatchObject({ code: 'dialogue.full' });
	await reserve(1);
	expect((await readPublicDialogue(ctx, id)).seatsLeft).toBe(0);
});

test('the door for questions opens and closes, others than the Office decide nothing, and what moved meanwhile is refused', async () => {
	await using ctx = await testContext();
	const { which, question, ask, enter } = await running(ctx, { heldOn: plainDate('2026-09-05') });
	const old = await which();
	await turnAsking(ctx, old);
	await expect(ask(asked)).rejects.toMatchObject({ code: 'dialogue.not-asking' });
	await expect(turnAsking(ctx, old)).rejects.toMatchObject({ code: 'dialogue.moved' });
	await enter(asked);
	const stale = await question(asked);
	await takeQuestion(ctx, { ...stale, unitId: ctx.unitId, due: plainDate('2026-09-10') });
	await expect(answerAtOnce(ctx, { ...stale, answer: 'x' })).rejects.toMatchObject({ code: 'dialogue.moved' });
	await expect(takeQuestion(ctx, { ...(await question(asked)), unitId: ctx.unitId, due: plainDate('2026-08-31') })).rejects.toMatchObject({
		code: 'dialogue.due-past'
	});
	await expect(publishAnswer(ctx.as('unit'), { ...(await question(asked)), answer: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const stranger = ctx.as({ kind: 'user', userId: 'x', role: 'unit', unitId: newId(), name: 'Đơn vị khác' });
	await expect(proposeAnswer(stranger, { ...(await question(asked)), answer: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(closeDialogue(ctx, await which())).rejects.toMatchObject({ code: 'dialogue.in-future' });
});

test('the minutes are begun once, with every opinion and its outcome, and not while one has none', async () => {
	await using ctx = await testContext();
	const { id, question, enter } = await running(ctx);
	await enter(asked);
	await expect(writeMinutes(ctx, id)).rejects.toMatchObject({ code: 'dialogue.open-opinions' });
	await answerAtOnce(ctx, { ...(await question(asked)), answer: 'Mở lúc 7 giờ 30.' });
	const draftId = await writeMinutes(ctx, id);
	expect(await writeMinutes(ctx, id)).toBe(draftId);
	const words = await readOnly(ctx, async (tx) => JSON.stringify(await tx.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirst()));
	expect(words).toContain('Trả lời tại chỗ: Mở lúc 7 giờ 30.');
});

test('the same press again is the same question, and none slips in while the dialogue is being closed', async () => {
	await using ctx = await testContext();
	const { id, ask, enter, which, now } = await running(ctx);
	const key = newId();
	const [first, again] = [await ask(asked, {}, key), await ask(asked, {}, key)];
	expect([again.code, (await now()).counts.received]).toEqual([first.code, 1]);
	await setAside(ctx, { id: (await readDialogue(ctx, id)).questions[0]?.id ?? '', version: 1, reason: 'đã trả lời' });
	await Promise.allSettled([enter('một'), enter('hai'), closeDialogue(ctx, await which()), enter('ba'), enter('bốn')]);
	const { state, counts } = await now();
	expect(state === 'closed' ? counts.open : counts.open - 4).toBe(0);
});

test('a search needs no accents, puts what has them first, and finds nothing that is not shown', async () => {
	await using ctx = await testContext();
	const { enter, question } = await running(ctx);
	await enter('Bàn ghế hỏng');
	await enter('ban ghe hong that');
	await enter('bàn ghế không công khai', false);
	expect((await searchQuestions(ctx, 'bàn ghế')).map(({ words }) => words)).toEqual(['Bàn ghế hỏng', 'ban ghe hong that']);
	expect(await searchQuestions(ctx, ' \0')).toEqual([]);
	await answerAtOnce(ctx, { ...(await question('Bàn ghế hỏng')), answer: 'Đã thay bộ m\u00adới.' });
	expect(await searchQuestions(ctx, 'THAY BO MOI')).toMatchObject([{ words: 'Bàn ghế hỏng', answer: 'Đã thay bộ m\u00adới.' }]);
});

test('a unit reads the public copy of what others took, what it took itself as it came, and no code', async () => {
	await using ctx = await testContext();
	const { id, question, enter } = await running(ctx);
	const came = 'Anh Ba ở tổ 4 xả rác, xin xử lý';
	await enter(came);
	await showQuestion(ctx, { ...(await question(came)), words: 'Có người xả rác' });
	const read = async (who: 'unit' | 'office') => (await readDialogue(ctx.as(who), id)).questions.map(({ words, code }) => [words, code.slice(0, 3)]);
	expect(await read('unit')).toEqual([['Có người xả rác', '']]);
	await takeQuestion(ctx, { ...(await question(came)), unitId: ctx.unitId, due: plainDate('2026-09-10') });
	expect([await read('unit'), await read('office')]).toEqual([[[came, '']], [[came, 'DT-']]]);
});

test('from the day after the dialogue a promise is moved with its reason alone, also while nobody has closed it', async () => {
	await using ctx = await testContext();
	const { question, enter } = await running(ctx);
	await enter(asked);
	const take = async (on: string, due: string) => takeQuestion(ctx.on(on), { ...(await question(asked)), unitId: ctx.unitId, due: plainDate(due) });
	await take('2026-09-01', '2026-09-12');
	await expect(take('2026-09-02', '2026-12-31')).rejects.toMatchObject({ code: 'dialogue.not-now' });
	await expect(setAside(ctx.on('2026-09-02'), { ...(await question(asked)), reason: 'x' })).rejects.toMatchObject({ code: 'dialogue.not-now' });
	await promiseAnew(ctx.on('2026-09-02'), { ...(await question(asked)), unitId: ctx.unitId, due: plainDate('2026-12-31'), reason: 'chờ kinh phí' });
	expect(await readPromises(ctx)).toMatchObject([{ firstDue: '2026-09-12', due: '2026-12-31', because: 'chờ kinh phí' }]);
});

test('what is owed is read first and counted, however much was kept', async () => {
	await using ctx = await testContext();
	const { id, question, enter } = await running(ctx);
	const day = plainDate('2026-08-01');
	const kept = { dialogue_id: id, origin: 'paper', words: 'x', consents: '{}', received_at: ctx.now, entered_by: '', outcome: 'taken' } as const;
	const done = { ...kept, unit_id: ctx.unitId, first_due: day, due: day, answer: 'Xong.', answered_on: day };
	const rows = Array.from({ length: 500 }, (_, at) => ({ ...done, id: newId(), code: `K${at}` }));
	await inTransaction(ctx, 'test', async (tx) => (await tx.insertInto('dialogue_questions').values(rows).execute()) && leaveAsItWas(tx));
	await enter(asked);
	await takeQuestion(ctx, { ...(await question(asked)), unitId: ctx.unitId, due: plainDate('2026-09-10') });
	expect((await readPromises(ctx)).slice(0, 501)).toMatchObject([{ words: asked, standing: 'owed' }, ...rows.map(() => ({ standing: 'kept' }))]);
	expect(await readOwnPromises(ctx.as('unit'))).toHaveLength(1);
});

test('two at the desk at once wait for each other: one is told that it moved', async () => {
	await using ctx = await testContext();
	const { id, question, enter } = await running(ctx);
	for (const words of ['một', 'hai', 'ba', 'bốn']) {
		const which = await enter(words).then(() => question(words));
		await putOnScreen(ctx, { dialogueId: id, id: which.id });
		const tried = await Promise.allSettled([hideQuestion(ctx, which), setAside(ctx, { ...which, reason: 'trùng' }), hideQuestion(ctx, which)]);
		expect(tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([{ code: 'dialogue.moved' }, { code: 'dialogue.moved' }]);
	}
});
