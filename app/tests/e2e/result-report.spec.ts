import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

async function openReport(username: string, ways: { width: number; javaScript?: boolean }): Promise<Visitor> {
	const unit = await visitor(browser, site.address, ways);
	await signIn(unit, username, site.passwords[username]);
	await unit.page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
	await unit.page.waitForURL(/obligations\/.*\/units\//);
	await unit.page.getByRole('button', { name: 'Lập báo cáo' }).click();
	await unit.page.getByRole('heading', { name: /^Hoạt động \(\d+\)$/ }).waitFor();
	return unit;
}

async function send({ page, sound }: Visitor): Promise<string> {
	const address = new URL(page.url()).pathname;
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await page.getByText('Báo cáo đã được gửi tới Văn phòng.').waitFor();
	await sound();
	return address;
}

test('on a phone a unit answers its registered activities with figures, sees the sentence they make, and finds it all after a reload', async () => {
	const unit = await openReport('qlkh', { width: 360 });
	const { page } = unit;
	const first = page.getByRole('article').first();
	await first.getByLabel('Kết quả thực hiện').selectOption('Đã thực hiện');
	await first.getByLabel('Lượt người tham gia').fill('khoảng 40');
	await page.getByText('Chỉ ghi số, ví dụ 1.240.').waitFor();
	await first.getByLabel('Lượt người tham gia').fill('1.240');
	await page.getByText(/Sẽ in: .*1\.240 lượt người tham gia/).waitFor();
	await page.getByLabel('Kết quả nổi bật').fill('Văn phòng Sở đã làm tốt trong năm 2022');
	await page.getByText(/Có nhắc “năm 2022”/).waitFor();
	await page.getByLabel('Kết quả nổi bật').fill('Trả lời xong kiến nghị của người dân ngay tại buổi đối thoại');
	await page.getByText('Đã lưu lúc').waitFor();
	await unit.sound();
	await page.reload();
	await awake(page);
	await expect.poll(() => first.getByLabel('Lượt người tham gia').inputValue()).toBe('1.240');
	await expect.poll(() => page.getByLabel('Kết quả nổi bật').inputValue()).toContain('Trả lời xong kiến nghị');
	await send(unit);
	await expect.poll(() => page.getByText('thu hút 1.240 lượt người tham gia').count()).toBeGreaterThan(0);
});

test('without JavaScript a unit adds what was not registered and sends; the Office accepts, opens a figure down to the row, and makes the report', async () => {
	const unit = await openReport('khtc', { width: 360, javaScript: false });
	await unit.page.getByRole('button', { name: '+ Thêm hoạt động ngoài đăng ký' }).click();
	const added = unit.page.getByRole('article').last();
	await added.getByLabel('Tên hoạt động').fill('Đối thoại với doanh nghiệp công nghệ');
	await added.getByLabel('Lượt người tham gia').fill('60');
	await unit.page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect.poll(() => unit.page.getByLabel('Tên hoạt động').inputValue()).toBe('Đối thoại với doanh nghiệp công nghệ');
	await unit.sound();
	const address = await send(unit);

	const office = await visitor(browser, site.address);
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open(address);
	await office.page.getByRole('button', { name: 'Nhận cả bản' }).click();
	await office.page.getByText('Văn phòng đã nhận').first().waitFor();
	await office.page.getByRole('link', { name: 'Xem báo cáo chung của cơ quan' }).click();
	await office.page.getByRole('heading', { name: 'Báo cáo kết quả của cơ quan' }).waitFor();
	const attendances = office.page.getByRole('row', { name: /Lượt người tham gia/ });
	await attendances.getByText('1 dòng').click();
	await expect.poll(() => attendances.getByRole('link', { name: /Đối thoại với doanh nghiệp công nghệ/ }).count()).toBe(1);
	await office.sound();
	await office.page.getByRole('link', { name: 'Đề cương' }).click();
	const buffer = Buffer.from('ĐỀ CƯƠNG BÁO CÁO\n\nI. TÌNH HÌNH CHUNG\n\nII. KẾT QUẢ KHÁC\n\nIII. KIẾN NGHỊ\n');
	await office.page.getByLabel('Tệp đề cương').setInputFiles({ name: 'de-cuong.txt', mimeType: 'text/plain', buffer });
	await office.page.getByRole('button', { name: 'Đọc đề mục' }).click();
	await office.page.getByText('Đề cương lần 1, đọc từ “de-cuong.txt”.').waitFor();
	await expect.poll(() => office.page.getByLabel('Nội dung của đề mục 3').inputValue()).toBe('proposals');
	await office.page.getByLabel('Nội dung của đề mục 2').selectOption('Nội dung ngoài các đầu mục');
	await office.sound();
	await office.page.getByRole('button', { name: 'Dùng đề cương này' }).click();
	await office.page.waitForURL(/\/results$/);
	await office.page.getByRole('button', { name: 'Lập báo cáo chung' }).click();
	await office.page.getByText('Đã lập báo cáo từ số liệu').waitFor();
	await office.sound();
	await office.page.getByRole('link', { name: 'Mở bản báo cáo' }).first().click();
	await office.page.waitForURL(/\/drafts\//);
	await office.page.getByText('Tổ chức 1 cuộc đối thoại, tiếp xúc với 60 lượt người tham gia.').first().waitFor({ state: 'attached' });
});
