import { plainDate } from '@kheo/core';
import { afterEach, expect, test } from 'vitest';
import { messagingServer } from '../../../../../tests/support/messaging-server.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { changePhones } from './service/change-phones.ts';
import { readPreview } from './service/read-preview.ts';
import { readReminderSettings } from './service/read-settings.ts';
import { sendMorning } from './service/send-reminders.ts';
import { sendReminderText } from './service/send-reminder-text.ts';
import { enterZaloToken, keepZaloToken } from './service/zalo-access.ts';

const at = (ctx: TestContext, day: string, time = '08:00'): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T${time}:00+07:00`) });
const token = 'refresh-token-0-of-the-account';

afterEach(() => {
	for (const name of Object.keys(process.env)) if (/^(?:ZALO|SMS)_/u.test(name)) delete process.env[name];
});

/** The morning's message to a unit's person with this way of being reached, and its delivery. */
async function aMorning(ctx: TestContext, url: string, channel: 'zalo' | 'sms' = 'zalo') {
	const zalo = { ZALO_APP_ID: 'app-id', ZALO_APP_SECRET: 'app-secret', ZALO_TEMPLATE_ID: '7895', ZALO_OAUTH_URL: url, ZALO_API_URL: url };
	Object.assign(process.env, zalo, { SMS_API_KEY: 'key', SMS_SECRET_KEY: 'secret', SMS_BRANDNAME: 'SOKHCN', SMS_URL: url });
	const [unitId = ''] = (await aRunningPlan(ctx)).unitIds;
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01'), unitId, role: 'unit' as const };
	await addMember(ctx, { ...member, userId: 'dau-moi', displayName: 'Nguyễn Thị Đầu Mối' });
	await changePhones(ctx, [{ userId: 'dau-moi', phone: '84912345678', channel }]);
	const morning = at(ctx, '2023-09-21');
	await sendMorning(morning);
	const deliveries = await readOnly(ctx, (tx) => tx.selectFrom('deliveries').select('id').execute());
	expect(deliveries).toHaveLength(1);
	return { morning, id: deliveries[0]?.id ?? '' };
}

const told = async (ctx: Context) => (await readPreview(ctx)).sent.find(({ person }) => person === 'dau-moi')?.texts;

test('a reminder goes by Zalo with the approved template, once; its delivery is told beside the person', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using server = await messagingServer();
	const { morning, id } = await aMorning(ctx, server.url);
	await enterZaloToken(morning, { token });
	await sendReminderText(morning, id);
	await sendReminderText(morning, id);
	const sent = server.asked.filter(({ path }) => path === '/message/template');
	expect(sent).toHaveLength(1);
	expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
		phone: '84912345678',
		template_id: '7895',
		template_data: { customer_name: 'Nguyễn Thị Đầu Mối', count: '1', content: expect.stringContaining('(24/9/2023)'), agency: expect.stringContaining('Sở') },
		tracking_id: id
	});
	expect(await told(morning)).toMatchObject([{ channel: 'zalo', state: 'sent', fault: null }]);
});

test('tokens are renewed with the one refresh token that is good, kept only encrypted, and renewed again when Zalo does not know the access token', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using server = await messagingServer();
	const { morning, id } = await aMorning(ctx, server.url);
	await enterZaloToken(morning, { token });
	await keepZaloToken(at(ctx, '2023-09-22', '03:10'));
	expect(server.state.turn).toBe(0);
	await keepZaloToken(at(ctx, '2023-10-25', '03:10'));
	expect(server.state.turn).toBe(1);
	server.state.valid.clear();
	await sendReminderText(morning, id);
	expect(await told(morning)).toMatchObject([{ state: 'sent' }]);
	expect(server.state.refresh).toBe('refresh-token-2-of-the-account');
	const stored = await readOnly(ctx, async (tx) => [
		await tx.selectFrom('zalo_tokens').selectAll().execute(),
		await tx.selectFrom('audit_entries').select('data').execute()
	]);
	expect(JSON.stringify(stored)).not.toMatch(/(?:refresh|access)-token-\d|8491234/u);
});

test('a refresh token that Zalo does not know stops the sending and is said to the Office, who enters another', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using server = await messagingServer();
	const { morning, id } = await aMorning(ctx, server.url);
	await enterZaloToken(morning, { token: 'an old refresh token' });
	await sendReminderText(morning, id);
	expect(await told(morning)).toMatchObject([{ channel: 'zalo', state: 'waiting', fault: 'Zalo -14014: Invalid refresh token' }]);
	expect((await readReminderSettings(morning)).texts).toEqual({ zalo: 'no-token', sms: true });
	await enterZaloToken(morning, { token });
	await sendReminderText({ ...morning, now: new Date(morning.now.getTime() + 31_000) }, id);
	expect(await told(morning)).toMatchObject([{ state: 'sent' }]);
});

test('what cannot reach the person is given up, what broke off without an answer is not sent again by itself', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using server = await messagingServer();
	const { morning, id } = await aMorning(ctx, server.url);
	await enterZaloToken(morning, { token });
	await keepZaloToken(at(ctx, '2023-10-25'));
	server.say({ error: -118, message: 'Zalo account not existed' });
	await sendReminderText(morning, id);
	expect(await told(morning)).toMatchObject([{ channel: 'zalo', state: 'failed', fault: 'Zalo -118: Zalo account not existed' }]);
	await using other = await testContext({ today: '2023-09-01' });
	const next = await aMorning(other, server.url);
	server.state.refresh = token;
	await enterZaloToken(next.morning, { token });
	await keepZaloToken(at(other, '2023-10-25'));
	server.say('hang-up');
	await sendReminderText(next.morning, next.id);
	await sendReminderText(next.morning, next.id);
	expect(await told(next.morning)).toMatchObject([{ state: 'unsure' }]);
});

test('an SMS has no Vietnamese letters, and one that broke off is sent again under its id without going twice', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using server = await messagingServer();
	const { morning, id } = await aMorning(ctx, server.url, 'sms');
	server.say('hang-up');
	server.state.requests.add(id);
	await sendReminderText(morning, id);
	expect(await told(morning)).toMatchObject([{ channel: 'sms', state: 'waiting' }]);
	await sendReminderText({ ...morning, now: new Date(morning.now.getTime() + 31_000) }, id);
	expect(await told(morning)).toMatchObject([{ state: 'sent' }]);
	const { Content, ...message } = JSON.parse(server.asked[1]?.body ?? '') as Record<string, string>;
	expect(message).toEqual({ ApiKey: 'key', SecretKey: 'secret', Phone: '84912345678', Brandname: 'SOKHCN', SmsType: '2', IsUnicode: '0', RequestId: id });
	expect(Content).toMatch(/^So [\x20-\x7e]+ nhac dong chi 1 viec, truoc het: .*\(24\/9\/2023\)/u);
});

test('nothing is set up: nobody gets anything but the first page', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	expect((await readReminderSettings(ctx)).texts).toEqual({ zalo: 'off', sms: false });
	await expect((async () => enterZaloToken(ctx.as('leader'), { token }))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(changePhones(ctx, [{ userId: 'la', phone: '84912345678', channel: 'sms' }])).rejects.toMatchObject({ code: 'reminder.not-a-member' });
});
