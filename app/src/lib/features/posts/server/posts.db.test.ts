import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { aPhoto } from '../../../../../tests/support/photos.ts';
import { type TestContext, testContext } from '../../../../../tests/support/context.ts';
import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import type { Context } from '#lib/server/context.ts';
import { approvePost, withdrawPost } from './service/decide-post.ts';
import { addOuting, dropOuting, enterPosted } from './service/outings.ts';
import { readNews, readPublicPicture, readPublicPost } from './service/read-news.ts';
import { exportOutings, readPost, readPosts } from './service/read-posts.ts';
import { writeFeed } from './service/write-feed.ts';
import { changePost, writePost } from './service/write-post.ts';

const news = { title: 'Ra quân <tháng cao điểm>', words: 'Sáng nay Sở ra quân.\n\nHai mươi đơn vị tham gia.', alt: '', picture: null };
const today = plainDate('2026-09-01');
const now = { version: 1, day: today, time: '11:00' };
const citizen = (ctx: TestContext): Context => ({ ...ctx.as({ kind: 'citizen', name: '' }), now: ctx.now });
const later = (ctx: TestContext, at: string): Context => ({ ...citizen(ctx), now: new Date(`2026-09-01T${at}:00+07:00`) });

async function approved(ctx: TestContext, at = now): Promise<string> {
	const id = await writePost(ctx, news);
	await approvePost(ctx.as('leader'), id, at);
	return id;
}

test('nobody approves what they wrote, and what is approved is public from its minute on', async () => {
	await using ctx = await testContext();
	const id = await writePost(ctx, news, 'one press');
	expect(await writePost(ctx, news, 'one press')).toBe(id);
	await expect(approvePost(ctx, id, now)).rejects.toMatchObject({ code: 'post.alone' });
	await expect(approvePost(ctx.as('leader'), id, { ...now, day: plainDate('2026-08-31') })).rejects.toMatchObject({ code: 'post.in-past' });
	await expect(readPublicPost(citizen(ctx), id)).rejects.toMatchObject({ code: 'people.not-public' });
	await approvePost(ctx.as('leader'), id, { ...now, time: '15:30' });
	expect((await readPost(ctx, id)).state).toBe('scheduled');
	expect((await readNews(later(ctx, '15:29'))).found).toBe(0);
	expect((await readNews(later(ctx, '15:30'))).items).toMatchObject([{ id, title: news.title, on: today, at: '15:30' }]);
	expect((await readDoors(later(ctx, '15:30'), { slogans: [] }, '')).know).toMatchObject([{ href: '/news', note: '1' }]);
});

test('other words wait for approval anew; of two who change at once one is told; what is withdrawn is gone', async () => {
	await using ctx = await testContext();
	const id = await approved(ctx);
	expect((await readPublicPost(citizen(ctx), id)).words).toBe(news.words);
	await changePost(ctx, id, { ...news, words: 'Lời khác.', version: 2, withoutPicture: false });
	await expect(changePost(ctx, id, { ...news, version: 2, withoutPicture: false })).rejects.toMatchObject({ code: 'post.moved' });
	await expect(readPublicPost(citizen(ctx), id)).rejects.toMatchObject({ code: 'people.not-public' });
	await approvePost(ctx.as('leader'), id, { ...now, version: 3 });
	expect((await readPublicPost(citizen(ctx), id)).words).toBe('Lời khác.');
	await withdrawPost(ctx.as('leader'), id, { version: 4, reason: 'Sai số liệu' });
	await expect(readPublicPost(citizen(ctx), id)).rejects.toMatchObject({ code: 'people.not-public' });
	expect(await readPost(ctx, id)).toMatchObject({ state: 'withdrawn', reason: 'Sai số liệu' });
});

test('a picture is told in words, kept as our own copy, and public with its post alone', async () => {
	await using ctx = await testContext();
	const picture = new File([await aPhoto(1)], 'ra-quan.jpg');
	await expect(writePost(ctx, { ...news, picture })).rejects.toMatchObject({ code: 'post.alt-missing' });
	await expect(writePost(ctx, { ...news, picture: new File(['không phải ảnh'], 'a.jpg'), alt: 'x' })).rejects.toMatchObject({
		code: 'post.picture-unreadable'
	});
	const id = await writePost(ctx, { ...news, picture, alt: 'Hàng quân trước trụ sở' });
	await expect(readPublicPicture(citizen(ctx), id)).rejects.toMatchObject({ code: 'people.not-public' });
	await approvePost(ctx.as('leader'), id, now);
	expect([...(await readPublicPicture(citizen(ctx), id)).subarray(0, 2)]).toEqual([0xff, 0xd8]);
	const changed = { ...news, version: 2, withoutPicture: false };
	await expect(changePost(ctx, id, changed)).rejects.toMatchObject({ code: 'post.alt-missing' });
	await changePost(ctx, id, { ...changed, withoutPicture: true });
	await approvePost(ctx.as('leader'), id, { ...now, version: 3 });
	expect((await readPublicPost(citizen(ctx), id)).hasPicture).toBe(false);
});

test('a place to post at is open until its link is entered, its reach may grow, and the table names each', async () => {
	await using ctx = await testContext();
	const id = await writePost(ctx, news);
	const facebook = await addOuting(ctx, id, { channel: 'facebook', place: 'Trang Sở' });
	const mistaken = await addOuting(ctx, id, { channel: 'zalo', place: 'Nhóm nhầm' });
	await dropOuting(ctx, id, { outingId: mistaken });
	const done = { outingId: facebook, day: today, link: 'https://example.vn/1', file: null, reach: 120, reachOn: today };
	await expect(enterPosted(ctx, id, done)).rejects.toMatchObject({ code: 'post.not-approved' });
	await approvePost(ctx.as('leader'), id, now);
	await expect(enterPosted(ctx, id, { ...done, day: plainDate('2026-09-02') })).rejects.toMatchObject({ code: 'post.in-future' });
	expect((await readPosts(ctx, 1)).figures).toMatchObject({ published: 1, waiting: 1, outings: [] });
	await enterPosted(ctx, id, done);
	await enterPosted(ctx, id, { ...done, reach: 950 });
	await expect(enterPosted(ctx, id, { ...done, outingId: mistaken })).rejects.toMatchObject({ code: 'post.outing-not-found' });
	expect((await readPosts(ctx, 1)).figures).toMatchObject({ waiting: 0, outings: [{ channel: 'facebook', posted: 1, reach: 950 }] });
	expect((await exportOutings(ctx)).bytes.byteLength).toBeGreaterThan(1000);
});

test('the feed is well-formed, names each post once, and holds no markup of ours in its words', async () => {
	await using ctx = await testContext();
	const id = await approved(ctx);
	const feed = await writeFeed(citizen(ctx), { site: 'https://so.example.vn/so/people/news', agency: 'Sở & Văn phòng' });
	expect(feed).toContain(`<id>https://so.example.vn/so/people/news/${id}</id>`);
	expect(feed).toContain('<published>2026-09-01T11:00:00+07:00</published>');
	expect(feed).toContain('Ra quân &lt;tháng cao điểm&gt;');
	expect(feed).toContain('Sở &amp; Văn phòng');
	const next = ctx.on('2026-09-03');
	await changePost(next, id, { ...news, words: 'Lời đúng.', version: 2, withoutPicture: false });
	await approvePost({ ...ctx.as('leader'), today: next.today, now: next.now }, id, { ...now, version: 3 });
	const corrected = await writeFeed({ ...citizen(ctx), now: next.now }, { site: 'https://so.example.vn', agency: 'Sở' });
	expect(corrected).toContain('<published>2026-09-01T11:00:00+07:00</published><updated>2026-09-03T05:00:00.000Z</updated>');
});

test('a page of news holds twenty, the newest first, and a page beyond the last is the last', async () => {
	await using ctx = await testContext();
	for (let at = 0; at < 21; at += 1) await approved(ctx, { ...now, time: `10:${String(at + 10)}` });
	const [first, last] = [await readNews(citizen(ctx)), await readNews(citizen(ctx), 99)];
	expect([first.items.length, first.items[0]?.at, first.found, first.pages]).toEqual([20, '10:30', 21, 2]);
	expect([last.page, last.items.map(({ at }) => at)]).toEqual([2, ['10:10']]);
	expect(await readPosts(ctx, 2)).toMatchObject({ page: 2, items: [{ state: 'public' }], figures: { published: 21 } });
});
