import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('who practises lets the clock go on: the reports fall due, every process follows, and it never goes back', async () => {
	const office = await visitor(browser, site.address, { javaScript: false });
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	const { tracking } = await samplePlan(page);
	await page.getByRole('link', { name: 'Đi hết một tháng trong 20 phút' }).click();
	await page.getByRole('heading', { level: 2, name: /Đồng hồ đang ở thứ Sáu 25\/9\/2026/ }).waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Sang 8 giờ 30 thứ Hai 26/10' }).click();
	await page.getByRole('heading', { level: 2, name: /Đồng hồ đang ở thứ Hai 26\/10\/2026/ }).waitFor();
	await office.sound();
	await office.open(tracking);
	await expect.poll(() => page.getByText(/13 chưa nhận được/).count()).toBe(1);
	const back = await office.context.request.post('/so-khcn/training?/move', {
		form: { day: '2026-09-28' },
		headers: { origin: site.address, accept: 'text/html' }
	});
	expect([back.status(), await back.text()]).toEqual([422, expect.stringContaining('chỉ đi tới')]);
});
