import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withClient } from '#lib/server/postgres/roles.ts';
import { sessionOf } from '../support/session.ts';
import { twoFormsFile } from '../support/two-forms-file.ts';
import { twoServers } from '../support/two-servers.ts';
import { counting, numbersIn, typing } from '../support/typing.ts';

const { a, b, ownerUrl, passwords, stopDatabase, startDatabase } = await twoServers();
const signedIn = (server: string, name: string) => sessionOf(server, name, passwords[name]);
const formPath = '/so-khcn/people/feedback/send';
const form = await pageOf(a, formPath);
const opened = Date.now();

function ask(server: string, path: string, cookie = '', init: RequestInit = {}): Promise<Response> {
	return fetch(server + path, { redirect: 'manual', ...init, headers: { accept: 'text/html', cookie, origin: server, ...init.headers } });
}
async function pageOf(server: string, path: string, cookie = ''): Promise<string> {
	return (await ask(server, path, cookie)).text();
}
const press = (server: string, path: string, cookie: string, fields: Record<string, string>) =>
	ask(server, path, cookie, { method: 'POST', body: new URLSearchParams({ requestKey: crypto.randomUUID(), ...fields }) });

/** Sends the form that the first server drew. */
async function send(server: string, requestKey: string) {
	const token = /name="token" value="([^"]+)"/u.exec(form)?.[1] ?? '';
	const fields = { words: `Đèn đường trước cổng chợ không sáng, ${requestKey}.`, field: 'Thái độ phục vụ', website: '', token, requestKey };
	const answer = await press(server, `${formPath}?/send`, '', fields);
	return { status: answer.status, slip: /PA-[\dA-Z-]+[\s\S]*?\b\d{6}\b/u.exec(await answer.text())?.[0] };
}

test('who signs in at one is known at the other, and is out at once where a session is ended elsewhere', async () => {
	const [atA, atB] = [await signedIn(a, 'van-phong'), await signedIn(b, 'van-phong')];
	const statuses = async (cookie: string) => Promise.all([a, b].map(async (server) => (await ask(server, '/so-khcn', cookie)).status));
	expect([await statuses(atA), await statuses(atB)]).toEqual([
		[200, 200],
		[200, 200]
	]);
	expect((await press(b, '/account?/endOthers', atB, {})).status).toBe(303);
	expect([await statuses(atA), await statuses(atB)]).toEqual([
		[303, 303],
		[200, 200]
	]);
});

test('five wrong passwords, three at one and two at the other, lock the account at both', async () => {
	const enter = async (server: string, password: string | undefined) =>
		(await ask(server, '/sign-in', '', { method: 'POST', body: new URLSearchParams({ username: 'qlkh', password: password ?? '' }) })).status;
	for (const server of [a, b, a, b, a]) expect(await enter(server, 'sai mật khẩu')).not.toBe(429);
	expect([await enter(a, passwords['qlkh']), await enter(b, passwords['qlkh'])]).toEqual([429, 429]);
});

test('what is uploaded at one is downloaded at the other, and a page for the people shows at once what was published at the other', async () => {
	const [office, leader] = [await signedIn(a, 'van-phong'), await signedIn(b, 'lanh-dao')];
	const { name, bytes } = twoFormsFile();
	const body = new FormData();
	body.set('file', new File([Buffer.from(bytes)], name));
	const uploaded = await ask(a, '/so-khcn/documents', office, { method: 'POST', body });
	const page = (uploaded.headers.get('location') ?? '').split('?')[0];
	expect(Buffer.from(await (await ask(b, `${page}/file`, office)).arrayBuffer())).toEqual(Buffer.from(bytes));

	const news = '/so-khcn/people/news';
	const tag = (await ask(a, news)).headers.get('etag') ?? '';
	const again = () => ask(a, news, '', { headers: { 'if-none-match': tag } });
	expect((await again()).status).toBe(304);
	const written = await press(b, '/so-khcn/posts?/write', office, { title: 'Ra quân sáng nay', words: 'Sở ra quân.', alt: '' });
	await press(b, `${written.headers.get('location')}?/approve`, leader, { version: '1', day: '2026-09-25', time: '08:00' });
	expect(await (await again()).text()).toContain('Ra quân sáng nay');
});

test('a form drawn by one is taken by the other; sent twice at once to both it is one, and what is permitted is permitted once', async () => {
	await sleep(Math.max(0, opened + 5100 - Date.now()));
	const key = crypto.randomUUID();
	const [atA, atB] = await Promise.all([send(a, key), send(b, key)]);
	expect(atA).toEqual({ status: 200, slip: expect.stringContaining('PA-') });
	expect(atB).toEqual(atA);
	const statuses: number[] = [];
	for (const server of [a, b, a, b, a, b, a, b, a]) statuses.push((await send(server, crypto.randomUUID())).status);
	expect([statuses.slice(0, 6), statuses.slice(-2)]).toEqual([Array(6).fill(200), [429, 429]]);
});

test('calls of the API and forgotten passwords are permitted as often by two as by one', async () => {
	const figures = `/api/v1/agencies/so-khcn/figures/feedback/2026`;
	const left: unknown[] = [];
	for (const server of [a, b, a, b, a, b, b, a]) {
		const { status, headers } = await ask(server, figures);
		left.push(status === 200 ? headers.get('ratelimit-remaining') : [status, headers.has('retry-after')]);
	}
	expect(left).toEqual(['5', '4', '3', '2', '1', '0', [429, true], [429, true]]);
	const forget = async (server: string) => (await press(server, '/sign-in/forgotten', '', { email: 'khong.ai@so.example.vn' })).status;
	const statuses: number[] = [];
	for (let asked = 0; asked < 12; asked += 1) statuses.push(await forget(asked % 2 ? b : a));
	expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
});

test('while the database is away both say so and lose nothing, and go on by themselves when it is back', async () => {
	const cookie = await signedIn(a, 'khtc');
	const path = /\/so-khcn\/obligations\/[0-9a-f-]+\/units\/[0-9a-f-]+/u.exec(await pageOf(a, '/so-khcn', cookie))?.[0] ?? '';
	const sheets = [a, b].map((server) => ({ address: server + path, cookie, origin: server }));
	const [before, after, evening] = [counting(12), counting(40), new AbortController()];
	const writers = sheets.map((sheet) => typing(sheet, () => [before, after].forEach(({ count }) => count()), evening.signal));
	await before.enough;
	await stopDatabase();
	const told = await Promise.all([a, b].map((server) => ask(server, '/so-khcn', cookie)));
	expect(told.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
		[503, '5'],
		[503, '5']
	]);
	for (const one of told) expect(await one.text()).toContain('Cơ sở dữ liệu');
	await startDatabase();
	await after.enough;
	evening.abort();
	const typed = await Promise.all(writers);
	for (const sheet of sheets) {
		const stored = await numbersIn(sheet);
		expect(typed.filter(({ rowId, last }) => (stored.get(rowId) ?? -1) < last)).toEqual([]);
	}
	expect([...new Set(typed.flatMap(({ refusals }) => refusals))]).toEqual(['503 5']);
	await press(b, '/account?/endOthers', cookie, {});
	const unsealed = () =>
		withClient(ownerUrl, async (client) => (await client.query<{ n: number }>('select count(*)::int as n from audit_entries where seq is null')).rows[0]?.n);
	await expect.poll(unsealed, { timeout: 10_000 }).toBe(0);
});
