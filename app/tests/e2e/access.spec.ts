import { expect, inject, test } from 'vitest';
import { sessionOf } from '../support/session.ts';

const { address, passwords } = inject('site');
const html = { accept: 'text/html' };

const signedIn = (username: string) => sessionOf(address, username, passwords[username]);

const statusOf = async (path: string, cookie = '') => (await fetch(address + path, { redirect: 'manual', headers: { ...html, cookie } })).status;

test('a person with one agency is led to it after signing in, and only inside this site', async () => {
	const post = async (to: string) => {
		const body = new URLSearchParams({ username: 'van-phong', password: passwords['van-phong'] ?? '' });
		const answer = await fetch(`${address}/sign-in?to=${encodeURIComponent(to)}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { ...html, origin: address },
			body
		});
		return answer.headers.get('location');
	};
	expect(await post('/')).toBe('/so-khcn');
	expect(await post('/so-khcn/plans')).toBe('/so-khcn/plans');
	expect(await post('//evil.example/')).toBe('/so-khcn');
});

test('a wrong password is answered on the page, in words, and opens no session', async () => {
	const body = new URLSearchParams({ username: 'khtc', password: 'không phải mật khẩu' });
	const answer = await fetch(`${address}/sign-in`, { method: 'POST', headers: { ...html, origin: address }, body });
	expect(answer.status).toBe(401);
	expect(answer.headers.getSetCookie()).toEqual([]);
	expect(await answer.text()).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
});

test('pages of the agency ask a visitor to sign in and refuse a role that has no business there', async () => {
	expect(await statusOf('/')).toBe(200);
	expect(await statusOf('/so-khcn')).toBe(303);
	expect(await statusOf('/khong-co')).toBe(404);
	const [office, unit] = [await signedIn('van-phong'), await signedIn('qlkh')];
	expect(await statusOf('/so-khcn', office)).toBe(200);
	expect(await statusOf('/so-khcn/documents', office)).toBe(200);
	expect(await statusOf('/so-khcn', unit)).toBe(200);
	expect(await statusOf('/so-khcn/documents', unit)).toBe(403);
});

test('an address with an id that is none is a page that does not exist, in the frame of the site, for files too', async () => {
	const cookie = await signedIn('van-phong');
	const id = crypto.randomUUID();
	const odd = ['plans/xyz', 'plans/xyz/tracking', 'documents/xyz/file', 'obligations/xyz/consolidation', `obligations/${id}/units/xyz`];
	expect(await Promise.all(odd.map((path) => statusOf(`/so-khcn/${path}`, cookie)))).toEqual(odd.map(() => 404));
	const page = await (await fetch(`${address}/so-khcn/plans/xyz`, { headers: { ...html, cookie } })).text();
	expect(page).toContain('href="/so-khcn/plans"');
	expect(page).toContain('Không có trang này');
});

test('a form posted from another site is refused', async () => {
	const cookie = await signedIn('lanh-dao');
	const answer = await fetch(`${address}/sign-out`, {
		method: 'POST',
		redirect: 'manual',
		headers: { ...html, cookie, origin: 'http://evil.example' },
		body: new URLSearchParams()
	});
	expect(answer.status).toBe(403);
	expect(await statusOf('/so-khcn', cookie)).toBe(200);
});

test('signing out ends the session on the server too', async () => {
	const cookie = await signedIn('cntt');
	await fetch(`${address}/sign-out`, { method: 'POST', redirect: 'manual', headers: { ...html, cookie, origin: address }, body: new URLSearchParams() });
	expect(await statusOf('/so-khcn', cookie)).toBe(303);
});

test('rendered pages go out compressed to a browser that takes it, and say the same', async () => {
	const plain = await fetch(`${address}/sign-in`, { headers: { 'accept-encoding': 'identity' } });
	const zipped = await fetch(`${address}/sign-in`, { headers: { 'accept-encoding': 'gzip' } });
	expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip']);
	expect((await zipped.text()).length).toBe((await plain.text()).length);
});
