import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('a report without a form is owed where it can be handed in: the unit sends its file from its own page, the Office receives it there', async () => {
	const unit = await visitor(browser, site.address, { width: 360 });
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await unit.page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
	await unit.page.waitForURL(/obligations\/.*\/units\//);
	await unit.page.getByText('Lấy từ tệp Word, Excel').click();
	const buffer = Buffer.from('BÁO CÁO KẾT QUẢ\n\nPhòng đã tổ chức 3 buổi hướng dẫn người dân nộp hồ sơ trực tuyến.');
	await unit.page.getByLabel('Tệp của đơn vị').setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer });
	await unit.page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	await unit.page.getByRole('button', { name: 'Gửi cả tệp làm báo cáo' }).waitFor();
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Gửi cả tệp làm báo cáo' }).click();
	await unit.page.getByText('Đã đưa 1 dòng vào bảng.').waitFor();
	const address = new URL(unit.page.url()).pathname;
	await unit.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await unit.page.getByText('Báo cáo đã được gửi tới Văn phòng.').waitFor();

	const office = await visitor(browser, site.address);
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open(address);
	await expect.poll(() => office.page.getByRole('link', { name: 'bao-cao.txt' }).count()).toBe(1);
	await office.page.getByRole('button', { name: 'Nhận cả bản' }).click();
	await office.page.getByText('Văn phòng đã nhận').first().waitFor();
	await office.sound();
});
