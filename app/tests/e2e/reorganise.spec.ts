import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('the Office joins two units: it looks first, does it, and the matrix knows the new one only', async () => {
	const office = await visitor(browser, site.address);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	const { tracking } = await samplePlan(page);
	await office.open('/so-khcn/units');
	await page.getByRole('link', { name: 'Sắp xếp lại đơn vị' }).click();
	await page.getByRole('heading', { level: 1, name: 'Sắp xếp lại đơn vị' }).waitFor();
	await office.sound();
	const ending = page.getByRole('group', { name: 'Đơn vị thôi hoạt động' });
	for (const name of ['Phòng Kế hoạch - Tài chính', 'Phòng Bưu chính, Viễn thông']) await ending.getByLabel(name, { exact: true }).check();
	await page.getByLabel('Tên đầy đủ').first().fill('Phòng Tổng hợp');
	await page.getByLabel('Mã').first().fill('TH');
	await page.getByLabel('Căn cứ').fill('Quyết định số 12/QĐ-SKHCN ngày 24/9/2026');
	await page.getByRole('button', { name: 'Xem trước' }).click();
	await page.getByRole('heading', { name: /Phòng Kế hoạch - Tài chính, Phòng Bưu chính, Viễn thông → Phòng Tổng hợp/ }).waitFor();
	await expect.poll(() => page.getByText(/việc còn mở được chuyển/).isVisible()).toBe(true);
	await office.sound();
	await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
	await page.getByText('Đã sắp xếp. Việc còn mở đã chuyển').waitFor();
	await office.sound();
	await office.open(tracking);
	const named = (name: string) => page.getByRole('rowheader', { name, exact: true }).count();
	expect([await named('Phòng Tổng hợp'), await named('Phòng Bưu chính, Viễn thông')]).toEqual([1, 0]);
});
