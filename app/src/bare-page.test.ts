import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withWayBack } from './bare-page.ts';

const bare = readFileSync(new URL('error.html', import.meta.url), 'utf8');
const agency = { slug: 'so-khcn' } as NonNullable<App.Locals['agency']>;
const membership = { role: 'office' } as NonNullable<App.Locals['membership']>;
const refused = () =>
	new Response(bare, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8', 'content-length': String(bare.length), 'x-other': 'kept' } });

test('a member who meets the bare page is offered the way back to their work, and nobody is asked to sign in who is', async () => {
	const told = await withWayBack({ agency, membership, locale: 'vi' }, refused());
	expect([told.status, told.headers.get('content-length'), told.headers.get('x-other')]).toEqual([500, null, 'kept']);
	const html = await told.text();
	expect(html).toContain('<a href="/so-khcn">Về Việc hôm nay</a> · <a href="/">Về trang đầu</a>');
	expect(html).not.toContain('/sign-in');
	expect(await (await withWayBack({ agency, membership, locale: 'en' }, refused())).text()).toContain('<a href="/so-khcn">Back to Today</a>');
});

test('a visitor is offered the first page, and no other answer is touched', async () => {
	expect(await (await withWayBack({ agency, membership: null, locale: 'vi' }, refused())).text()).toBe(bare);
	const fine = new Response(bare, { headers: { 'content-type': 'text/html' } });
	expect(await withWayBack({ agency, membership, locale: 'vi' }, fine)).toBe(fine);
	const json = Response.json({}, { status: 500 });
	expect(await withWayBack({ agency, membership, locale: 'vi' }, json)).toBe(json);
});
