import { plainDate } from '@kheo/core';
import { afterEach, expect, test } from 'vitest';
import { addMember, erasePersonFromLogs } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { sealOpenContacts } from '#lib/server/personal/seal-contacts.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { messagingServer } from '../../../../../tests/support/messaging-server.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { changeMailboxes } from './service/change-mailboxes.ts';
import { changePhones } from './service/change-phones.ts';
import { readPreview } from './service/read-preview.ts';
import { readReminderSettings } from './service/read-settings.ts';
import { sendReminderMail } from './service/send-reminder-mail.ts';
import { sendReminderText } from './service/send-reminder-text.ts';
import { sendMorning } from './service/send-reminders.ts';

const [phone, email] = ['84912345678', 'dau-moi@skhcn.example.vn'];
const open = /912345678|dau-moi@/u;

afterEach(() => {
	for (const name of Object.keys(process.env)) if (/^(?:SMS|SMTP|MAIL)_/u.test(name)) delete process.env[name];
});

/** The morning's message to a unit's person with a mailbox and a telephone, on its way. */
async function aMorning(ctx: TestContext, { sms, smtp }: { readonly sms: string; readonly smtp: string }) {
	Object.assign(process.env, { SMS_API_KEY: 'key', SMS_SECRET_KEY: 'secret', SMS_BRANDNAME: 'SOKHCN', SMS_URL: sms });
	Object.assign(process.env, { SMTP_URL: smtp, MAIL_FROM: 'vanthu@skhcn.example.vn' });
	const [unitId = ''] = (await aRunningPlan(ctx)).unitIds;
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01'), unitId, role: 'unit' as const };
	await addMember(ctx, { ...member, userId: 'dau-moi', displayName: 'Nguyễn Thị Đầu Mối' });
	await changePhones(ctx, [{ userId: 'dau-moi', phone, channel: 'sms' }]);
	await changeMailboxes(ctx, [{ userId: 'dau-moi', email }]);
	const morning: Context = { ...ctx, today: plainDate('2023-09-21'), now: new Date('2023-09-21T08:00:00+07:00') };
	await sendMorning(morning);
	const [delivery] = await readOnly(ctx, (tx) => tx.selectFrom('deliveries').select('id').execute());
	const message = (await readPreview(morning)).sent.find(({ person }) => person === 'dau-moi');
	return { morning, deliveryId: delivery?.id ?? '', messageId: message?.id ?? '' };
}

const tables = ['reminder_phones', 'reminder_mailboxes', 'reminder_messages', 'deliveries'] as const;

/** Every row of these tables as whoever owns the database reads it. */
async function asOwner(ctx: TestContext): Promise<string> {
	const { superUrl } = await testDatabase();
	return withClient(superUrl, async (client) => {
		const rows = tables.map((table) => `select to_jsonb(t) as row from ${table} t where agency_id = '${ctx.agencyId}'`).join(' union all ');
		return JSON.stringify((await client.query(rows)).rows);
	});
}

/** The rows as the version before wrote them. */
async function layOpen(ctx: TestContext): Promise<void> {
	const { superUrl } = await testDatabase();
	await withClient(superUrl, async (client) => {
		const set = (table: string, column: string, value: string) =>
			client.query(`update ${table} set ${column} = $1, sealed_${column} = null where agency_id = $2 and sealed_${column} is not null`, [value, ctx.agencyId]);
		await set('reminder_phones', 'phone', phone);
		await set('deliveries', 'address', phone);
		for (const table of ['reminder_mailboxes', 'reminder_messages']) await set(table, 'email', email);
	});
}

async function contactOf(ctx: Context) {
	const found = (await readReminderSettings(ctx)).people.find(({ userId }) => userId === 'dau-moi');
	return [found?.phone, found?.email];
}

test('whoever owns the database reads neither telephone nor mailbox, and both are written to as before', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using sms = await messagingServer();
	await using smtp = await mailServer();
	const { morning, deliveryId, messageId } = await aMorning(ctx, { sms: sms.url, smtp: smtp.url });
	const raw = await asOwner(ctx);
	expect(raw).not.toMatch(open);
	expect(raw.match(/personal:/gu)).toHaveLength(4);
	expect(raw.match(/_mark": ?"/gu)).toHaveLength(4);
	await sendReminderText(morning, deliveryId);
	await sendReminderMail(morning, messageId);
	expect(sms.asked.map(({ body }) => (JSON.parse(body) as { Phone: string }).Phone)).toEqual([phone]);
	expect(smtp.taken.map((letter) => JSON.stringify(letter))).toEqual([expect.stringContaining(email)]);
	expect((await readPreview(morning)).sent.find(({ id }) => id === messageId)).toMatchObject({ email, mail: 'sent', texts: [{ state: 'sent' }] });
	expect(await contactOf(morning)).toEqual([phone, email]);
});

test('what the version before left open is read as it is, then sealed by the round, once, and sent all the same', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using sms = await messagingServer();
	await using smtp = await mailServer();
	const { morning, deliveryId, messageId } = await aMorning(ctx, { sms: sms.url, smtp: smtp.url });
	await layOpen(ctx);
	expect(await asOwner(ctx)).toMatch(open);
	expect(await contactOf(morning)).toEqual([phone, email]);
	const job = ctx.as({ kind: 'job', name: 'personal-data.seal-contacts', jobId: '1' });
	expect(await sealOpenContacts(job)).toBe(4);
	expect(await sealOpenContacts(job)).toBe(0);
	expect(await asOwner(ctx)).not.toMatch(open);
	await sendReminderText(morning, deliveryId);
	await sendReminderMail(morning, messageId);
	expect([sms.asked.length, smtp.taken.length]).toEqual([1, 1]);
	expect(await contactOf(morning)).toEqual([phone, email]);
});

test('with the person’s key goes every telephone and mailbox, what lay open too; nobody is written to, and another number may be entered', async () => {
	await using ctx = await testContext({ today: '2023-09-01' });
	await using sms = await messagingServer();
	await using smtp = await mailServer();
	const { morning, deliveryId, messageId } = await aMorning(ctx, { sms: sms.url, smtp: smtp.url });
	await layOpen(ctx);
	expect(await erasePersonFromLogs(ctx.db, 'dau-moi')).toBeGreaterThan(0);
	expect(await asOwner(ctx)).not.toMatch(open);
	expect(await asOwner(ctx)).not.toMatch(/_mark": ?"/u);
	expect(await contactOf(morning)).toEqual(['', '']);
	await sendReminderText(morning, deliveryId);
	await sendReminderMail(morning, messageId);
	expect([sms.asked.length, smtp.taken.length]).toEqual([0, 0]);
	expect((await readPreview(morning)).sent.find(({ id }) => id === messageId)).toMatchObject({ email: null, mail: 'failed', texts: [{ state: 'failed' }] });
	await changePhones(ctx, [{ userId: 'dau-moi', phone: '84987654321', channel: 'sms' }]);
	expect(await contactOf(morning)).toEqual(['84987654321', '']);
	await inTransaction(ctx, 'person.erased', async (tx) => {
		await destroyKeys(tx, 'user:dau-moi');
		await audit(tx, { subject: { type: 'person', id: 'dau-moi' } });
	});
	await changePhones(ctx, [{ userId: 'dau-moi', phone, channel: 'sms' }]);
	expect(await contactOf(morning), 'another process erased, this one still held the key').toEqual([phone, '']);
});
