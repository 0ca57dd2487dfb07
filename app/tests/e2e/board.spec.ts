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
	await expect
		.poll(() =>
			page
				.getByRole('row', { name: /Đăng ký hoạt động/ })
				.getByText('10/13')
				.count()
		)
		.toBe(1);
	await expect.poll(() => page.getByText(/chưa xem 3 bản Đăng ký hoạt động/).count()).toBe(1);
	const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu);
	expect(sheets).toHaveLength(1);
});

test('charts tell units apart without colour and without JavaScript, each with its table and files; a leader asks for the board by mail', async () => {
	const leader = await visitor(browser, site.address, { width: 360, javaScript: false });
	const { page, context } = leader;
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await leader.open('/so-khcn/board/charts');
	await expect.poll(() => page.getByRole('img', { name: /^Đủ đến đâu\. 13 đơn vị; cộng: đã gửi 10/ }).count()).toBe(1);
	const file = await context.request.get('/so-khcn/board/charts/complete.csv');
	expect((await file.text()).split('\r\n')[0]).toBe('\uFEFF"Đơn vị","đã gửi","đang bổ sung","chưa đến hạn","quá hạn chưa gửi"');
	expect((await context.request.get('/so-khcn/board/charts/sound.xlsx')).status()).toBe(200);
	await leader.open('/so-khcn/board');
	await page.getByLabel('Gửi cho tôi').selectOption('mỗi tuần một lần');
	await page.getByLabel('Nếu mỗi tuần, vào').selectOption('thứ Năm');
	await page.getByRole('button', { name: 'Lưu' }).click();
	await page.getByText('Hiện nay: mỗi tuần một lần, thứ Năm.').waitFor();
	await leader.sound();
});
