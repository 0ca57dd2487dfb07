import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const unitName = 'Phòng Bưu chính, Viễn thông';
const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking } = await samplePlan(office.page);

test('the holder of a link asks for more time, the Office sees it where it follows the plan, grants it, and both see the new day', async () => {
	const { page } = office;
	await openUnitReturn(page, tracking, unitName);
	await page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const link = await page.getByLabel('Địa chỉ').inputValue();
	const holder = await visitor(browser, site.address, { width: 360, javaScript: false });
	await holder.open(link);
	await holder.page.getByRole('link', { name: 'Xin gia hạn' }).click();
	await holder.page.getByLabel('Lý do').fill('Chờ số liệu của bưu điện xã');
	await holder.page.getByRole('button', { name: 'Gửi đề nghị' }).click();
	await holder.page.getByText('Đã gửi đề nghị').waitFor();
	await holder.sound();
	await office.open(tracking);
	await page.getByRole('heading', { name: '1 đơn vị xin gia hạn hoặc xin thôi' }).waitFor();
	await office.sound();
	await page.getByRole('link', { name: 'Quyết định' }).click();
	await page.getByText('Chờ số liệu của bưu điện xã').waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
	await page.getByText('Đã đồng ý; hạn của đơn vị đã đổi.').waitFor();
	await office.sound();
	await holder.open(link);
	await expect.poll(() => holder.page.getByText(/Đã được gia hạn/).isVisible()).toBe(true);
	await office.open(tracking);
	await expect
		.poll(() =>
			page
				.getByRole('row', { name: unitName })
				.getByText(/gia hạn đến/)
				.count()
		)
		.toBe(1);
	await expect.poll(() => page.getByRole('heading', { name: /xin gia hạn hoặc xin thôi/ }).count()).toBe(0);
});

test('the Office changes the year’s days off from a pasted announcement and is told which open work moves', async () => {
	const { page } = office;
	await office.open('/so-khcn/calendar?year=2026');
	await page.getByText('Lấy từ thông báo nghỉ lễ').click();
	await page.getByLabel('Nội dung').fill('Nghỉ bù thứ Năm 24/9/2026\nNghỉ ngày 31/02/2026');
	await page.getByRole('button', { name: 'Đọc vào bảng' }).click();
	await page.getByText(/Đã đọc được 1 dòng/).waitFor();
	await expect.poll(() => page.getByText('Nghỉ ngày 31/02/2026').isVisible()).toBe(true);
	const days = await page.getByLabel(/^Từ ngày \d/).evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));
	expect(days).toEqual(expect.arrayContaining(['2026-01-01', '2026-09-24']));
	await office.sound();
	await page.getByRole('button', { name: 'Lưu lịch năm nay' }).click();
	await page.getByText(/Đã lưu lịch/).waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Trở lại bảng có sẵn' }).click();
	await page.getByText('Đang dùng bảng có sẵn của Khéo.').waitFor();
	await office.sound();
});
