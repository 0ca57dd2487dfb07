import { plainDate } from '@kheo/core';
import { afterEach, expect, test } from 'vitest';
import { aPhoto } from '../../../../../tests/support/photos.ts';
import { graphError, pageId, pageToken, socialServer } from '../../../../../tests/support/social-server.ts';
import { type TestContext, testContext } from '../../../../../tests/support/context.ts';
import { enterZaloToken } from '#lib/features/reminders/server/service/zalo-access.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { OwnChannel } from '../schema.ts';
import { approvePost, withdrawPost } from './service/decide-post.ts';
import { readAccounts, saveAccount, tryAccount } from './service/keep-account.ts';
import { keepLink } from './service/note-out.ts';
import { addByItself, postAgain } from './service/outing-by-itself.ts';
import { enterPosted } from './service/outings.ts';
import { publishPost } from './service/publish-post.ts';
import { putDue } from './service/put-due.ts';
import { readPost } from './service/read-posts.ts';
import { writePost } from './service/write-post.ts';

const today = plainDate('2026-09-01');
const facebook = { channel: 'facebook' as const, version: 0, name: 'Trang Sở', pageId, token: pageToken, isOn: true };
const zaloAccount = { channel: 'zalo' as const, version: 0, name: 'Zalo Sở', pageId: '', token: '', isOn: true };

afterEach(() => {
	for (const name of Object.keys(process.env)) if (/^(?:ZALO|FACEBOOK)_|^KHEO_ORIGIN$/u.test(name)) delete process.env[name];
});

function speaksTo(url: string): void {
	Object.assign(process.env, { FACEBOOK_API_URL: url, ZALO_APP_ID: 'app-id', ZALO_APP_SECRET: 'app-secret', ZALO_OAUTH_URL: url, ZALO_OPENAPI_URL: url });
}

/** A post that goes to this account by itself from 11:00 on. */
async function aPost(ctx: TestContext, channel: OwnChannel = 'facebook', picture: File | null = null) {
	const id = await writePost(ctx, { title: 'Ra quân', words: 'Sáng nay Sở ra quân.\n\nHai mươi đơn vị tham gia.', alt: picture ? 'Hàng quân' : '', picture });
	const outingId = await addByItself(ctx, id, { channel });
	return { id, outingId, approve: () => approvePost(ctx.as('leader'), id, { version: 1, day: today, time: '11:00' }) };
}

/** What the worker does until this moment: the round, and one turn of each job that is ready. */
async function work(ctx: Context): Promise<void> {
	await putDue(ctx);
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('deliveries').select('id').execute());
	for (const { id } of rows) await publishPost(ctx, id);
}

const outing = async (ctx: Context, id: string) => (await readPost(ctx, id)).outings[0];
const after = (ctx: TestContext, minutes: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });

test('an approved post goes to the page at its time, once, and its link is kept; nothing goes before', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	await expect(saveAccount(ctx, facebook)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await saveAccount(ctx.as('admin'), facebook);
	const { id, outingId, approve } = await aPost(ctx);
	await expect(addByItself(ctx, id, { channel: 'facebook' })).rejects.toMatchObject({ code: 'post-account.there-already' });
	await work(ctx);
	expect(await outing(ctx, id)).toMatchObject({ postedOn: null, byItself: { state: 'scheduled' } });
	await approve();
	await work({ ...ctx, now: new Date('2026-09-01T10:59:00+07:00') });
	expect(server.state.posts).toEqual([]);
	await Promise.all([work(ctx), work(ctx)]);
	await work(after(ctx, 1));
	expect(server.state.posts).toEqual(['Ra quân\n\nSáng nay Sở ra quân.\n\nHai mươi đơn vị tham gia.']);
	await keepLink(ctx, outingId);
	expect(await outing(ctx, id)).toMatchObject({ postedOn: today, link: `https://www.facebook.com/${pageId}/posts/1`, byItself: { state: 'sent' } });
});

test('a picture goes with what it shows, and the link to our own page where the people reach it', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	process.env['KHEO_ORIGIN'] = 'https://so.example.vn';
	await saveAccount(ctx.as('admin'), facebook);
	const { id, approve } = await aPost(ctx, 'facebook', new File([await aPhoto(1)], 'a.jpg'));
	await approve();
	await work(ctx);
	const [sent] = server.asked;
	expect(sent?.url.pathname).toBe(`/${pageId}/photos`);
	expect(sent?.body).toContain('Hàng quân');
	expect(server.state.posts[0]).toMatch(new RegExp(`https://so\\.example\\.vn/[a-z0-9-]+/people/news/${id}$`, 'u'));
});

test('a busy page is tried again later; a refused token stops the account until the administrator enters another', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	await saveAccount(ctx.as('admin'), facebook);
	const { id, outingId, approve } = await aPost(ctx);
	await approve();
	server.say(graphError(32, 'Page request limit reached'));
	await work(ctx);
	expect(await outing(ctx, id)).toMatchObject({ byItself: { state: 'waiting', fault: { kind: 'limit' }, nextTryAt: new Date(ctx.now.getTime() + 30_000) } });
	server.state.token = 'page-token-1';
	await work(after(ctx, 1));
	expect(await outing(ctx, id)).toMatchObject({ byItself: { state: 'failed', fault: { kind: 'token', said: expect.stringContaining('190') } } });
	await expect(postAgain(ctx, id, { outingId })).rejects.toMatchObject({ code: 'post-account.off' });
	await saveAccount(ctx.as('admin'), { ...facebook, version: 1, token: 'page-token-1' });
	await postAgain(ctx, id, { outingId }, 'one press');
	await postAgain(ctx, id, { outingId }, 'one press');
	await work(after(ctx, 2));
	expect(server.state.posts).toHaveLength(1);
	await expect(postAgain(ctx, id, { outingId })).rejects.toMatchObject({ code: 'post-account.not-due' });
	const stored = await readOnly(ctx, async (tx) => [
		await tx.selectFrom('post_accounts').selectAll().execute(),
		await tx.selectFrom('audit_entries').select('data').execute()
	]);
	expect(JSON.stringify(stored)).not.toMatch(/page-token-\d/u);
});

test('a line that breaks after the post was made is asked: it is not posted again by itself, and what a person enters stands', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	await saveAccount(ctx.as('admin'), facebook);
	const { id, outingId, approve } = await aPost(ctx);
	await approve();
	server.say('hang-up-after');
	await work(ctx);
	await work(after(ctx, 30));
	expect(server.state.posts).toHaveLength(1);
	expect(await outing(ctx, id)).toMatchObject({ postedOn: null, byItself: { state: 'unsure', fault: { kind: 'cut-off' } } });
	await postAgain(ctx, id, { outingId });
	await work(after(ctx, 31));
	expect(await outing(ctx, id)).toMatchObject({ byItself: { state: 'unsure', fault: { kind: 'duplicate' } } });
	const seen = { outingId, day: today, link: 'https://www.facebook.com/1', file: null, reach: null, reachOn: null };
	await enterPosted(ctx, id, seen);
	await expect(postAgain(ctx, id, { outingId })).rejects.toMatchObject({ code: 'post-account.not-due' });
	expect([server.state.posts.length, (await outing(ctx, id))?.link]).toEqual([1, seen.link]);
});

test('what was withdrawn, entered by hand or let lie for a day does not go by itself', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	await saveAccount(ctx.as('admin'), facebook);
	const [withdrawn, byHand, late] = [await aPost(ctx), await aPost(ctx), await aPost(ctx)];
	for (const one of [withdrawn, byHand, late]) await one.approve();
	await withdrawPost(ctx.as('leader'), withdrawn.id, { version: 2, reason: 'Sai số liệu' });
	await enterPosted(ctx, byHand.id, { outingId: byHand.outingId, day: today, link: '', file: null, reach: null, reachOn: null });
	await work(after(ctx, 25 * 60));
	expect(server.asked).toEqual([]);
	const tomorrow = after(ctx, 25 * 60);
	expect(await outing(tomorrow, late.id)).toMatchObject({ byItself: { state: 'missed' } });
	await postAgain(tomorrow, late.id, { outingId: late.outingId });
	await work(tomorrow);
	expect(server.state.posts).toHaveLength(1);
});

test('an article of the Official Account needs a picture that Zalo can fetch; its link is kept once it is made', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	await saveAccount(ctx.as('admin'), zaloAccount);
	await enterZaloToken(ctx, { token: 'refresh-token-0-of-the-account' });
	const bare = await aPost(ctx, 'zalo');
	await bare.approve();
	await work(ctx);
	expect(await outing(ctx, bare.id)).toMatchObject({ byItself: { state: 'failed', fault: { kind: 'picture-missing' } } });
	const { id, outingId, approve } = await aPost(ctx, 'zalo', new File([await aPhoto(1)], 'a.jpg'));
	await approve();
	await work(ctx);
	expect(await outing(ctx, id)).toMatchObject({ byItself: { state: 'failed', fault: { kind: 'address' } } });
	process.env['KHEO_ORIGIN'] = 'https://so.example.vn';
	await postAgain(ctx, id, { outingId });
	server.say({ body: { access_token: 'access-token-old', refresh_token: server.state.refresh, expires_in: '90000' } });
	await work(ctx);
	expect(server.state.posts).toEqual(['Ra quân']);
	const created = server.asked.filter(({ url }) => url.pathname.endsWith('/article/create')).at(-1);
	expect(JSON.parse(created?.body ?? '')).toMatchObject({
		type: 'normal',
		author: 'Zalo Sở',
		status: 'show',
		cover: { photo_url: expect.stringMatching(/\/picture\.jpg$/u) }
	});
	server.state.verified = false;
	await expect(keepLink(ctx, outingId)).rejects.toThrow('no link yet');
	server.state.verified = true;
	await keepLink(ctx, outingId);
	expect(await outing(ctx, id)).toMatchObject({ postedOn: today, link: 'https://rd.zapps.vn/detail/1' });
});

test('a trial tells whose account it is and posts nothing; of two who save at once one is told', async () => {
	await using ctx = await testContext();
	await using server = await socialServer();
	speaksTo(server.url);
	const admin = ctx.as('admin');
	await expect(saveAccount(admin, { ...facebook, token: '' })).rejects.toMatchObject({ code: 'post-account.incomplete' });
	await saveAccount(admin, { ...facebook, isOn: false });
	await expect(saveAccount(admin, facebook)).rejects.toMatchObject({ code: 'post-account.moved' });
	await tryAccount(admin, { channel: 'facebook' });
	expect((await readAccounts(ctx)).accounts[0]).toMatchObject({ hasToken: true, isOn: false, tried: { name: 'Sở Khoa học và Công nghệ', fault: null } });
	server.state.token = 'another';
	await tryAccount(admin, { channel: 'facebook' });
	expect((await readAccounts(ctx)).accounts[0]).toMatchObject({ fault: { kind: 'token' }, tried: { name: null, fault: { kind: 'token' } } });
	expect(server.state.posts).toEqual([]);
});
