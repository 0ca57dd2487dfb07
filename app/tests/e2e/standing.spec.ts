import { test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking } = await samplePlan(office.page);
const standing = tracking.replace('/tracking', '/standing');

test('the Office chooses how often duties without an end are confirmed; a unit confirms by its link, without JavaScript, and the matrix shows it', async () => {
	const { page } = office;
	await office.open(standing);
	await page.getByRole('button', { name: 'Lưu nhịp' }).click();
	await page
		.getByText(/lượt chưa xác nhận kỳ này/)
		.first()
		.waitFor();
	await office.sound();
	await office.open('/so-khcn/units/links');
	await page.getByRole('button', { name: 'Tạo liên kết cho Phòng Bưu chính, Viễn thông' }).click();
	const link = await page.getByLabel('Địa chỉ').inputValue();
	await office.sound();
	const holder = await visitor(browser, site.address, { width: 360, javaScript: false });
	await holder.open(link);
	await holder.page
		.getByLabel(/Đang thực hiện thế nào/)
		.first()
		.fill('đang thực hiện: giao ban thứ Hai đều phổ biến');
	await holder.page.getByRole('button', { name: 'Xác nhận đang thực hiện' }).first().click();
	await holder.page.getByText('đã xác nhận').first().waitFor();
	await holder.sound();
	const unit = await visitor(browser, site.address, { width: 360 });
	await signIn(unit, 'cds', site.passwords['cds']);
	await unit.page.getByRole('link', { name: 'Xác nhận', exact: true }).first().click();
	await unit.page
		.getByLabel(/Đang thực hiện thế nào/)
		.first()
		.fill('chưa có tài liệu');
	await unit.page.getByRole('button', { name: 'Nói khó khăn' }).first().click();
	await unit.page.getByText('có khó khăn').first().waitFor();
	await unit.sound();
	await office.open(tracking);
	await page.getByRole('heading', { name: /Việc thường xuyên/ }).waitFor();
	await office.open(standing);
	await page.getByText('chưa có tài liệu').first().waitFor();
});
