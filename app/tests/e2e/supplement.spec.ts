import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { checkoutFile, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address, { javaScript: false });
const unit = await visitor(browser, site.address, { javaScript: false, width: 360 });
await signIn(office, 'van-phong', site.passwords['van-phong']);
await signIn(unit, 'khtc', site.passwords['khtc']);
const { tracking, consolidation } = await samplePlan(office.page);

async function putUpAndIssue(number: string): Promise<void> {
	const { page } = office;
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByLabel('Họ tên người ký').first().fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByLabel('Họ tên người ký').last().fill('Nguyễn Văn Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).click();
	const pages = await page.request.get(`${consolidation}/register.pdf`);
	await page.getByLabel('Số và ký hiệu').fill(number);
	await page.getByLabel('Tệp đã phát hành').setInputFiles({ name: 'ban-phat-hanh.pdf', mimeType: 'application/pdf', buffer: await pages.body() });
	await page.getByLabel('Ghi giúp số, ngày lên tệp').check();
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByRole('heading', { level: 1, name: `Bản tổng hợp ${number} đã phát hành` }).waitFor();
}

async function sendLate(): Promise<void> {
	const { page } = unit;
	await unit.open('/so-khcn');
	await page.getByRole('link', { name: 'Đăng ký', exact: true }).first().click();
	await page.getByText('Lấy từ tệp Word, Excel').click();
	await page.getByLabel('Tệp của đơn vị').setInputFiles(checkoutFile('demo', 'units', '02-phong-ke-hoach-tai-chinh.docx'));
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	await page.getByLabel(/Thay \d+ dòng đang có/).check();
	await page.getByRole('button', { name: 'Đưa vào bảng' }).click();
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
}

test('a unit sends after the register was issued: the Office opens a supplement, sees only what is new, and issues it under a number of its own', async () => {
	const { page } = office;
	await office.open(consolidation);
	await putUpAndIssue('57/SKHCN-VP');
	await office.open(tracking.replace('/tracking', ''));
	await page.getByRole('article').filter({ hasText: 'Tổng hợp đăng ký hoạt động' }).getByText('đã phát hành: 57/SKHCN-VP').waitFor();
	await office.open(tracking);
	await page.getByText(/Văn phòng đã tổng hợp, phát hành: số 57\/SKHCN-VP ngày/).waitFor();
	await office.open('/so-khcn/board');
	await page.getByRole('cell', { name: 'Đã phát hành: 57/SKHCN-VP' }).waitFor();
	await office.open(consolidation);
	await expect.poll(() => page.getByRole('button', { name: /Lập bản bổ sung/ }).count()).toBe(0);
	await sendLate();
	await office.open(consolidation);
	await page.getByText(/Đã gửi hoặc thay đổi sau khi chốt bản đã phát hành: .*Kế hoạch - Tài chính/).waitFor();
	await page.getByRole('button', { name: 'Lập bản bổ sung (lần 1)' }).click();
	await page.getByText(/Bổ sung cho Công văn số 57\/SKHCN-VP ngày/).waitFor();
	await office.sound();
	const form = page.locator('form[action="?/accept"]').filter({ has: page.getByRole('button', { name: 'Nhận cả bản' }) });
	while ((await form.count()) > 0) await form.first().getByRole('button').click();
	await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Bổ sung lần 1: \d+ hoạt động thêm/);
	await expect
		.poll(() => page.getByRole('region', { name: 'Phần sẽ gửi bổ sung' }).getByRole('cell', { name: 'Bổ sung', exact: true }).count())
		.toBeGreaterThan(0);
	await office.sound();
	await putUpAndIssue('60/SKHCN-VP');
	const issued = page.getByRole('region', { name: 'Đã phát hành' });
	await expect
		.poll(() => issued.getByRole('link').allInnerTexts())
		.toEqual([expect.stringContaining('Bản đầu: số 57'), expect.stringContaining('Bản bổ sung lần 1: số 60')]);
	await office.sound();
	await issued.getByRole('link', { name: /Bản đầu/ }).click();
	await page.getByRole('heading', { level: 1, name: /^Công văn về việc/ }).waitFor();
	await page.getByRole('region', { name: 'Đã phát hành' }).getByRole('link', { name: 'Bản bổ sung lần 1: số 60/SKHCN-VP', exact: false }).waitFor();
	await office.sound();
});
