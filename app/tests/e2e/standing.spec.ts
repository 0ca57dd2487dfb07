import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

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
	const strip = unit.page.getByRole('navigation', { name: 'Các trang của kế hoạch' });
	const edges = () =>
		strip.locator('[aria-current]').evaluate((tab) => [tab.getBoundingClientRect().left >= 0, tab.getBoundingClientRect().right <= innerWidth]);
	await expect.poll(edges).toEqual([true, true]);
	await unit.sound();
	await office.open(tracking);
	await page.getByRole('heading', { name: /Việc thường xuyên/ }).waitFor();
	await office.open(standing);
	await expect.poll(() => page.getByText('chưa có tài liệu').first().isVisible()).toBe(true);
});

test('a plan is made known: by account, by link without JavaScript, and at a meeting; the Office sees who is missing', async () => {
	const { page } = office;
	await office.open('/so-khcn/disseminations');
	await page.getByLabel('Tên văn bản').fill('Kế hoạch số 57/KH-KHCN');
	await page.getByRole('button', { name: 'Giao cho các đơn vị' }).click();
	await page.getByText('chưa lập danh sách').first().waitFor();
	await office.sound();
	const address = new URL(page.url()).pathname;
	const unit = await visitor(browser, site.address, { width: 360 });
	await signIn(unit, 'qlkh', site.passwords['qlkh']);
	await unit.page.getByRole('link', { name: 'Mở', exact: true }).first().click();
	await unit.page.getByRole('button', { name: 'Tôi đã đọc và hiểu' }).click();
	await unit.page.getByText('Đồng chí đã đọc và hiểu').waitFor();
	await unit.page.getByText('Ghi cuộc họp quán triệt').click();
	await unit.page.getByLabel('Người dự khác').fill('1. Trần Thị Bình\n2. Lê Cường');
	await unit.page.getByRole('button', { name: 'Ghi cuộc họp' }).click();
	await unit.page.getByText('3/3 người').first().waitFor();
	await unit.sound();
	await office.open('/so-khcn/units/links');
	await page.getByRole('button', { name: 'Tạo liên kết cho Phòng An toàn thông tin' }).click();
	const link = await page.getByLabel('Địa chỉ').inputValue();
	const holder = await visitor(browser, site.address, { width: 360, javaScript: false });
	await holder.open(link);
	await holder.page.getByLabel(/Ghi họ và tên/).fill('Vũ Thị Hoa');
	await holder.page.getByRole('button', { name: 'Tôi đã đọc và hiểu' }).click();
	await holder.page.getByText('1/1 người').waitFor();
	await holder.sound();
	await office.open(address);
	await expect
		.poll(() =>
			page
				.getByRole('row', { name: /Phòng Kế hoạch - Tài chính/ })
				.getByText('Lê Thị Hương')
				.count()
		)
		.toBe(1);
});

test('a visit is planned and filled in, its finding becomes the unit’s duty, the fix is closed by whoever found it, and the minutes open filled in', async () => {
	const { page } = office;
	await office.open('/so-khcn/inspections');
	await page.getByText('Thêm cuộc kiểm tra').click();
	await page.getByLabel('Đơn vị được kiểm tra').selectOption({ label: 'Phòng Chuyển đổi số' });
	await page.getByRole('textbox', { name: /^Đoàn kiểm tra/ }).fill('Bà Nguyễn Thị Hà, Văn phòng');
	await page.getByLabel('Nội dung kiểm tra').fill('Việc thực hiện quy chế dân chủ');
	await page.getByLabel(/^Phiếu kiểm tra/).fill('Niêm yết công khai');
	await page.getByRole('button', { name: 'Đưa vào chương trình' }).click();
	await page.getByText('Sửa, chuyển ngày hoặc chương trình').click();
	await page.getByLabel('Ngày dự kiến').fill('2026-09-24');
	await page.getByLabel('Vì sao thay đổi').fill('Trùng lịch họp của tỉnh');
	await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
	await page.getByText(/Lý do: Trùng lịch họp của tỉnh/).waitFor();
	await office.sound();
	await page.getByLabel('Kết quả').first().selectOption('not-met');
	await page.getByLabel('Đã kiểm tra ngày').fill('2026-09-25');
	await page.getByRole('button', { name: 'Lưu phiếu' }).click();
	await page.getByLabel('Đơn vị phải khắc phục điều gì').fill('Niêm yết đủ các thủ tục');
	await page.getByLabel('Khắc phục xong trước khi hết ngày').fill('2026-10-05');
	await page.getByRole('button', { name: 'Giao cho đơn vị' }).click();
	await page.getByText('chờ khắc phục').waitFor();
	await office.sound();
	const visit = new URL(page.url()).pathname;
	const unit = await visitor(browser, site.address, { width: 360 });
	await signIn(unit, 'cds', site.passwords['cds']);
	await unit.open(visit);
	await unit.page.getByRole('link', { name: 'Xem và trả lời' }).click();
	await unit.page
		.getByLabel(/Đã làm/)
		.first()
		.fill('Đã niêm yết ngày 25/9');
	await sent(unit, unit.page.locator('form[action="?/report"] button.do'));
	await office.open(visit);
	await page.getByRole('link', { name: 'Xem và trả lời' }).click();
	await sent(office, page.locator('form[action="?/accept"] button'));
	await office.open(visit);
	await page.getByText('đã xong').first().waitFor();
	await page.getByRole('button', { name: 'Soạn biên bản' }).click();
	await page.waitForURL(/drafts/);
	await office.sound();
	await office.open('/so-khcn/inspections');
	await expect.poll(() => page.getByText('1/1 đã khắc phục').count()).toBe(1);
});

async function sent({ page }: Visitor, button: Locator): Promise<void> {
	await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST' && response.ok()), button.click()]);
}
