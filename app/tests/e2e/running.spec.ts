import { expect, test } from 'vitest';
import { ownSite } from '../support/own-site.ts';
import { runKheo } from '../support/run-kheo.ts';
import { sessionOf } from '../support/session.ts';

const secret = 'bi-mat-8842';
const site = await ownSite({
	KHEO_LOG_LEVEL: 'debug',
	SMTP_URL: `smtp://hop-thu:${secret}@127.0.0.1:9`,
	MAIL_FROM: 'kheo@example.vn',
	KHEO_SIGN_PASSWORD: secret
});
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
	fetch(site.address + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', origin: site.address, ...headers },
		body: new URLSearchParams(fields)
	});
const lines = () =>
	site
		.logged()
		.split('\n')
		.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));

test('a request leaves one line under its id, and no password, PIN, token, cookie or name comes into the log', async () => {
	const id = crypto.randomUUID();
	await post('/sign-in', { username: secret, password: secret });
	await post('/so-khcn/people/feedback/look-up', { code: secret, pin: secret });
	await post('/so-khcn/staff-voice/look-up', { pin: secret });
	await fetch(`${site.address}/so-khcn/submit/${secret}?token=${secret}`, {
		headers: { cookie: `better-auth.session_token=${secret}`, authorization: `Bearer ${secret}` }
	});
	await fetch(`${site.address}/${secret}/${secret}`);
	const answer = await fetch(`${site.address}/so-khcn/people?q=${secret}`, { headers: { 'x-request-id': id } });
	expect(answer.headers.get('x-request-id')).toBe(id);
	await expect
		.poll(() => lines().find((line) => line['requestId'] === id))
		.toMatchObject({
			level: 'info',
			event: 'request',
			method: 'GET',
			route: '/[agency]/people',
			status: 200,
			agency: 'so-khcn',
			actor: 'visitor'
		});
	await sessionOf(site.address, 'van-phong', site.passwords['van-phong']);
	const routes = lines().map(({ route }) => route);
	expect(routes).toEqual(expect.arrayContaining(['/sign-in', '/[agency]/people/feedback/look-up', '/[agency]/submit/[token]']));
	expect(routes.filter((route) => String(route).includes('staff-voice'))).toEqual([]);
	for (const hidden of [secret, site.passwords['van-phong'] ?? secret, 'van-phong']) expect(site.logged()).not.toContain(hidden);
});

test('figures are read on this machine and are no page to anybody behind a proxy', async () => {
	const text = await (await fetch(`${site.address}/metrics`)).text();
	expect(text).toMatch(/kheo_request_seconds_count\{route="\/sign-in",status="4xx"\} [1-9]/u);
	expect(text).toMatch(/kheo_database_sessions\{role="kheo_app",state="idle"\} \d/u);
	await expect.poll(async () => (await fetch(`${site.address}/metrics`)).text()).toMatch(/kheo_workers 1\n[^]*kheo_sealer_lag_seconds \d/u);
	expect((await fetch(`${site.address}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
});

test('the doctor finds what is not as it should be on a site that runs, and says what to do', async () => {
	const { code, out } = await runKheo(['doctor', '--json'], site.dataFolder);
	const { findings } = JSON.parse(out) as { findings: { id: string; state: string; toDo?: string }[] };
	const state = (id: string) => findings.filter((one) => one.id === id).map((one) => one.state);
	expect(['node', 'role', 'postgres', 'migrations', 'jobs', 'sealer', 'backup'].map((id) => [id, ...state(id)])).toEqual([
		['node', 'ok'],
		['role', 'ok'],
		['postgres', 'ok'],
		['migrations', 'ok'],
		['jobs', 'ok'],
		['sealer', 'ok'],
		['backup', 'wrong']
	]);
	expect([code, findings.filter(({ state, toDo }) => state !== 'ok' && !toDo)]).toEqual([1, []]);
});

test('the Office sees the work beside the web, the leader how safe it all is, and a unit neither', async () => {
	const pageFor = async (name: string, path: string) => {
		const answer = await fetch(`${site.address}/so-khcn/${path}`, {
			headers: { accept: 'text/html', cookie: await sessionOf(site.address, name, site.passwords[name]) }
		});
		return { status: answer.status, text: await answer.text() };
	};
	const { status, text } = await pageFor('van-phong', 'jobs');
	const said = ['Chép các lần gõ vào nhật ký', 'Không có việc nào hỏng', 'Bộ phận làm việc nền đang chạy', 'Chạy ngay'];
	expect([status, ...said.map((words) => text.includes(words))]).toEqual([200, true, true, true, false]);
	const safety = await pageFor('lanh-dao', 'safety');
	expect([safety.status, safety.text.includes('Máy chủ chưa đặt nơi sao lưu.'), safety.text.includes('1 tài khoản kiểm soát nhật ký')]).toEqual([
		200,
		true,
		true
	]);
	expect([(await pageFor('qlkh', 'jobs')).status, (await pageFor('qlkh', 'safety')).status]).toEqual([403, 403]);
});
