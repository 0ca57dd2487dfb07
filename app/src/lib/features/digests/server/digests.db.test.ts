import { plainDate } from '@kheo/core';
import { afterEach, expect, test } from 'vitest';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { changeMailboxes } from '#lib/features/reminders/server/service/change-mailboxes.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { chooseAgencyDigest, chooseOwnDigest } from './service/choose-digest.ts';
import { readDigest } from './service/read-digest.ts';
import { sendDigestMail } from './service/send-digest-mail.ts';
import { sendDigests } from './service/send-digests.ts';

const at = (ctx: TestContext, day: string, time = '08:00'): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T${time}:00+07:00`) });
const weekly = { every: 'week', weekday: 1 } as const;

afterEach(() => {
	delete process.env['SMTP_URL'];
	delete process.env['MAIL_FROM'];
});

async function twoLeaders(ctx: TestContext, smtpUrl = 'smtp://127.0.0.1:1') {
	process.env['SMTP_URL'] = smtpUrl;
	process.env['MAIL_FROM'] = 'vanthu@skhcn.example.vn';
	await aRunningPlan(ctx);
	const member = { role: 'leader' as const, unitId: null, formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') };
	for (const userId of ['giam-doc', 'pho-giam-doc']) await addMember(ctx, { ...member, userId, displayName: `Người ${userId}` });
	await changeMailboxes(
		ctx,
		['giam-doc', 'pho-giam-doc'].map((userId) => ({ userId, email: `${userId}@skhcn.example.vn` }))
	);
	return ctx.as({ kind: 'user', userId: 'giam-doc', role: 'leader', unitId: null, name: 'Người giám đốc' });
}

const deliveries = (ctx: Context) => readOnly(ctx, (tx) => tx.selectFrom('deliveries').select(['id', 'address']).execute());

test('nothing goes until somebody asks; then once a week, in the hours, made up for after days on which nothing ran, and never twice', async () => {
	await using ctx = await testContext({ today: '2023-09-06' });
	await twoLeaders(ctx);
	expect(await sendDigests(at(ctx, '2023-09-11'))).toBe(0);
	await chooseAgencyDigest(ctx, weekly);
	expect(await sendDigests(at(ctx, '2023-09-08'))).toBe(0);
	expect(await sendDigests(at(ctx, '2023-09-11', '07:00'))).toBe(0);
	expect(await sendDigests(at(ctx, '2023-09-12'))).toBe(2);
	expect(await sendDigests(at(ctx, '2023-09-13'))).toBe(0);
	expect(await sendDigests(at(ctx, '2023-09-16'))).toBe(0);
	const monday = at(ctx, '2023-09-18');
	const both = await Promise.all([sendDigests(monday), sendDigests({ ...monday, requestId: ctx.agencyId })]);
	expect(both.reduce((sum, made) => sum + made)).toBe(2);
	expect(await deliveries(ctx)).toHaveLength(4);
});

test('a leader’s own choice goes before the agency’s, and can be taken back', async () => {
	await using ctx = await testContext({ today: '2023-09-06' });
	const leader = await twoLeaders(ctx);
	await chooseAgencyDigest(ctx, weekly);
	await chooseOwnDigest(leader, { every: 'day', weekday: 1 });
	expect(await sendDigests(at(ctx, '2023-09-07'))).toBe(1);
	await chooseOwnDigest(leader, { every: 'never', weekday: 1 });
	expect(await sendDigests(at(ctx, '2023-09-11'))).toBe(1);
	await chooseOwnDigest(leader, { every: 'agency', weekday: 1 });
	expect(await readDigest(leader)).toMatchObject({ own: null, agency: weekly, hasAddress: true, sent: [] });
	await expect((async () => chooseAgencyDigest(leader, weekly))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect((async () => chooseOwnDigest(ctx, weekly))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the letter says what the board says, reaches the mail server once, and the Office sees that it went', async () => {
	await using ctx = await testContext({ today: '2023-09-06' });
	await using smtp = await mailServer();
	const leader = await twoLeaders(ctx, smtp.url);
	await chooseOwnDigest(leader, { every: 'day', weekday: 1 });
	const morning = at(ctx, '2023-09-26');
	await sendDigests(morning);
	const [delivery] = await deliveries(ctx);
	await sendDigestMail(morning, delivery?.id ?? '');
	await sendDigestMail(morning, delivery?.id ?? '');
	expect(smtp.taken).toHaveLength(1);
	expect((await readDigest(morning)).sent).toMatchObject([{ name: 'Người giam-doc', day: '2023-09-26', state: 'sent' }]);
	const { text } = await readOnly(ctx, (tx) => tx.selectFrom('digests').select('text').executeTakeFirstOrThrow());
	expect(text).toMatch(/đã gửi 0\/3.*Việc tiếp theo: Nhắc 3 đơn vị còn thiếu/);
	expect(text).toMatch(/Thanh tra.*: còn nợ .*Văn phòng chờ 2 ngày làm việc/);
});
