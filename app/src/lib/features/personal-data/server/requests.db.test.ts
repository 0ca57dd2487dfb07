import { plainDate } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { sendFeedback } from '#lib/features/feedback/server/service/send-feedback.ts';
import { changePhones } from '#lib/features/reminders/server/service/change-phones.ts';
import { reminderTextJob } from '#lib/features/reminders/server/service/text-job.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { putOnWay } from '#lib/server/delivery/deliveries.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { citizen, place, sending } from '../../../../../tests/support/feedback.ts';
import { changeRules } from './service/change-rules.ts';
import { eraseHeld } from './service/erase-held.ts';
import { exportHeld } from './service/export-held.ts';
import { chooseFound, readChosen, searchHeld } from './service/find-held.ts';
import { waitingRequests } from './service/list-waiting.ts';
import { lookUpRequest, readRequest, readRequests } from './service/read-requests.ts';
import { acknowledgeRequest, answerRequest, checkIdentity, extendRequest } from './service/run-request.ts';
import { enterRequest, sendRequest } from './service/send-request.ts';
import { writeAnswer } from './service/write-answer.ts';

const name = 'Nguyễn Thị Dân';
const phone = '0912 000 111';
const asked = { kind: 'erase', name, phone, mail: '', words: 'Xin xóa số điện thoại của tôi' } as const;

const send = (ctx: TestContext, more: object = {}) => {
	const form = { ...asked, token: sending(ctx).token, website: '', ...more };
	return sendRequest(ctx.as(citizen), form, place(), newId());
};

const enter = (ctx: TestContext, more: object = {}) => enterRequest(ctx, { ...asked, origin: 'paper', receivedOn: ctx.today, ...more });

async function identified(ctx: TestContext, id: string): Promise<number> {
	await checkIdentity(ctx, id, { version: 1, how: 'seen', note: 'đã xem căn cước' });
	return 2;
}

const onItsWay = (ctx: TestContext, person: string, address: string) =>
	inTransaction(ctx, 'reminders.sent', async (tx) => {
		await putOnWay(tx, ctx, reminderTextJob, [{ aboutId: newId(), channel: 'sms', address, person }]);
		await audit(tx, { subject: { type: 'reminders', id: ctx.today } });
	});

const stored = (ctx: TestContext) =>
	readOnly(ctx, async (tx) =>
		JSON.stringify([
			await tx.selectFrom('data_requests').selectAll().execute(),
			await tx.selectFrom('audit_entries').selectAll().execute(),
			await tx.selectFrom('idempotency_keys').selectAll().execute()
		])
	);

test('a request that anybody sends is sealed, has its clocks from that day, and is looked up by its code alone', async () => {
	await using ctx = await testContext();
	await expect(send(ctx, { phone: '' })).rejects.toMatchObject({ code: 'data-request.contact-missing' });
	await expect(send(ctx, { website: 'x' })).rejects.toMatchObject({ code: 'form.left-empty' });
	const { code } = await send(ctx);
	expect(await stored(ctx)).not.toMatch(/Thị Dân|0912|Xin xóa/u);
	const own = await lookUpRequest(ctx, code.toLowerCase(), place());
	expect(own).toMatchObject({ kind: 'erase', receivedOn: '2026-09-01', acknowledgeDue: '2026-09-04', due: '2026-09-21', handler: null });
	await expect(lookUpRequest(ctx, 'DL-3333-3333-3333', place())).rejects.toMatchObject({ code: 'data-request.code-wrong' });
	const { open, holds } = await readRequests(ctx);
	expect(Object.keys(holds)).toEqual([open[0]?.id]);
	await acknowledgeRequest(ctx, open[0]?.id ?? '', { version: 1 });
	expect((await readRequests(ctx)).holds).toEqual({});
	expect((await readRequest(ctx, open[0]?.id ?? '')).person).toMatchObject({ name, phone });
	expect((await readRequest(ctx.as('leader'), open[0]?.id ?? '')).person).toBeNull();
	await expect(readRequests(ctx.as('unit'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('it is acknowledged, prolonged once and in time, and answered once; the Office is reminded of the next day that is owed', async () => {
	await using ctx = await testContext();
	const id = await enter(ctx);
	expect(() => enter(ctx, { receivedOn: plainDate('2026-09-02') })).toThrow(expect.objectContaining({ code: 'data-request.in-future' }));
	expect(await readOnly(ctx, waitingRequests)).toMatchObject([{ acknowledge: 'acknowledge', day: '2026-09-04' }]);
	const both = await Promise.allSettled([acknowledgeRequest(ctx, id, { version: 1 }), acknowledgeRequest(ctx, id, { version: 1 })]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await readOnly(ctx, waitingRequests)).toMatchObject([{ acknowledge: 'answer', day: '2026-09-21' }]);
	await expect(extendRequest(ctx.on('2026-09-22'), id, { version: 2, reason: 'Nhiều hồ sơ' })).rejects.toMatchObject({
		code: 'data-request.too-late-to-extend'
	});
	await extendRequest(ctx, id, { version: 2, reason: 'Nhiều hồ sơ' });
	await expect(extendRequest(ctx, id, { version: 3, reason: 'Nữa' })).rejects.toMatchObject({ code: 'data-request.extended' });
	expect(await readRequest(ctx, id)).toMatchObject({ due: '2026-10-11', extension: { firstDue: '2026-09-21' } });
	await expect(answerRequest(ctx, id, { version: 3, outcome: 'done', answer: 'Đã xóa' })).rejects.toMatchObject({ code: 'data-request.not-identified' });
	await expect(writeAnswer(ctx, id)).rejects.toMatchObject({ code: 'data-request.not-answered' });
	await answerRequest(ctx, id, { version: 3, outcome: 'refused', answer: 'Không xác minh được' });
	await expect(answerRequest(ctx, id, { version: 4, outcome: 'refused', answer: 'x' })).rejects.toMatchObject({ code: 'data-request.answered' });
	expect((await writeAnswer(ctx, id)).bytes.length).toBeGreaterThan(3000);
	expect((await readRequests(ctx)).answered).toMatchObject([{ outcome: 'refused', answeredOn: '2026-09-01' }]);
});

test('what is held about a person is found under seal too, given out with a trace, and erased so that nobody reads it again', async () => {
	await using ctx = await testContext();
	await sendFeedback(ctx.as(citizen), sending(ctx, { name, phone, mayContact: true }), place(), newId());
	await sendFeedback(ctx.as(citizen), sending(ctx, { name: 'Trần Văn Khác', phone: '0988777666', mayContact: true }), place(), newId());
	await addMember(ctx, { userId: 'dan', role: 'office', unitId: null, displayName: 'Lê Thị Đảm', formOfAddress: 'đồng chí', validFrom: ctx.today });
	await changePhones(ctx, [{ userId: 'dan', phone: '84912000111', channel: 'sms' }]);
	await onItsWay(ctx, 'dan', '84912000111');
	const id = await enter(ctx);
	const terms = { name: 'nguyen thi dan', phone: '84912000111', mail: '', code: '' };
	await expect(searchHeld(ctx, id, terms)).rejects.toMatchObject({ code: 'data-request.not-identified' });
	expect(() => checkIdentity(ctx, id, { version: 1, how: 'seen', note: 'CCCD 001 090 012 345' })).toThrow(
		expect.objectContaining({ code: 'data-request.number-in-note' })
	);
	const version = await identified(ctx, id);
	expect(() => searchHeld(ctx, id, { name: 'a', phone: '12', mail: '', code: '' })).toThrow(
		expect.objectContaining({ code: 'data-request.nothing-to-search' })
	);
	const { hits } = await searchHeld(ctx, id, terms);
	expect(hits.map(({ table }) => table).toSorted()).toEqual(['data_requests', 'deliveries', 'feedback', 'reminder_phones']);
	const [feedback] = hits.filter(({ table }) => table === 'feedback');
	expect(JSON.stringify(feedback?.values)).toContain(name);
	await expect(exportHeld(ctx, id, 'json')).rejects.toMatchObject({ code: 'data-request.nothing-chosen' });
	await chooseFound(ctx, id, {
		version,
		found: [
			{ table: 'feedback', id: feedback?.id ?? '' },
			{ table: 'reminder_phones', id: 'dan' },
			{ table: 'deliveries', id: hits.find(({ table }) => table === 'deliveries')?.id ?? '' },
			{ table: 'pg_class', id: '1' }
		]
	});
	const json = JSON.parse(String((await exportHeld(ctx, id, 'json')).bytes)) as { items: { place: string }[] };
	expect(json.items).toMatchObject([{ place: 'Số điện thoại nhận nhắc' }, { place: 'Lượt gửi ra ngoài' }, { place: 'Phản ánh, kiến nghị' }]);
	const list = JSON.stringify((await readDocx((await exportHeld(ctx, id, 'docx')).bytes as Uint8Array)).blocks);
	for (const part of [
		'Theo yêu cầu mã DL-',
		'Người yêu cầu',
		'điện thoại: 0912 000 111',
		'Số điện thoại nhận nhắc, điện thoại:',
		'đăng lên: 12:00 ngày 01/9/2026'
	])
		expect(list).toContain(part);
	expect(list, 'a list bears no number').not.toMatch(/Số:|sealed_/u);
	await eraseHeld(ctx, id, { version: 3 });
	expect(JSON.stringify(await readChosen(ctx, id))).not.toContain(name);
	expect((await searchHeld(ctx, id, terms)).hits.map(({ table }) => table)).toEqual(['data_requests']);
	expect((await searchHeld(ctx, id, { ...terms, name: 'Trần Văn Khác', phone: '' })).hits.map(({ table }) => table)).toEqual(['feedback']);
	expect(await stored(ctx)).not.toMatch(/Thị Dân|nguyen thi dan|84912000111/u);
	expect((await readRequest(ctx, id)).steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['searched', 'exported', 'erased']));
});

test('an administrator settles the times by an act; requests that are here keep theirs', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const id = await enter(ctx);
	const of = (count: number) => ({ see: count, correct: count, provide: count, withdraw: count, restrict: count, object: count, erase: count });
	const flat = (prefix: 'days' | 'extend', count: number) => Object.fromEntries(Object.entries(of(count)).map(([kind, days]) => [`${prefix}-${kind}`, days]));
	const form = { version: 0, acknowledge: 1, counts: 'working', source: 'QĐ 1', ...flat('days', 5), ...flat('extend', 5) } as Parameters<typeof changeRules>[1];
	expect(() => changeRules(ctx.as('office'), form)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	await changeRules(ctx, form);
	await expect(changeRules(ctx, form)).rejects.toMatchObject({ code: 'data-request.moved' });
	const later = await enter(ctx);
	expect([(await readRequest(ctx, id)).due, (await readRequest(ctx, later)).due]).toEqual(['2026-09-21', '2026-09-09']);
});
