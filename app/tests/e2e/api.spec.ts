import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { fuzz } from '../support/hostile/fuzz.ts';
import { knownToApi, tokenOf } from '../support/hostile/known-to-api.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite({ KHEO_API_RATE: '100000' });
const browser = await ownBrowser();
const plans = `${site.address}/api/v1/agencies/so-khcn/plans`;
const statusWith = async (token: string) => (await fetch(plans, { headers: { authorization: `Bearer ${token}` } })).status;

test('a person makes a token that is shown once, a program reads with it until it is revoked, and a webhook that leads inside is refused', async () => {
	const office = await visitor(browser, site.address);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await page.goto('/so-khcn/tokens');
	await awake(page);
	await page.getByLabel('Dùng cho việc gì').fill('Cổng dữ liệu');
	await page.getByRole('button', { name: 'Lập mã', exact: true }).click();
	await page.getByText('Đã lập mã').waitFor();
	await office.sound();
	const token = await page.locator('.once code').innerText();
	expect(token).toMatch(/^kheo_[\w-]{43}$/);
	expect(await statusWith(token)).toBe(200);
	expect((await fetch(plans, { headers: { cookie: (await office.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') } })).status).toBe(
		401
	);
	await page.goto('/so-khcn/tokens');
	expect(await page.content()).not.toContain(token);
	await page.getByRole('button', { name: 'Thu hồi · Cổng dữ liệu' }).click();
	await page.getByText('Đã thu hồi. Mã này không mở được gì nữa.').waitFor();
	expect(await statusWith(token)).toBe(401);

	await page.goto('/so-khcn/webhooks');
	await awake(page);
	await page.getByLabel('Địa chỉ nhận').fill('https://169.254.169.254/latest/meta-data');
	await page.getByLabel('Đơn vị gửi đăng ký, báo cáo').check();
	await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
	await page.getByText('Địa chỉ này không được phép nhận').waitFor();
	await page.getByLabel('Địa chỉ nhận').fill('https://cong-du-lieu.example.vn/kheo');
	await page.getByLabel('Đơn vị gửi đăng ký, báo cáo').check();
	await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
	await page.locator('.once code', { hasText: /^whsec_/ }).waitFor();
	await office.sound();
	await office.open('/api/v1');
	await page.getByText('/api/v1/agencies/{agency}/plans/{plan}/obligations').waitFor();
});

test('a write without a type or with a form’s is answered by the API when it bears a token and no cookie, and as a form of another site otherwise', async () => {
	const token = await tokenOf(site.address, 'so-khcn', 'van-phong', site.passwords['van-phong']);
	const rows = `${site.address}/api/v1/agencies/so-khcn/obligations/0190a5f0-0000-7000-8000-000000000001/units/0190a5f0-0000-7000-8000-000000000002/rows`;
	const asked = async (method: string, headers: Record<string, string>, body?: string) => {
		const answer = await fetch(rows, { method, headers, ...(body !== undefined && { body }) });
		return [answer.status, answer.headers.get('content-type')?.split(';')[0], /"code":"([\w.-]+)"/.exec(await answer.text())?.[1]];
	};
	const authorization = `Bearer ${token}`;
	expect(await asked('PUT', { authorization, 'content-type': 'text/plain' }, 'x')).toEqual([415, 'application/problem+json', 'api.media-type']);
	expect(await asked('PATCH', { authorization, 'content-type': 'text/csv' }, 'x')).toEqual([415, 'application/problem+json', 'api.media-type']);
	expect(await asked('DELETE', { authorization })).toEqual([405, 'application/problem+json', 'api.method-unknown']);
	expect((await asked('DELETE', { authorization, cookie: 'kheo_locale=vi' }))[0]).toBe(403);
	expect((await asked('PUT', { 'content-type': 'text/plain' }, 'x'))[0]).toBe(403);
});

test('three hundred hostile calls made of the document are all answered, and none by a fault of the server', async () => {
	const of = (name: string) => tokenOf(site.address, 'so-khcn', name, site.passwords[name]);
	const known = await knownToApi(site.address, 'so-khcn', [await of('van-phong'), await of('khtc')]);
	const { counts, broken } = await fuzz(site.address, known, { count: 300, seed: 4711 });
	expect(broken).toEqual([]);
	expect(counts.get(200)).toBeGreaterThan(30);
});
