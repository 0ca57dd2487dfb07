import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { formToken, isPin } from './pass.ts';
import { networkOf } from './sending-limits.ts';
import { approveAnswer, proposeAnswer, returnAnswer } from './service/answer-feedback.ts';
import { lookAtSender } from './service/look-at-sender.ts';
import { forgetSender, lookUp, rateAnswer, reopenFeedback } from './service/look-up.ts';
import { publishFeedback, withdrawPublication } from './service/publish-feedback.ts';
import { readFeedbackDesk, readOwnFeedback } from './service/read-desk.ts';
import { readFigures, readOverdue, writeFiguresCsv } from './service/read-figures.ts';
import { readFeedback, readPhoto } from './service/read-item.ts';
import { readPublicAnswer, readPublicAnswers } from './service/read-public.ts';
import { openRestricted, readRestricted } from './service/restricted.ts';
import { extendClock, giveBack, pauseClock, resumeClock, routeFeedback } from './service/route-feedback.ts';
import { sendFeedback } from './service/send-feedback.ts';
import { changeSettings, turnReader } from './service/settings.ts';
import { groupFeedback, markSpam, sortFeedback } from './service/sort-feedback.ts';

beforeAll(() => vi.stubEnv('KHEO_SECRET', 'a secret of this test and of no other'));
afterAll(() => vi.unstubAllEnvs());

const citizen = { kind: 'citizen', name: '' } as const;
const said = 'Bộ phận một cửa mở cửa muộn sáng thứ Hai, nhiều người phải chờ.';
let last = 0;
/** Each sender from another place, so that only the tests of limits meet them. */
const place = () => `10.${(last += 1)}.1.1`;

function sending(ctx: Context, more: object = {}) {
	const token = formToken(ctx.agencyId, new Date(ctx.now.getTime() - 10_000));
	const empty = { photo: null, place: '', name: '', phone: '', mayContact: false, mayPublish: true, website: '' };
	return { ...empty, words: said, field: 'Thái độ phục vụ', token, ...more };
}

async function sent(ctx: TestContext, more: object = {}) {
	const pass = await sendFeedback(ctx.as(citizen), sending(ctx, more), place(), newId());
	const row = await readOnly(ctx, (tx) => tx.selectFrom('feedback').select(['id', 'version']).where('code', '=', pass.code).executeTakeFirstOrThrow());
	return { pass, which: () => which(ctx, row.id), id: row.id };
}

const which = (ctx: Context, id: string) =>
	readOnly(ctx, (tx) => tx.selectFrom('feedback').select(['id', 'version']).where('id', '=', id).executeTakeFirstOrThrow());
const see = (ctx: TestContext, pass: { code: string; pin: string }) => lookUp(ctx.as(citizen), pass, place());
const stored = (ctx: Context) =>
	readOnly(ctx, async (tx) =>
		JSON.stringify([
			await tx.selectFrom('feedback').selectAll().execute(),
			await tx.selectFrom('audit_entries').selectAll().execute(),
			await tx.selectFrom('idempotency_keys').selectAll().execute()
		])
	);
const logged = (ctx: Context, action: string) =>
	readOnly(ctx, async (tx) => (await tx.selectFrom('audit_entries').select('id').where('action', '=', action).execute()).length);

async function answered(ctx: TestContext, more: object = {}, kind: 'petition' | 'question' = 'question') {
	const one = await sent(ctx, more);
	await sortFeedback(ctx, { ...(await one.which()), kind, reason: '' });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Một cửa mở lúc 7 giờ 30.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	return one;
}

test('the same press is the same feedback with the same code and PIN, and neither PIN, name nor telephone stands in the database', async () => {
	await using ctx = await testContext();
	const form = sending(ctx, { name: 'Nguyễn Thị Ẩn', phone: '0912345678', mayContact: true });
	const [key, from] = [newId(), place()];
	const first = await sendFeedback(ctx.as(citizen), form, from, key);
	expect(await sendFeedback(ctx.as(citizen), form, from, key)).toEqual(first);
	expect((await readFeedbackDesk(ctx, { q: '', state: 'received', page: 1 })).found).toBe(1);
	const all = await stored(ctx);
	for (const secret of ['Nguyễn Thị Ẩn', '0912345678', `"${first.pin}"`]) expect(all).not.toContain(secret);
	await expect(sendFeedback(ctx.as(citizen), { ...form, mayContact: false }, place(), newId())).rejects.toMatchObject({ code: 'feedback.consent-missing' });
});

test('whoever sends with an account open in the browser stays a citizen in the log', async () => {
	await using ctx = await testContext();
	await sendFeedback(ctx.as('unit'), sending(ctx), place(), newId());
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('actor').where('action', '=', 'feedback.sent').execute());
	expect(entries).toEqual([{ actor: 'citizen' }]);
});

test('programs are refused: too quick, another form, the hidden field, too much from one place; what was typed is theirs to send again', async () => {
	await using ctx = await testContext();
	const send = (more: object, from = place()) => sendFeedback(ctx.as(citizen), sending(ctx, more), from, newId());
	await expect(send({ token: formToken(ctx.agencyId, ctx.now) })).rejects.toMatchObject({ code: 'feedback.too-quick' });
	await expect(send({ token: formToken(newId(), new Date(ctx.now.getTime() - 9000)) })).rejects.toMatchObject({ code: 'feedback.form-old' });
	await expect(send({ token: 'x' })).rejects.toMatchObject({ code: 'feedback.form-old' });
	await expect(send({ website: 'http://spam.example' })).rejects.toMatchObject({ code: 'feedback.left-empty' });
	await expect(send({ field: 'không có' })).rejects.toMatchObject({ code: 'feedback.field-missing' });
	const from = place();
	for (let at = 0; at < 8; at += 1) await send({}, from);
	await expect(send({}, from)).rejects.toMatchObject({ code: 'feedback.too-many' });
	expect([networkOf('203.0.113.9'), networkOf('::ffff:203.0.113.7'), networkOf('2001:db8:1:2::3')]).toEqual(['203.0.113', '203.0.113', '2001:db8:1']);
});

test('of a photo a copy without the camera’s data is kept, for those who deal with it', async () => {
	await using ctx = await testContext();
	const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#884400' } })
		.withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1' } })
		.jpeg()
		.toBuffer();
	const { id } = await sent(ctx, { photo: new File([new Uint8Array(bytes)], 'anh.jpg') });
	const kept = await readPhoto(ctx, id);
	expect((await sharp(kept).metadata()).exif).toBeUndefined();
	expect(await fileStore().get(ctx.agencyId, 'f'.repeat(64))).toBeNull();
	await expect(readPhoto(ctx.as('unit'), id)).rejects.toMatchObject({ code: 'feedback.not-found' });
	await expect(sent(ctx, { photo: new File(['không phải ảnh'], 'anh.jpg') })).rejects.toMatchObject({ code: 'feedback.photo-unreadable' });
});

test('a wrong PIN opens nothing, and after five the right one must wait too', async () => {
	await using ctx = await testContext();
	const { pass, id } = await sent(ctx);
	expect(isPin(ctx.agencyId, id, pass.pin)).toBe(true);
	const wrong = { ...pass, pin: pass.pin === '000000' ? '000001' : '000000' };
	for (let at = 0; at < 5; at += 1) await expect(see(ctx, wrong)).rejects.toMatchObject({ code: 'feedback.pass-wrong' });
	await expect(see(ctx, pass)).rejects.toMatchObject({ code: 'feedback.pin-tries' });
	await expect(see(ctx, { code: 'PA-AAAA-AAAA', pin: '000000' })).rejects.toMatchObject({ code: 'feedback.pass-wrong' });
});

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
	const one = await sent(ctx, { words: 'Tôi tố cáo ông X nhận tiền khi làm thủ tục đất.', place: 'Phòng 3', name: 'Người Tố Cáo', mayContact: true });
	await sortFeedback(ctx, { ...(await one.which()), kind: 'denunciation', reason: '' });
	expect(await stored(ctx)).not.toMatch(/nhận tiền|nhan tien|Người Tố Cáo|Phòng 3/u);
	expect(await see(ctx, one.pass)).toMatchObject({ state: 'moved', words: '', answer: null, told: [], units: [] });
	const [admin, leader] = [ctx.as('admin'), ctx.as('leader')];
	for (const who of [admin, leader, ctx]) {
		await expect(readRestricted(who)).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(openRestricted(who, one.id)).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(lookAtSender(who, one.id, 'xem')).rejects.toMatchObject({ code: 'feedback.not-reader' });
		await expect(readFeedback(who, one.id)).rejects.toMatchObject({ code: 'feedback.not-found' });
	}
	await expect(turnReader(admin, { userId: 'x' })).rejects.toThrow();
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

test('the sender may say once that it is not settled, rate the answer, and have the name destroyed', async () => {
	await using ctx = await testContext();
	const one = await answered(ctx, { name: 'Trần Văn Gửi', mayContact: true });
	await rateAnswer(ctx.as(citizen), { ...one.pass, rating: 2 }, place());
	expect((await lookAtSender(ctx, one.id, 'gọi lại')).name).toBe('Trần Văn Gửi');
	await reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Vẫn mở muộn' }, place());
	expect(await see(ctx, one.pass)).toMatchObject({ state: 'sorted', answer: null, mayReopen: false });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Đã thay lịch trực.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	await expect(reopenFeedback(ctx.as(citizen), { ...one.pass, reason: 'Nữa' }, place())).rejects.toMatchObject({ code: 'feedback.reopened-once' });
	await forgetSender(ctx.as(citizen), one.pass, place());
	await expect(lookAtSender(ctx, one.id, 'gọi lại')).rejects.toMatchObject({ code: 'feedback.no-sender' });
	const keys = await readOnly(ctx, (tx) => tx.selectFrom('personal_keys').select('wrapped').where('whose', '=', `feedback-sender:${one.id}`).execute());
	expect(keys).toEqual([{ wrapped: null }]);
});

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
	await expect(proposeAnswer(ctx, { ...(await two.which()), answer: 'a', validTo: null })).rejects.toThrow();
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Trả lời chung.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	expect((await see(ctx, two.pass)).answer).toBe('Trả lời chung.');
	expect((await see(ctx, other.pass)).state).toBe('received');
	await markSpam(ctx, { chosen: [`${other.id}:1`], reason: 'Quảng cáo' });
	expect((await readFigures(ctx, null)).total).toMatchObject({ received: 2, inTime: 2 });
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
