import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { checkoutFile, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const ways = { javaScript: false } as const;

test('without JavaScript a unit signs in, hands over its file, sees what was understood, takes it and sends it', async () => {
	const unit = await visitor(browser, site.address, { ...ways, width: 360 });
	const { page } = unit;
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await page.getByRole('link', { name: 'Đăng ký', exact: true }).first().click();
	await page.getByText('Lấy từ tệp Word, Excel').click();
	await page.getByLabel('Tệp của đơn vị').setInputFiles(checkoutFile('demo', 'units', '02-phong-ke-hoach-tai-chinh.docx'));
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	const rows = Number(/\d+/.exec(await page.getByRole('heading', { name: /Đọc được \d+ dòng/ }).innerText())?.[0]);
	await unit.sound();
	await page.getByLabel(/Thay \d+ dòng đang có/).check();
	await page.getByRole('button', { name: 'Đưa vào bảng' }).click();
	const names = page.getByLabel(/^Tên nội dung.*, dòng \d+$/);
	await expect.poll(() => names.count()).toBe(rows);
	await names.first().fill('Đối thoại với doanh nghiệp về thủ tục đầu tư');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect.poll(() => names.first().inputValue()).toBe('Đối thoại với doanh nghiệp về thủ tục đầu tư');
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await expect.poll(() => page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').isVisible()).toBe(true);
	await expect.poll(() => page.getByText('Đối thoại với doanh nghiệp về thủ tục đầu tư').first().isVisible()).toBe(true);
	await unit.sound();
});

test('without JavaScript who holds a link fills in and sends the return of that unit', async () => {
	const office = await visitor(browser, site.address);
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await openUnitReturn(office.page, (await samplePlan(office.page)).tracking, 'Phòng Bưu chính, Viễn thông');
	await office.page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await office.page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const holder = await visitor(browser, site.address, { ...ways, width: 360 });
	await holder.open(await office.page.getByLabel('Địa chỉ').inputValue());
	await holder.page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Trực đường dây nóng về chất lượng mạng di động');
	await holder.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await expect.poll(() => holder.page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').isVisible()).toBe(true);
	await expect.poll(() => holder.page.getByText('Trực đường dây nóng về chất lượng mạng di động').first().isVisible()).toBe(true);
	await holder.sound();
});

test('without JavaScript the Office sees who would not be in the register before it presses, and freezes it', async () => {
	const office = await visitor(browser, site.address, ways);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open((await samplePlan(page)).consolidation);
	await expect.poll(() => page.getByRole('button', { name: 'Chốt và trình ký' }).isVisible()).toBe(false);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await expect.poll(() => page.getByText(/^Chờ Văn phòng xem: \S/).count()).toBe(1);
	await office.sound();
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đã chốt để trình ký').waitFor();
	await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Bản tổng hợp đang trình ký');
});

test('without JavaScript the Office uploads a plan, corrects what was read, and lets it run', async () => {
	const office = await visitor(browser, site.address, ways);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open('/so-khcn/documents');
	await page.locator('input[type=file]').setInputFiles(checkoutFile('core', 'cases', 'seed', 'input.md'));
	await page.getByRole('button', { name: 'Đọc tệp này' }).click();
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
	await office.sound();
	await page.locator('#findings').getByRole('button', { name: 'Sửa cả 9 chỗ' }).click();
	await expect.poll(() => page.locator('#findings').getByText('đã sửa trong bản đọc').isVisible()).toBe(true);
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}/);
	await office.sound();
});
