import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { answered, citizen, logged, said, see, sent, stored } from '../../../../../tests/support/feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { approveAnswer, proposeAnswer, returnAnswer } from './service/answer-feedback.ts';
import { lookAtSender } from './service/look-at-sender.ts';
import { publishFeedback, withdrawPublication } from './service/publish-feedback.ts';
import { readOwnFeedback } from './service/read-desk.ts';
import { readFigures, readOverdue, writeFiguresCsv } from './service/read-figures.ts';
import { readFeedback } from './service/read-item.ts';
import { readPublicAnswer, readPublicAnswers } from './service/read-public.ts';
import { openRestricted, readRestricted } from './service/restricted.ts';
import { extendClock, giveBack, pauseClock, resumeClock, routeFeedback } from './service/route-feedback.ts';
import { changeSettings, turnReader } from './service/settings.ts';
import { markSpam } from './service/many-at-once.ts';
import { groupFeedback, sortFeedback } from './service/sort-feedback.ts';

test('one clock and one answer for two units: the helping one may not answer, the writer does not approve, the sender reads it', async () => {
	await using ctx = await testContext();
	const one = await sent(ctx);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	await routeFeedback(ctx, { ...(await one.which()), lead: ctx.unitId, support: [], reason: '' });
	const unit = ctx.as('unit');
	expect((await readOwnFeedback(unit)).map(({ id }) => id)).toEqual([one.id]);
	const answer = { answer: 'Đã chấn chỉnh.', validTo: null };
	await expect(proposeAnswer(ctx.as({ ...unit.actor, unitId: newId() } as typeof unit.actor), { ...(await one.which()), ...answer })).rejects.toMatchObject({
		code: 'actor.not-allowed'
	});
	await proposeAnswer(unit, { ...(await one.which()), ...answer });
	await expect(approveAnswer(unit, await one.which())).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect((await see(ctx, one.pass)).answer).toBeNull();
	await returnAnswer(ctx.as('leader'), { ...(await one.which()), reason: 'Nói rõ giờ' });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Từ nay mở lúc 7 giờ 30.', validTo: null });
	await expect(approveAnswer(ctx, await one.which())).rejects.toMatchObject({ code: 'feedback.alone' });
	await approveAnswer(ctx.as('leader'), await one.which());
	expect(await see(ctx, one.pass)).toMatchObject({ state: 'answered', answer: 'Từ nay mở lúc 7 giờ 30.', clock: { standing: 'in-time' } });
});

test('two who do something at once: the second is told and nothing of theirs is written', async () => {
	await using ctx = await testContext();
	const one = await sent(ctx);
	const seen = await one.which();
	const both = await Promise.allSettled(['petition', 'question'].map((kind) => sortFeedback(ctx, { ...seen, kind: kind as 'petition', reason: '' })));
	expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'feedback.moved' } }]);
});

test('a tố cáo leaves no word in the open tables, no role opens it without the right, and each look at it and its sender is an entry', async () => {
	await using ctx = await testContext();
	const one = await sent(ctx, {
		words: 'Tôi tố cáo ông X nhận tiền khi làm thủ tục đất.',
		place: 'Hành lang cuối nhà B',
		name: 'Người Tố Cáo',
		mayContact: true
	});
	await sortFeedback(ctx, { ...(await one.which()), kind: 'denunciation', reason: '' });
	expect(await stored(ctx)).not.toMatch(/nhận tiền|nhan tien|Người Tố Cáo|Hành lang cuối nhà B/u);
	expect(await see(ctx, one.pass)).toMatchObject({ state: 'moved', words: '', answer: null, told: [], units: [] });
	const [admin, leader] = [ctx.as('admin'), ctx.as('leader')];
	for (const who of [admin, leader, ctx]) {
		await expect(readRestricted(who)).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(openRestricted(who, one.id)).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(lookAtSender(who, one.id, 'xem')).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(readFeedback(who, one.id)).rejects.toMatchObject({ code: 'feedback.not-found' });
	}
	await expect(turnReader(admin, { userId: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const reader = await readerOf(ctx);
	expect((await readRestricted(reader)).map(({ id }) => id)).toEqual([one.id]);
	expect((await openRestricted(reader, one.id)).words).toContain('nhận tiền');
	expect((await lookAtSender(reader, one.id, 'Xác minh')).name).toBe('Người Tố Cáo');
	expect([await logged(ctx, 'feedback.restricted-opened'), await logged(ctx, 'feedback.sender-looked-at')]).toEqual([1, 1]);
	expect((await readFigures(ctx, null)).total.received).toBe(0);
});

async function readerOf(ctx: TestContext): Promise<Context> {
	const reader = ctx.as('office');
	const userId = reader.actor.kind === 'user' ? reader.actor.userId : '';
	const { addMember } = await import('#lib/features/accounts/server/service.ts');
	await addMember(ctx.as({ kind: 'system' }), {
		userId,
		unitId: null,
		role: 'office',
		displayName: 'Người đọc',
		formOfAddress: 'đồng chí',
		validFrom: ctx.today
	});
	await turnReader(ctx.as('leader'), { userId });
	return reader;
}

test('the clock follows the agency’s days, stands while paused, and gets more days with a reason', async () => {
	await using ctx = await testContext({ today: '2026-03-06' });
	await changeSettings(ctx, {
		version: 0,
		fields: ['Thái độ phục vụ'],
		petition: 5,
		question: 3,
		voter: 40,
		complaint: 10,
		denunciation: 30,
		retention: 12,
		notice: ''
	});
	const one = await sent(ctx);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	expect((await see(ctx, one.pass)).clock.due).toBe('2026-03-13');
	await pauseClock(ctx.on('2026-03-10'), { ...(await one.which()), reason: 'Chờ Sở Tài chính' });
	await expect(extendClock(ctx, { ...(await one.which()), days: 2, reason: 'x' })).rejects.toMatchObject({ code: 'feedback.not-now' });
	await resumeClock(ctx.on('2026-03-17'), await one.which());
	await extendClock(ctx.on('2026-03-17'), { ...(await one.which()), days: 2, reason: 'Cần đo lại' });
	const seen = await see(ctx, one.pass);
	expect(seen.clock.due).toBe('2026-03-24');
	expect(seen.told.map(({ words }) => words).filter(Boolean)).toEqual(['Chờ Sở Tài chính', 'Cần đo lại']);
	expect(await readOverdue(ctx.on('2026-03-26'))).toMatchObject([{ days: 2, units: [] }]);
	expect(JSON.stringify(await readOverdue(ctx.on('2026-03-26')))).not.toContain(one.pass.code);
});

test('similar ones are found without accents, put together and answered once, each under its own code', async () => {
	await using ctx = await testContext();
	const [one, two, other] = [
		await sent(ctx),
		await sent(ctx, { words: 'bo phan mot cua mo cua muon sang thu hai, nhieu nguoi phai cho' }),
		await sent(ctx, { words: 'Đèn đường khu tập thể tắt cả tuần nay.' })
	];
	expect((await readFeedback(ctx, one.id)).alike.map(({ id }) => id)).toEqual([two.id]);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	await groupFeedback(ctx, { ...(await one.which()), others: [two.id] });
	await expect(proposeAnswer(ctx, { ...(await two.which()), answer: 'a', validTo: null })).rejects.toMatchObject({ code: 'feedback.not-now' });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Trả lời chung.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	expect((await see(ctx, two.pass)).answer).toBe('Trả lời chung.');
	expect((await see(ctx, other.pass)).state).toBe('received');
	await markSpam(ctx, { chosen: [`${other.id}:1`], reason: 'Quảng cáo' });
	expect((await readFigures(ctx, null)).total).toMatchObject({ received: 2, inTime: 2 });
	const [head, follower] = [await sent(ctx), await sent(ctx)];
	await groupFeedback(ctx, { ...(await head.which()), others: [follower.id] });
	await sortFeedback(ctx, { ...(await head.which()), kind: 'complaint', reason: '' });
	expect((await readFeedback(ctx, follower.id)).item.sameAs).toBeNull();
});

test('a unit gives back what is not its own, and sending it elsewhere needs a reason', async () => {
	await using ctx = await testContext();
	const one = await sent(ctx);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	const route = { lead: ctx.unitId, support: [], reason: '' };
	await routeFeedback(ctx, { ...(await one.which()), ...route });
	await expect(routeFeedback(ctx, { ...(await one.which()), ...route })).rejects.toMatchObject({ code: 'feedback.reason-missing' });
	await giveBack(ctx.as('unit'), { ...(await one.which()), reason: 'Không thuộc phòng' });
	await expect(readFeedback(ctx.as('unit'), one.id)).rejects.toMatchObject({ code: 'feedback.not-found' });
	expect((await readFeedback(ctx, one.id)).item.state).toBe('sorted');
});

test('only the copy made for it is public, exact accents come first, and no one is quoted who did not agree', async () => {
	await using ctx = await testContext();
	const [one, two] = [await answered(ctx), await answered(ctx, { mayPublish: false })];
	const copy = { title: 'Giờ mở cửa bộ phận một cửa', words: 'Một cửa mở lúc mấy giờ?', answer: 'Lúc 7 giờ 30.' };
	const search = (q: string) => readPublicAnswers(ctx.as(citizen), { q, kind: null, page: 1 });
	expect((await search('')).found).toBe(0);
	await expect(publishFeedback(ctx, { ...(await two.which()), ...copy, words: said })).rejects.toMatchObject({ code: 'feedback.not-agreed' });
	await publishFeedback(ctx, { ...(await two.which()), ...copy, title: 'Giờ mở của sổ', words: 'Sổ mở lúc nào?' });
	await publishFeedback(ctx, { ...(await one.which()), ...copy });
	const found = async (q: string) => (await search(q)).answers.map(({ id }) => id);
	expect(await found('mở của')).toEqual([two.id, one.id]);
	expect(await found('MỞ CỬA')).toEqual([one.id, two.id]);
	expect((await search('mo cua')).found).toBe(2);
	expect((await search('%')).found).toBe(0);
	await withdrawPublication(ctx, await two.which());
	await expect(readPublicAnswer(ctx.as(citizen), two.id)).rejects.toMatchObject({ code: 'people.not-public' });
	expect((await readPublicAnswer(ctx.as(citizen), one.id)).words).toBe(copy.words);
});

test('a kiến nghị cử tri is public while it is open; the figures of the file are those of the page', async () => {
	await using ctx = await testContext();
	const one = await sent(ctx);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'voter', reason: '' });
	await publishFeedback(ctx, { ...(await one.which()), title: 'Cử tri kiến nghị sửa đường', words: 'Sửa đường vào xã.', answer: '' });
	expect((await readPublicAnswers(ctx, { q: '', kind: 'voter', page: 1 })).answers).toMatchObject([{ state: 'sorted', answer: null }]);
	const { total } = await readFigures(ctx, null);
	expect(await writeFiguresCsv(ctx, null)).toContain(`"Cộng","${total.received}","${total.inTime}","${total.late}","${total.overdue}","${total.open}"`);
});
