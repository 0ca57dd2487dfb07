import { defaultHours, defaultLadder, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { askRelief } from '#lib/features/reliefs/server/service/ask-relief.ts';
import { decideRelief } from '#lib/features/reliefs/server/service/decide-relief.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { changeContacts } from './service/change-contacts.ts';
import { changeMailboxes } from './service/change-mailboxes.ts';
import { changeRules } from './service/change-rules.ts';
import { readNotice, tickNotice } from './service/notices.ts';
import { readPreview } from './service/read-preview.ts';
import { sendReminderMail } from './service/send-reminder-mail.ts';
import { sendMorning, sendNow } from './service/send-reminders.ts';
import { strikeReminder } from './service/strike.ts';

const at = (ctx: TestContext, day: string, time = '08:00'): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T${time}:00+07:00`) });

async function aPlanWithPeople(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const [unitId = ''] = plan.unitIds;
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') };
	const join = (userId: string, role: 'unit' | 'office' | 'leader', of: string | null = null) =>
		addMember(ctx, { ...member, userId, role, unitId: of, displayName: `Người ${userId}` });
	await join('dau-moi', 'unit', unitId);
	await join('can-bo', 'office');
	await join('pho-giam-doc', 'leader');
	await join('giam-doc', 'leader');
	await changeContacts(ctx, [{ unitId, address: 'quý phòng', head: null, leader: 'pho-giam-doc' }]);
	return { ...plan, unitId };
}

/** Whoever is not the Office, which has a deadline of its own in these days. */
const others = async (ctx: Context) => (await people(ctx)).filter((person) => person !== 'can-bo');
const people = async (ctx: Context) => (await readPreview(ctx)).coming.map(({ person }) => person).toSorted();

test('one working day before the deadline the unit’s person is reminded once, in the morning, and not again by a second turn', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	expect(await sendMorning(at(ctx, '2023-09-21', '07:00'))).toBe(0);
	expect(await sendMorning(at(ctx, '2023-09-21'))).toBe(2);
	expect(await sendMorning(at(ctx, '2023-09-21', '08:10'))).toBe(0);
	expect((await readPreview(at(ctx, '2023-09-21', '08:10'))).sent).toMatchObject([
		{ person: 'can-bo', lines: [{ facts: { kind: 'to-consolidate', day: '2023-09-29' } }] },
		{ person: 'dau-moi', mail: 'none', lines: [{ stage: 'remind', facts: { kind: 'owed', day: '2023-09-24' } }] }
	]);
	expect(await sendMorning(at(ctx, '2023-09-23'))).toBe(0);
});

test('two runs at the same moment write one message: the day is taken once', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	const morning = at(ctx, '2023-09-21');
	const ran = await Promise.all([sendMorning(morning), sendMorning({ ...morning, requestId: ctx.agencyId })]);
	expect(ran.toSorted()).toEqual([0, 2]);
	expect((await readPreview(morning)).sent).toHaveLength(2);
});

test('days on which nothing ran are made up for with the last step alone', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	await sendMorning(at(ctx, '2023-09-22'));
	const { sent } = await readPreview(at(ctx, '2023-09-22'));
	expect(sent.map(({ lines }) => lines.length)).toEqual([1, 1]);
});

test('on the third working day after it the unit’s own leader in charge is told, and no other leader', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	const { unitIds, ...plan } = await aPlanWithPeople(ctx);
	for (const other of unitIds.slice(1)) await sendActivities(ctx, plan, other, [{ c2: 'Hội nghị', c3: '20/9/2023' }]);
	expect(await people(at(ctx, '2023-09-26', '06:00'))).toEqual(['can-bo', 'dau-moi']);
	await sendMorning(at(ctx, '2023-09-27'));
	const { sent } = await readPreview(at(ctx, '2023-09-27'));
	expect(sent.map(({ person }) => person).toSorted()).toEqual(['can-bo', 'dau-moi', 'pho-giam-doc']);
	expect(sent.find(({ person }) => person === 'pho-giam-doc')?.lines).toMatchObject([{ as: 'leader', stage: 'report' }]);
});

test('what the Office strikes off with a reason does not go; the next step comes in its time', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	const before = at(ctx, '2023-09-21', '07:00');
	const key = (await readPreview(before)).coming.find(({ person }) => person === 'dau-moi')?.lines[0]?.key ?? '';
	await strikeReminder(before, { key, reason: 'Đã gọi điện' });
	expect(await others(before)).toEqual([]);
	await expect(strikeReminder(before, { key, reason: 'lần nữa' })).rejects.toMatchObject({ code: 'reminder.moved' });
	expect(await others(at(ctx, '2023-09-22', '07:00'))).toEqual(['dau-moi']);
});

test('sent now, it does not go again with the morning; outside the hours nothing is sent at all', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	await expect(sendNow(at(ctx, '2023-09-21', '07:00'), 'dau-moi')).rejects.toMatchObject({ code: 'reminder.quiet-hours' });
	await sendNow(at(ctx, '2023-09-21'), 'dau-moi');
	await expect(sendNow(at(ctx, '2023-09-21'), 'dau-moi')).rejects.toMatchObject({ code: 'reminder.moved' });
	expect(await people(at(ctx, '2023-09-21'))).toEqual(['can-bo']);
	expect(await sendMorning(at(ctx, '2023-09-21', '09:00'))).toBe(1);
});

test('more time moves the reminders to the new day, a unit that was freed gets none', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { registrationId, unitId } = await aPlanWithPeople(ctx);
	const of = { obligationId: registrationId, unitId };
	const asked = { reason: 'Chờ số liệu', channel: 'phone', askedOn: null } as const;
	const more = await askRelief(ctx, of, { kind: 'extension', wantedDue: plainDate('2023-10-06'), ...asked });
	await decideRelief(ctx, { decision: 'granted', id: more, grantedDue: null, reason: '' });
	expect(await people(at(ctx, '2023-09-25', '07:00'))).toEqual(['can-bo']);
	expect(await people(at(ctx, '2023-10-05', '07:00'))).toContain('dau-moi');
	const free = await askRelief(ctx, of, { kind: 'waiver', wantedDue: '', ...asked });
	await decideRelief(ctx, { decision: 'granted', id: free, grantedDue: null, reason: '' });
	expect(await people(at(ctx, '2023-10-05', '07:00'))).not.toContain('dau-moi');
});

test('the message goes by mail to whoever has a mailbox, once; whoever reads it on the first page ticks it', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using smtp = await mailServer();
	await aPlanWithPeople(ctx);
	await changeMailboxes(ctx, [{ userId: 'dau-moi', email: 'dau-moi@skhcn.example.vn' }]);
	process.env['SMTP_URL'] = smtp.url;
	process.env['MAIL_FROM'] = 'vanthu@skhcn.example.vn';
	try {
		const morning = at(ctx, '2023-09-21');
		await sendMorning(morning);
		const id = (await readPreview(morning)).sent.find(({ person }) => person === 'dau-moi')?.id ?? '';
		await sendReminderMail(morning, id);
		await sendReminderMail(morning, id);
		expect(smtp.taken).toHaveLength(1);
		expect((await readPreview(morning)).sent).toMatchObject([{ mail: 'none' }, { mail: 'sent', email: 'dau-moi@skhcn.example.vn' }]);
		const reader: Context = { ...morning, actor: { kind: 'user', userId: 'dau-moi', role: 'unit', unitId: null, name: 'Người đầu mối' } };
		expect((await readNotice(reader))?.id).toBe(id);
		await tickNotice(reader, id);
		expect(await readNotice(reader)).toBeNull();
	} finally {
		delete process.env['SMTP_URL'];
		delete process.env['MAIL_FROM'];
	}
});

test('the Office alone sees and changes reminders; a ladder of its own holds, one that somebody else changed meanwhile does not', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	for (const act of [readPreview, sendMorning]) await expect((async () => act(ctx.as('leader')))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const rules = { version: 0, running: true, hours: defaultHours, ladder: { ...defaultLadder, before: [2], after: [1, 3] } };
	await changeRules(ctx, rules);
	await expect(changeRules(ctx, rules)).rejects.toMatchObject({ code: 'reminder.rules-moved' });
	expect(await others(at(ctx, '2023-09-19', '07:00'))).toEqual([]);
	expect(await others(at(ctx, '2023-09-20', '07:00'))).toEqual(['dau-moi']);
	await changeRules(ctx, { ...rules, version: 1, running: false });
	expect(await sendMorning(at(ctx, '2023-09-20'))).toBe(0);
});

test('only a leader is in charge and only a unit’s own person heads it; the log keeps no mail address', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	const { unitId, unitIds } = await aPlanWithPeople(ctx);
	const contact = { address: '', head: null, leader: null };
	await expect(changeContacts(ctx, [{ ...contact, unitId, leader: 'can-bo' }])).rejects.toMatchObject({ code: 'reminder.not-a-member' });
	await expect(changeContacts(ctx, [{ ...contact, unitId: unitIds[1] ?? '', head: 'dau-moi' }])).rejects.toMatchObject({ code: 'reminder.not-a-member' });
	await changeMailboxes(ctx, [{ userId: 'dau-moi', email: 'dau-moi@skhcn.example.vn' }]);
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('action', '=', 'reminders.mailboxes-changed').execute());
	expect(JSON.stringify(entries)).not.toContain('@');
	expect(entries).toHaveLength(1);
});

test('what was sent since the reminder went no longer stands on the first page, ticked or not', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { unitId, ...plan } = await aPlanWithPeople(ctx);
	const morning = at(ctx, '2023-09-21');
	await sendMorning(morning);
	const reader: Context = { ...morning, actor: { kind: 'user', userId: 'dau-moi', role: 'unit', unitId, name: 'Người đầu mối' } };
	expect((await readNotice(reader))?.lines).toHaveLength(1);
	await sendActivities(ctx, plan, unitId, [{ c2: 'Hội nghị', c3: '20/9/2023' }]);
	expect(await readNotice(reader)).toBeNull();
});

test('a clock that runs ahead for a week and is set back tells nobody the same step twice, and takes each day once', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await aPlanWithPeople(ctx);
	const days = ['2023-09-21', '2023-09-28', '2023-09-21', '2023-09-22', '2023-09-25', '2023-09-28'];
	const sent: number[] = [];
	for (const day of days) sent.push(await sendMorning(at(ctx, day)));
	expect([sent[0], sent[2], sent[5]]).toEqual([2, 0, 0]);
	const told = await readOnly(ctx, (tx) =>
		tx.selectFrom('reminders as r').innerJoin('reminder_messages as m', 'm.id', 'r.message_id').select(['m.person', 'r.key', 'r.stage']).execute()
	);
	expect(told.length).toBeGreaterThan(2);
	expect(told).toHaveLength(new Set(told.map(({ person, key, stage }) => `${person} ${key} ${stage}`)).size);
});
