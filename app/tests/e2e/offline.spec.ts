import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan, openUnitReturn } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('a unit types without a network, opens the page again, and its words reach the Office when the network is back; signing out leaves nothing', async () => {
	const unit = await visitor(browser, site.address);
	const { page, context } = unit;
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await page.getByRole('link', { name: 'Đăng ký', exact: true }).click();
	await page.getByText('Trang này mở lại được trên máy này khi mất mạng.').waitFor();
	await unit.sound();
	const [first, second] = [page.getByLabel(/, dòng 1$/).first(), page.getByLabel(/, dòng 2$/).first()];
	await first.fill('Rà soát thủ tục');
	await page.getByText('Đã lưu lúc').waitFor();
	await context.setOffline(true);
	await first.fill('Rà soát thủ tục thanh toán');
	await second.fill('Giao lưu với công đoàn cơ sở');
	await page.getByText('Chưa gửi, đang chờ mạng').waitFor();

	const office = await visitor(browser, site.address);
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await openUnitReturn(office.page, (await samplePlan(office.page)).tracking, 'Phòng Kế hoạch - Tài chính');
	await office.page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Công khai tại bộ phận một cửa');
	await office.page.getByText('Đã lưu lúc').waitFor();
	await expect.poll(() => office.page.getByText('khi mất mạng').count()).toBe(0);

	await page.reload();
	await page.getByText('Chưa gửi, đang chờ mạng').waitFor();
	expect([await first.inputValue(), await second.inputValue()]).toEqual(['Rà soát thủ tục thanh toán', 'Giao lưu với công đoàn cơ sở']);
	await context.setOffline(false);
	await page.getByText('Có người vừa sửa cùng ô này').first().waitFor();
	await unit.sound();
	await page.getByRole('button', { name: 'Giữ cả hai' }).click();
	const address = page.url();
	const stored = async () => {
		const { rows } = (await (await office.context.request.get(`${address}/rows`)).json()) as { rows: { cells: Record<string, { v: string }> }[] };
		return rows.slice(0, 2).map(({ cells }) => Object.values(cells)[0]?.v);
	};
	await expect.poll(stored).toEqual(['Công khai tại bộ phận một cửa\nRà soát thủ tục thanh toán', 'Giao lưu với công đoàn cơ sở']);

	expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await page.waitForURL(`${site.address}/`);
	const left = await page.evaluate(async () => [await caches.keys(), Object.keys(localStorage), await navigator.serviceWorker.getRegistrations()]);
	expect(left).toEqual([[], [], []]);
	await context.setOffline(true);
	await expect(page.goto(address)).rejects.toThrow(/ERR_(?:INTERNET_DISCONNECTED|ABORTED)/u);
	expect(await page.getByText('Rà soát thủ tục').count()).toBe(0);
});
