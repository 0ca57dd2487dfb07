import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address, { width: 360 });
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { consolidation } = await samplePlan(office.page);

/** Sends the Word file at this address back with one word written over. */
async function sendCorrected({ page }: Visitor, address: string, [was, is]: readonly [string, string]): Promise<void> {
	const file = await (await page.request.get(address)).body();
	const texts = readDocx(file).blocks.map(textOf);
	const block = texts.findIndex((text) => text.includes(was));
	const start = texts[block]?.indexOf(was) ?? 0;
	const { bytes } = replaceInDocx(file, [{ source: { block, start, end: start + was.length, quote: was }, with: is }]);
	await page.getByLabel('Ai đã sửa').fill('Trần Thị Thử');
	await page.getByLabel('Tệp Word (.docx)').setInputFiles({ name: 'ban-sua.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
	await page.getByRole('button', { name: 'Nạp và so với bản đã chốt' }).click();
	await page.getByRole('heading', { level: 1, name: '1 chỗ khác với bản đã chốt' }).waitFor();
}

test('a letter may count the units that are late instead of naming them, and the choice is kept', async () => {
	const { page } = office;
	await office.open(consolidation);
	await page.getByText(/^Công văn sẽ nêu: /).waitFor();
	await page.getByText('Phần đầu và chữ ký của công văn').click();
	await page.getByLabel('Nêu tên đơn vị chưa gửi').uncheck();
	await page.getByRole('button', { name: 'Lưu phần đầu' }).click();
	await page.getByText(/^Công văn chỉ nêu số lượng, không nêu tên: /).waitFor();
	await office.sound();
	await office.open(consolidation);
	await expect.poll(() => page.getByLabel('Nêu tên đơn vị chưa gửi').isChecked()).toBe(false);
});

test('while somebody holds the register, a correction is taken over only once they were told', async () => {
	const { page } = office;
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByText('công văn chỉ nêu số lượng:').waitFor();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText(/Đang chờ .*Phạm Văn Nháy/).waitFor();
	await office.open(consolidation);
	await sendCorrected(office, `${consolidation}/register.docx`, ['trân trọng', 'kính']);
	await page.getByRole('checkbox').first().check();
	const told = page.getByLabel(/Đã báo cho .*Phạm Văn Nháy/);
	await page.getByRole('button', { name: 'Đưa vào, mở lần 2' }).click();
	expect(await told.evaluate((box) => box instanceof HTMLInputElement && box.validity.valueMissing)).toBe(true);
	await told.check();
	await office.sound();
	await page.getByRole('button', { name: 'Đưa vào, mở lần 2' }).click();
	await page.getByRole('heading', { level: 1, name: 'Đã đưa vào lần 2' }).waitFor();
	await office.sound();
});

test('a paper written here comes back as a corrected Word file; what is chosen stands in the draft, which is put up anew', async () => {
	const { page } = office;
	await office.open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption('Công văn');
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	const here = page.url();
	await page.getByLabel('Trích yếu').fill('báo cáo số liệu quý III');
	await page.getByLabel('Nội dung', { exact: true }).fill('Đề nghị các đơn vị gửi số liệu trước ngày 20/9/2026.\nSố liệu gửi về Văn phòng.');
	await page.getByText(/Đã lưu lúc/).waitFor();
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
	await sendCorrected(office, `${here}/paper.docx`, ['20/9/2026', '22/9/2026']);
	await office.sound();
	const told = page.getByLabel(/Đã báo cho /);
	await page.getByRole('button', { name: 'Đưa vào bản soạn' }).click();
	expect(await told.evaluate((box) => box instanceof HTMLInputElement && box.validity.valueMissing)).toBe(true);
	await told.check();
	await page.getByRole('button', { name: 'Đưa vào bản soạn' }).click();
	await page.getByText('Chưa chọn chỗ nào để đưa vào').waitFor();
	await office.sound();
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Đưa vào bản soạn' }).click();
	await page.getByRole('heading', { level: 1, name: /Đã đưa vào phiên bản \d/ }).waitFor();
	await office.sound();
	await page.getByRole('link', { name: 'Trở lại bản soạn' }).click();
	await expect.poll(() => page.getByLabel('Nội dung', { exact: true }).inputValue()).toContain('trước ngày 22/9/2026.');
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
});
