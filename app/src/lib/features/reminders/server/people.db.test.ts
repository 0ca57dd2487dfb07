import { nextWorkingDay, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { sent } from '../../../../../tests/support/feedback.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { enterQuestion } from '#lib/features/dialogues/server/service/ask-question.ts';
import { takeQuestion } from '#lib/features/dialogues/server/service/decide-question.ts';
import { readDialogue } from '#lib/features/dialogues/server/service/read-desk.ts';
import { announceDialogue, prepareDialogue } from '#lib/features/dialogues/server/service/run-dialogue.ts';
import { addBody, assignMember } from '#lib/features/supervision/server/service/bodies.ts';
import { enterMinutes, planSupervision, recommend } from '#lib/features/supervision/server/service/run-supervision.ts';
import { proposeAnswer, returnAnswer } from '#lib/features/feedback/server/service/answer-feedback.ts';
import { extendClock, pauseClock, resumeClock, routeFeedback } from '#lib/features/feedback/server/service/route-feedback.ts';
import { sortFeedback } from '#lib/features/feedback/server/service/sort-feedback.ts';
import { acknowledgeRequest } from '#lib/features/personal-data/server/service/run-request.ts';
import { enterRequest } from '#lib/features/personal-data/server/service/send-request.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { lineWords } from '../line-words.ts';
import { peopleMessage } from '../people-message.ts';
import { notePeopleMessage, readPeopleContact } from './service/people-contact.ts';
import { changeContacts } from './service/change-contacts.ts';
import { changeMailboxes } from './service/change-mailboxes.ts';
import { readNotice } from './service/notices.ts';
import { readPreview } from './service/read-preview.ts';
import { sendReminderMail } from './service/send-reminder-mail.ts';
import { sendMorning } from './service/send-reminders.ts';

const at = (ctx: Context, day: string, time = '08:00'): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T${time}:00+07:00`) });

async function aUnitWithPeople(ctx: TestContext) {
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2026-01-01') };
	const join = (userId: string, role: 'unit' | 'office', unitId: string | null) => addMember(ctx, { ...member, userId, role, unitId, displayName: userId });
	await join('dau-moi', 'unit', ctx.unitId);
	await join('truong-phong', 'unit', ctx.unitId);
	await join('can-bo', 'office', null);
	await changeContacts(ctx, [{ unitId: ctx.unitId, address: '', head: 'truong-phong', leader: null }]);
}

async function routed(ctx: TestContext, more: object = {}) {
	const one = await sent(ctx, more);
	await sortFeedback(ctx, { ...(await one.which()), kind: 'petition', reason: '' });
	await routeFeedback(ctx, { ...(await one.which()), lead: ctx.unitId, support: [], reason: '' });
	return one;
}

/** Who is told what of people's matters on this day. */
async function told(ctx: Context): Promise<string[]> {
	const { coming } = await readPreview(at(ctx, ctx.today, '07:00'));
	const words = messagesIn('vi').reminders;
	return coming.flatMap(({ person, lines }) => lines.map((line) => `${person}: ${lineWords(line, words, 'vi')}`)).toSorted();
}

test('what was sent to a unit is told its people with the next morning’s message, once, and nothing of its words or sender stands in it', async () => {
	await using smtp = await mailServer();
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	await changeMailboxes(ctx, [{ userId: 'dau-moi', email: 'dau-moi@so.example.vn' }]);
	const one = await routed(ctx, { name: 'Người Gửi', phone: '0901234567', mayContact: true, place: 'Ấp Ba' });
	await routed(ctx);
	const morning = at(ctx, '2026-09-03');
	const lines = await told(morning);
	expect(lines).toHaveLength(2);
	expect(lines.join('\n')).toContain(`dau-moi: Đơn vị có phản ánh, kiến nghị ${one.pass.code} (Thái độ phục vụ) cần trả lời, hạn `);
	process.env['SMTP_URL'] = smtp.url;
	process.env['MAIL_FROM'] = 'vanthu@so.example.vn';
	try {
		await sendMorning(morning);
		expect(await sendMorning(morning)).toBe(0);
		await sendReminderMail(morning, (await readPreview(morning)).sent[0]?.id ?? '');
	} finally {
		delete process.env['SMTP_URL'];
		delete process.env['MAIL_FROM'];
	}
	expect(smtp.taken).toHaveLength(1);
	const kept = await readOnly(ctx, (tx) => tx.selectFrom('reminders').selectAll().execute());
	expect(JSON.stringify([kept, await readPreview(morning)])).not.toMatch(/một cửa|mở cửa muộn|Người Gửi|0901234567|Ấp Ba/iu);
	expect(await told(at(ctx, '2026-09-04'))).toEqual([]);
});

test('before the last day its unit, from the day after its head and the Office; a clock that stands asks for nothing, more time begins anew', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	const one = await routed(ctx);
	await sendMorning(at(ctx, '2026-09-03'));
	const { due } = await readOnly(ctx, (tx) => tx.selectFrom('feedback').select('due').where('id', '=', one.id).executeTakeFirstOrThrow());
	const who = async (day: string) => (await told(at(ctx, day))).map((line) => line.split(':')[0]);
	expect(await who(due)).toEqual(['dau-moi']);
	const after = nextWorkingDay(due);
	expect(await who(after)).toEqual(['can-bo', 'dau-moi', 'truong-phong']);
	expect((await told(at(ctx, after)))[2]).toContain(`chưa trả lời phản ánh, kiến nghị ${one.pass.code}`);
	await pauseClock(ctx, { ...(await one.which()), reason: 'Chờ cơ quan khác' });
	expect(await who(after)).toEqual([]);
	await resumeClock(ctx, await one.which());
	await extendClock(ctx, { ...(await one.which()), days: 30, reason: 'Việc phức tạp' });
	expect(await who(after)).toEqual([]);
});

test('the answer waits for somebody of the Office who did not write it; what was answered is not on the first page any more', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	const one = await routed(ctx);
	await sendMorning(at(ctx, '2026-09-03'));
	const clerk = at(ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId: ctx.unitId, name: 'dau-moi' }), '2026-09-03');
	expect((await readNotice(clerk))?.lines).toHaveLength(1);
	await proposeAnswer(clerk, { ...(await one.which()), answer: 'Đã chấn chỉnh.', validTo: null });
	expect(await readNotice(clerk)).toBeNull();
	expect(await told(at(ctx, '2026-09-04'))).toEqual([
		`can-bo: Dự thảo trả lời phản ánh, kiến nghị ${one.pass.code} (Thái độ phục vụ) chờ duyệt từ thứ Năm 3/9.`
	]);
	await returnAnswer(at(ctx.as('leader'), '2026-09-04'), { ...(await one.which()), reason: 'Nói rõ giờ' });
	expect((await told(at(ctx, '2026-09-07'))).map((line) => line.split(' ').slice(0, 4).join(' ')).join()).toBe('dau-moi: Đơn vị có');
});

test('sent elsewhere, the next unit is told and the first no more; a unit that helps is told that it came and is not asked again', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	const one = await routed(ctx);
	await sendMorning(at(ctx, '2026-09-03'));
	const other = await addUnit(ctx, aUnit({ name: 'Phòng Hai' }));
	await addMember(ctx, {
		formOfAddress: 'đồng chí',
		validFrom: plainDate('2023-01-01'),
		userId: 'phong-hai',
		role: 'unit',
		unitId: other,
		displayName: 'phong-hai'
	});
	await routeFeedback(at(ctx, '2026-09-03'), { ...(await one.which()), lead: other, support: [ctx.unitId], reason: 'Đúng việc hơn' });
	const next = at(ctx, '2026-09-04');
	expect((await told(next)).map((line) => line.slice(0, 28))).toEqual(['dau-moi: Đơn vị phối hợp trả', 'phong-hai: Đơn vị có phản án']);
	await sendMorning(next);
	const late = (await told(at(ctx, '2026-09-30'))).filter((line) => line.startsWith('dau-moi'));
	expect(late).toEqual([]);
});

test('what was promised at a dialogue and recommended by those who supervise is reminded of the same way, without a word of either', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	const about = {
		form: 'conference',
		theme: 'Thủ tục',
		audience: 'Hộ kinh doanh',
		place: '',
		heldOn: ctx.today,
		startsAt: '08:30',
		chair: '',
		agenda: ''
	} as const;
	const dialogueId = await prepareDialogue(ctx, { ...about, seats: null });
	await announceDialogue(ctx, { id: dialogueId, version: 1 });
	await enterQuestion(ctx, { dialogueId, origin: 'floor', words: 'Vì sao mở cửa muộn?', name: '', isShown: true });
	const [asked] = (await readDialogue(ctx, dialogueId)).questions;
	await takeQuestion(ctx, { id: asked?.id ?? '', version: asked?.version ?? 0, unitId: ctx.unitId, due: plainDate('2026-09-11') });
	const supervisor = ctx.as('supervisor');
	const userId = supervisor.actor.kind === 'user' ? supervisor.actor.userId : '';
	const member = { userId, unitId: null, role: 'supervisor', displayName: 'MTTQ', formOfAddress: 'đồng chí', validFrom: ctx.today } as const;
	await addMember(ctx.as({ kind: 'system' }), member);
	const bodyId = await addBody(ctx, { name: 'MTTQ', kind: 'front' });
	await assignMember(ctx, { userId, bodyId });
	const line = { bodyId, unitId: ctx.unitId, title: 'Quy chế dân chủ', scope: '', plannedOn: ctx.today, isPublic: true };
	const id = await planSupervision(supervisor, line);
	await enterMinutes(supervisor, id, { version: 1, heldOn: ctx.today, words: 'Chưa niêm yết', file: null });
	await recommend(supervisor, id, { unitId: ctx.unitId, words: 'Niêm yết quy chế', due: plainDate('2026-09-25') });
	const lines = await told(at(ctx, '2026-09-03'));
	expect(lines).toEqual([
		'dau-moi: Đơn vị có kiến nghị của cuộc giám sát “Quy chế dân chủ” cần trả lời, hạn hết thứ Sáu 25/9, còn 16 ngày làm việc.',
		`dau-moi: Đơn vị có ý kiến đối thoại ${asked?.code} (Thủ tục) cần trả lời, hạn hết thứ Sáu 11/9, còn 6 ngày làm việc.`
	]);
});

test('the text for the group names each unit with codes and days, and that it was pasted is written down', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	await aUnitWithPeople(ctx);
	const one = await routed(ctx);
	const { due } = await readOnly(ctx, (tx) => tx.selectFrom('feedback').select('due').where('id', '=', one.id).executeTakeFirstOrThrow());
	expect((await readPeopleContact(ctx)).units).toEqual([]);
	const day = at(ctx, due);
	const { units, stage } = await readPeopleContact(day);
	const text = peopleMessage(units, messagesIn('vi'), { link: 'https://kheo.example', locale: 'vi' });
	expect(text).toContain(`: phản ánh, kiến nghị ${one.pass.code} (Thái độ phục vụ), hạn`);
	expect(text).not.toMatch(/một cửa/iu);
	const note = { stage, unit: units.map(({ id }) => id), text };
	await notePeopleMessage(day, note, 'press');
	await notePeopleMessage(day, note, 'press');
	expect((await readPeopleContact(day)).noted).toMatchObject([{ stage: 'remind', text }]);
	await expect(readPeopleContact(ctx.as('unit'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(notePeopleMessage(day, { ...note, unit: [one.id] })).rejects.toMatchObject({ code: 'unit.not-found' });
});

test('what somebody asks about their data is reminded of at the Office: first that it was to be acknowledged, then the answer', async () => {
	await using ctx = await testContext({ today: '2026-09-07' });
	await aUnitWithPeople(ctx);
	const person = { name: 'Nguyễn Thị Dân', phone: '0912000111', mail: '', words: '' };
	const id = await enterRequest(ctx, { ...person, kind: 'see', origin: 'paper', receivedOn: plainDate('2026-09-07') });
	expect(await told(at(ctx, '2026-09-08'))).toEqual([expect.stringMatching(/^can-bo: .*yêu cầu về dữ liệu cá nhân DL-/u)]);
	await acknowledgeRequest(ctx, id, { version: 1 });
	expect(JSON.stringify(await told(at(ctx, '2026-09-16')))).toContain('17/9');
	expect(JSON.stringify(await told(at(ctx, '2026-09-16')))).not.toContain('Dân');
});
