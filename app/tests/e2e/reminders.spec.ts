import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor } from '../support/visitor.ts';

const zalo = { ZALO_APP_ID: 'app', ZALO_APP_SECRET: 'secret', ZALO_TEMPLATE_ID: '7', ZALO_OAUTH_URL: 'http://127.0.0.1:9', ZALO_API_URL: 'http://127.0.0.1:9' };
const site = await ownSite(zalo);
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);

test('the Office sees who will be reminded of what, strikes one off with a reason and sends another now', async () => {
	const { page } = office;
	await page.getByRole('link', { name: 'Nhắc việc' }).click();
	await page.getByRole('heading', { level: 1, name: 'Nhắc việc' }).waitFor();
	await office.sound();
	const name = 'Lê Thị Hương';
	await expect.poll(() => page.getByRole('article', { name }).innerText()).toContain('Đề nghị gửi');
	await expect.poll(() => page.getByText('Phòng Bưu chính, Viễn thông: 1 việc đến mốc nhắc').count()).toBe(1);
	await page.getByRole('button', { name: `Gửi ngay cho ${name}` }).click();
	await page.getByText('Đã gửi lời nhắc.').waitFor();
	await office.sound();
	await expect.poll(() => page.getByRole('article', { name }).count()).toBe(0);
	await expect.poll(() => page.getByRole('row', { name }).getByText('chưa xem').count()).toBe(1);
	const lines = await page.getByText('Không gửi câu này').count();
	await page.getByText('Không gửi câu này').first().click();
	await page.getByLabel('Vì sao không gửi').first().fill('Đã gọi điện sáng nay');
	await page.getByRole('button', { name: 'Gạch đi' }).first().click();
	await page.getByText('Đã gạch; câu này sẽ không gửi nữa.').waitFor();
	await expect.poll(() => page.getByText('Không gửi câu này').count()).toBe(lines - 1);
	await office.sound();
});

test('a unit’s person reads the reminder on the first page and ticks it, without JavaScript and on a telephone', async () => {
	const unit = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await unit.page.getByRole('heading', { name: '1 việc Văn phòng xin nhắc' }).waitFor();
	await unit.page.getByRole('button', { name: 'Đã xem' }).click();
	await expect.poll(() => unit.page.getByRole('heading', { name: /việc Văn phòng xin nhắc/ }).count()).toBe(0);
	await unit.sound();
	await office.open('/so-khcn/reminders');
	await expect
		.poll(() =>
			office.page
				.getByRole('row', { name: 'Lê Thị Hương' })
				.getByText(/^xem thứ/)
				.count()
		)
		.toBe(1);
});

test('the Office writes who leads whom and when reminders go, and another ladder holds at once', async () => {
	const { page } = office;
	await office.open('/so-khcn/reminders/settings');
	await page
		.getByLabel(/^Lãnh đạo phụ trách: /)
		.first()
		.selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Lưu xưng hô và người phụ trách' }).click();
	await page.getByText('Đã lưu.').waitFor();
	await office.sound();
	await page.getByLabel('Số di động: Lê Thị Hương').fill('0912 345 678');
	await page.getByRole('button', { name: 'Lưu số điện thoại' }).click();
	await page.getByText('Đã lưu.').waitFor();
	await expect.poll(() => page.getByLabel('Số di động: Lê Thị Hương').inputValue()).toBe('84912345678');
	await expect.poll(() => page.getByText('Zalo: chưa có quyền gửi').count()).toBe(1);
	await page.getByLabel('Mã làm mới').fill('mot-ma-lam-moi-cua-tai-khoan');
	await page.getByRole('button', { name: 'Lưu mã' }).click();
	await page.getByText('Zalo: đã được Official Account').waitFor();
	await office.sound();
	await page.getByLabel('Sau hạn (ngày làm việc)').fill('2, ba');
	await page.getByRole('button', { name: 'Lưu các mốc' }).click();
	await page.getByText(/Chưa ghi được/).waitFor();
	await page.getByLabel('Sau hạn (ngày làm việc)').fill('2, 4');
	await page.getByLabel('Tự nhắc mỗi sáng').uncheck();
	await page.getByRole('button', { name: 'Lưu các mốc' }).click();
	await page.getByText('Đã lưu.').waitFor();
	await page.getByRole('link', { name: 'Về nhắc việc' }).click();
	await page.getByText('Cơ quan đang tắt nhắc việc').waitFor();
	await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Nhắc việc');
	await office.sound();
});

test('a unit’s person makes a calendar address, a program without an account reads it, and dropped it opens nothing', async () => {
	const unit = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await unit.page.getByRole('link', { name: 'Lịch của tôi' }).click();
	await unit.page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
	const address = await unit.page.getByLabel('Địa chỉ lịch').inputValue();
	await unit.sound();
	const feed = await fetch(address);
	expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
	expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:Hạn: Đăng ký hoạt động/);
	await unit.page.getByRole('button', { name: 'Bỏ địa chỉ', exact: true }).click();
	await unit.page.getByText('Đã bỏ: địa chỉ cũ không còn đọc được gì.').waitFor();
	expect((await fetch(address)).status).toBe(404);
});
