import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await arrive('van-phong', 360);
const { page } = office;

async function arrive(name: string, width: number): Promise<Visitor> {
	const person = await visitor(browser, site.address, { javaScript: false, width });
	person.context.setDefaultTimeout(60_000);
	await signIn(person, name, site.passwords[name]);
	return person;
}

async function play(button: string, step: number, title: string): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	await page.getByText(`Bước ${step}/14`).waitFor();
	await page.getByRole('complementary', { name: 'Tập dùng' }).getByText(title, { exact: true }).waitFor();
}

const help = 'Làm giúp bước này';

test('the guide plays the month: a unit is late, the register goes out, the clock goes on, results come in, the report goes out', async () => {
	await page.getByRole('link', { name: 'Đi hết một tháng trong 20 phút' }).click();
	await office.sound();
	await page.getByRole('button', { name: 'Bắt đầu lời dẫn' }).click();
	await page.getByText('Bước 1/14').waitFor();
	await office.sound();
	await play('Đã xem, sang bước sau', 2, 'Gọi đơn vị còn thiếu');
	await play(help, 3, 'Các đơn vị gửi đăng ký');
	await play(help, 4, 'Đơn vị trễ hạn gửi');
	await play(help, 5, 'Văn phòng nhận');
	await play(help, 6, 'Tổng hợp, trình ký');
	await play(help, 7, 'Lãnh đạo đồng ý');
	await office.sound();

	const leader = await arrive('lanh-dao', 1280);
	await leader.page.getByText('Bước 7/14').waitFor();
	await expect.poll(() => leader.page.getByRole('button', { name: help }).count()).toBe(0);
	await leader.page.getByRole('link', { name: 'Mở trang này' }).click();
	await leader.page.getByRole('button', { name: 'Đồng ý ký ban hành' }).click();
	await leader.page.getByText('Bước 8/14').waitFor();
	await leader.sound();

	await page.reload();
	await play(help, 9, 'Văn thư lấy số, phát hành');
	await play(help, 10, 'Một tháng sau: các đơn vị báo cáo kết quả');
	await page.getByRole('button', { name: 'Chuyển sang thứ Sáu 23/10' }).click();
	await play(help, 11, 'Nhận báo cáo');
	await page.getByRole('button', { name: 'Chuyển sang thứ Hai 26/10' }).click();
	await play(help, 12, 'Lập báo cáo của cơ quan, trình ký');
	await play(help, 13, 'Ký, lấy số, phát hành báo cáo');
	await play(help, 14, 'Kế hoạch năm sau');
	await office.sound();
	await page.getByRole('button', { name: 'Đã xem, sang bước sau' }).click();
	await page.getByText('Đã đi hết một tháng').waitFor();
});

test('the clock never goes back, and the month begins anew with the same people', async () => {
	const back = await office.context.request.post('/so-khcn/training?/move', {
		form: { day: '2026-09-28' },
		headers: { origin: site.address, accept: 'text/html' }
	});
	expect([back.status(), await back.text()]).toEqual([422, expect.stringContaining('chỉ đi tới')]);
	await office.open('/so-khcn/training');
	await page.getByRole('heading', { level: 2, name: /Đồng hồ đang ở thứ Hai 26\/10\/2026/ }).waitFor();
	await page.locator('summary', { hasText: 'Làm lại từ đầu' }).click();
	await page.getByLabel('Tôi hiểu').check();
	await page.getByRole('button', { name: 'Làm lại từ đầu' }).click();
	await page.getByText('Bước 1/14').waitFor();
	await office.open('/so-khcn/training');
	await page.getByRole('heading', { level: 2, name: /Đồng hồ đang ở thứ Sáu 25\/9\/2026/ }).waitFor();
	await expect.poll(() => page.locator('li[aria-current=step]').innerText()).toContain('Nhìn việc hôm nay');
});
