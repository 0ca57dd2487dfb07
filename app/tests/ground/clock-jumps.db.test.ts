import { plainDate } from '@kheo/core';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { addMember, createAccount, currentUser, identityOn, isFresh, isIdle, signIn } from '#lib/features/accounts/server/service.ts';
import { changeContacts } from '#lib/features/reminders/server/service/change-contacts.ts';
import { sendMorning } from '#lib/features/reminders/server/service/send-reminders.ts';
import { recogniseToken } from '#lib/features/tokens/server/service/recognise-token.ts';
import { deliverMessage } from '#lib/features/webhooks/server/service/deliver-message.ts';
import { addEndpoint, pingEndpoint } from '#lib/features/webhooks/server/service/keep-endpoints.ts';
import { readWebhooks } from '#lib/features/webhooks/server/service/read-webhooks.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { sweepIdempotencyKeys } from '#lib/server/database/sweep-keys.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { beat } from '#lib/server/jobs/heartbeat.ts';
import { formGuard } from '#lib/server/open-forms/form-guard.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { apiCaller } from '../support/api-caller.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { aRunningPlan } from '../support/running-plan.ts';
import { solved } from '../support/solved.ts';

const day = 24 * 60 * 60_000;
const { authUrl, jobsUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());
afterEach(() => vi.useRealTimers() && vi.unstubAllEnvs());

/** The same place while the clock stands so much later. */
const ahead = <C extends Context>(ctx: C, milliseconds = day): C => {
	const now = new Date(ctx.now.getTime() + milliseconds);
	return { ...ctx, now, today: plainDate(new Date(now.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 10)) };
};
const queue = <T extends object>(statement: string, values: unknown[] = []) =>
	withClient(jobsUrl, async (client) => (await client.query<T>(statement, values)).rows);

const mornings = ['2023-09-20', '2023-09-21', '2023-09-22', '2023-09-25', '2023-09-26', '2023-09-27', '2023-09-28', '2023-09-29'];

/** What each person was told, after all these mornings in this order. */
async function toldOver(days: readonly string[]): Promise<string[]> {
	await using ctx = await testContext({ today: '2023-09-01' });
	const { unitIds } = await aRunningPlan(ctx);
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') };
	await addMember(ctx, { ...member, userId: 'dau-moi', role: 'unit', unitId: unitIds[0] ?? null, displayName: 'Đầu mối' });
	await addMember(ctx, { ...member, userId: 'can-bo', role: 'office', unitId: null, displayName: 'Cán bộ' });
	await addMember(ctx, { ...member, userId: 'pho-giam-doc', role: 'leader', unitId: null, displayName: 'Phó giám đốc' });
	await changeContacts(ctx, [{ unitId: unitIds[0] ?? '', address: 'quý phòng', head: null, leader: 'pho-giam-doc' }]);
	for (const one of days) await sendMorning({ ...ctx, today: plainDate(one), now: new Date(`${one}T08:00:00+07:00`) });
	const told = await readOnly(ctx, (tx) =>
		tx.selectFrom('reminders as r').innerJoin('reminder_messages as m', 'm.id', 'r.message_id').select(['m.person', 'r.stage', 'r.told_as']).execute()
	);
	return told.map((one) => Object.values(one).join(' ')).toSorted();
}

test('reminders: a clock that stands a day ahead for a while tells nobody twice and forgets nobody', async () => {
	const usual = await toldOver(mornings);
	expect(usual.length).toBeGreaterThan(3);
	const [first = '', next = '', ...later] = mornings;
	expect(await toldOver([first, next, first, next, ...later])).toEqual(usual);
});

test('the same request a day ahead and after the clock was set back is the same request; no key of these days is swept', async () => {
	await using ctx = await testContext();
	const press = (at: Context) =>
		inTransaction(at, 'tests.pressed', (tx) =>
			onceFor(tx, 'one-key', async () => {
				await audit(tx, { subject: { type: 'note', id: 'một' } });
				return newId();
			})
		);
	const first = await press(ahead(ctx));
	await sweepIdempotencyKeys(ctx, new Date(Date.now() + day));
	expect([await press(ctx), await press(ahead(ctx))]).toEqual([first, first]);
});

test('a form drawn by a clock that ran ahead is taken after the page was drawn anew; a solution spent then is spent', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = formGuard('jumps', { ofAddress: 2, ofNetwork: 100 });
	const send = (at: TestContext, token: string, altcha = '') => refusePrograms(at, { token, website: '', altcha, address: '10.3.2.1' });
	const drawn = (at: TestContext) => formToken(at.agencyId, new Date(at.now.getTime() - 9000));
	const tomorrow = ahead(ctx);
	await expect(send(ctx, drawn(tomorrow))).rejects.toMatchObject({ code: 'form.too-quick' });
	await expect(send(tomorrow, drawn(ctx))).rejects.toMatchObject({ code: 'form.old' });
	const work = await solved(ctx.agencyId, ctx.now);
	await send(ctx, drawn(ctx), work);
	await send(tomorrow, drawn(tomorrow), await solved(ctx.agencyId, tomorrow.now));
	await expect(send(ctx, drawn(ctx), work)).rejects.toMatchObject({ code: 'form.challenge-spent' });
	for (let sent = 0; sent < 2; sent += 1) await send(tomorrow, drawn(tomorrow));
	await expect(send(tomorrow, drawn(tomorrow))).rejects.toMatchObject({ code: 'form.too-many' });
	expect(await send(ctx, drawn(ctx))).toEqual({ isProven: false });
});

test('a session ends by a clock that stands a day ahead, and one opened then asks for the password once the clock is set back', async () => {
	const [username, password] = ['dong-ho', 'mật khẩu đủ dài'];
	await createAccount(identity, { username, name: 'Nguyễn Văn Đồng', password });
	const enter = async () => new Headers({ cookie: (await signIn(identity, { username, password })).map((line) => line.split(';')[0]).join('; ') });
	const before = await enter();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day });
	expect(await currentUser(identity, before)).toBeNull();
	const then = await enter();
	vi.useRealTimers();
	const visitor = await currentUser(identity, then);
	if (!visitor) throw new Error('the session is gone');
	expect([isIdle(visitor, 15), isFresh(visitor)]).toEqual([true, false]);
});

test('wrong passwords noted by a clock that ran ahead lock the account for fifteen minutes, not for a day', async () => {
	await identity.pool.query(
		`insert into sign_in_failures (username, failures, last_at) values ('khong-ai', 5, now() + interval '1 day'), ('khong-ai-nua', 5, now())`
	);
	const enter = (username: string) => signIn(identity, { username, password: 'sai mật khẩu rồi' });
	await expect(enter('khong-ai-nua')).rejects.toMatchObject({ code: 'sign-in.locked' });
	await expect(enter('khong-ai')).rejects.toMatchObject({ code: 'sign-in.wrong' });
});

test('a token of the API is refused while the clock stands past its last day, and good again when it is set back, also after thirty tries', async () => {
	await using ctx = await testContext();
	const { token } = await apiCaller(ctx, 'office');
	const use = (at: Context) => recogniseToken(at, token, '10.7.7.7', async () => true);
	const later = ahead(ctx, 400 * day);
	await use(ctx);
	for (let tries = 0; tries < 31; tries += 1) await expect(use(later)).rejects.toThrow('token');
	expect(await use(ctx)).toMatchObject({ actor: { role: 'office' } });
});

test('a message to a program whose next try was set by a clock that ran ahead goes, and one that comes before its time is left for later', async () => {
	await using ctx = await testContext();
	const admin = ctx.as('admin');
	vi.stubEnv('KHEO_OUTGOING_HOSTS', '127.0.0.1');
	await addEndpoint(admin, { url: 'http://127.0.0.1:9/', events: ['document.issued'] });
	const [endpoint] = (await readWebhooks(admin)).endpoints;
	await pingEndpoint(admin, { endpoint: endpoint?.id ?? '', version: endpoint?.version ?? 0 });
	const message = async () => (await readWebhooks(admin)).messages[0];
	const id = (await message())?.id ?? '';
	const waiting = async () =>
		(await queue(`select 1 from pgboss.job where name = 'webhooks.deliver-message' and data->'input'->>'messageId' = $1`, [id])).length;
	const asWorker = { ...ctx.as({ kind: 'job', name: 'webhooks.deliver-message', jobId: newId() }) };
	await deliverMessage(ahead(asWorker), id);
	expect(await message()).toMatchObject({ tries: 1, state: 'waiting' });
	const left = await waiting();
	await deliverMessage(ahead(asWorker, day + 2000), id);
	expect([(await message())?.tries, await waiting()]).toEqual([1, left + 1]);
	await deliverMessage(asWorker, id);
	expect(await message()).toMatchObject({ tries: 2 });
});

test('after the database’s own clock ran a day ahead the queue goes on: rounds, lost jobs, jobs left then', async () => {
	await using ctx = await testContext();
	const [left, taken] = [newId(), newId()];
	await queue(
		`insert into pgboss.job (id, name, data, state, created_on, started_on, start_after) values
			($1, 'dispatch.send-mail', '{}', 'created', now() + interval '1 day', null, now() + interval '1 day 30s'),
			($2, 'dispatch.send-mail', '{}', 'active', now(), now() + interval '1 day', now())`,
		[left, taken]
	);
	await queue(`update pgboss.version set cron_on = now() + interval '1 day'`);
	await queue(`update pgboss.queue set monitor_claim_on = now() + interval '1 day', monitor_on = now()`);
	await queue(`insert into pgboss.kheo_workers (id, version, heard_at) values ($1, '0', now() + interval '1 day')`, [newId()]);
	await beat(ctx.db, newId(), { at: null });
	expect(await queue(`select cron_on <= now() as due from pgboss.version`)).toEqual([{ due: true }]);
	expect(await queue(`select count(*)::int as n from pgboss.queue where monitor_claim_on > now()`)).toEqual([{ n: 0 }]);
	expect(await queue(`select count(*)::int as n from pgboss.kheo_workers`)).toEqual([{ n: 1 }]);
	const waits = `round(extract(epoch from start_after - now()))::int between 25 and 30 as waits, started_on <= now() as begun`;
	expect(await queue(`select ${waits} from pgboss.job where id = any($1) order by state`, [[left, taken]])).toEqual([
		{ waits: true, begun: null },
		{ waits: false, begun: true }
	]);
});
