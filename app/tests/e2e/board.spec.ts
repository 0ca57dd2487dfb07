import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('a leader sees on one page, and prints on one sheet, how far each product is, who waits for whom and what comes next', async () => {
	const leader = await visitor(browser, site.address);
	const { page } = leader;
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await page.getByRole('link', { name: 'Bảng điều hành' }).click();
	await page.getByRole('heading', { level: 1, name: 'Bảng điều hành' }).waitFor();
	await leader.sound();
	expect(
		await page
			.getByRole('row', { name: /Đăng ký hoạt động/ })
			.getByText('10/13')
			.count()
	).toBe(1);
	expect(await page.getByText(/chưa xem 3 bản Đăng ký hoạt động/).count()).toBe(1);
	const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu);
	expect(sheets).toHaveLength(1);
});
