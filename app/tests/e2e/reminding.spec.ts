import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const unitName = 'Phòng Bưu chính, Viễn thông';
const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address, { width: 360 });
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking } = await samplePlan(office.page);

test('the Office calls a unit that owes, and its promise stands in the list, in the matrix and in the text for the group', async () => {
	const { page } = office;
	await office.open(tracking);
	await page.getByRole('link', { name: 'Nhắc các đơn vị' }).click();
	await page.getByRole('heading', { level: 1, name: /^Còn \d+ đơn vị: Đăng ký hoạt động/ }).waitFor();
	await office.sound();
	const row = page.getByRole('row', { name: unitName });
	await row.getByText('Ghi cuộc gọi').click();
	await row.getByLabel('Gặp ai').fill('anh Sơn');
	await row.getByLabel(/^Hẹn gửi ngày/).fill('2026-09-28');
	await row.getByLabel(/^Nói gì/).fill('chờ số liệu của bưu điện xã');
	await row.getByRole('button', { name: 'Ghi lại' }).click();
	await page.getByText('Đã ghi cuộc gọi.').waitFor();
	await office.sound();
	await expect.poll(() => row.innerText()).toMatch(/hẹn thứ Hai 28\/9[\s\S]*gọi anh Sơn, chờ số liệu của bưu điện xã \(Nguyễn Thị Hà ghi\)/);
	await expect.poll(() => page.getByLabel('Lời nhắn', { exact: true }).inputValue()).toContain(`Các đơn vị đã hẹn: ${unitName} (hẹn thứ Hai 28/9)`);
	await office.open(tracking);
	await expect.poll(() => page.getByRole('row', { name: unitName }).innerText()).toContain('hẹn thứ Hai 28/9');
});

test('the text that was pasted into the group is noted as it was sent, and the agency words it in its own way', async () => {
	const { page } = office;
	await office.open(tracking);
	await page.getByRole('link', { name: 'Nhắc các đơn vị' }).click();
	const text = page.getByLabel('Lời nhắn', { exact: true });
	await text.fill(`${await text.inputValue()}\nChúc các đồng chí một ngày tốt lành!`);
	await page.getByRole('button', { name: 'Đã gửi vào nhóm' }).click();
	await page.getByText('Đã ghi: lời nhắn đã gửi vào nhóm.').waitFor();
	await page.getByText(/^thứ Sáu 25\/9, Nguyễn Thị Hà \(đề nghị\)/).click();
	await page.getByText('Chúc các đồng chí một ngày tốt lành!').waitFor();
	await office.sound();
	await page.getByText('Sửa mẫu lời nhắn của cơ quan').click();
	await page.getByLabel('đề nghị', { exact: true }).fill('Mời {don vi} gửi {nhiệm vụ}');
	await page.getByRole('button', { name: 'Lưu mẫu' }).click();
	await page.getByText(/Mẫu phải có/).waitFor();
	await office.sound();
	await page.getByText('Sửa mẫu lời nhắn của cơ quan').click();
	await page.getByLabel('đề nghị', { exact: true }).fill('Mời {đơn vị} gửi {nhiệm vụ}');
	await page.getByRole('button', { name: 'Lưu mẫu' }).click();
	await page.getByText('Đã lưu mẫu lời nhắn.').waitFor();
	await expect.poll(() => text.inputValue()).toMatch(/^Mời .* gửi Đăng ký hoạt động$/);
	await office.sound();
});

test('a unit does not reach the page, and the list of who owes prints on paper without the forms', async () => {
	const { page } = office;
	const unit = await visitor(browser, site.address);
	await signIn(unit, 'cds', site.passwords['cds']);
	const address = tracking.replace(/tracking$/, 'reminding');
	expect((await unit.page.goto(address))?.status()).toBe(403);
	await office.open(address);
	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => page.getByRole('row', { name: unitName }).isVisible()).toBe(true);
	await expect.poll(() => page.getByLabel('Lời nhắn', { exact: true }).isVisible()).toBe(false);
	await expect.poll(() => page.getByRole('link', { name: /Công văn đôn đốc/ }).isVisible()).toBe(false);
	await page.emulateMedia({ media: 'screen' });
});
