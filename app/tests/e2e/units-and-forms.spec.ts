import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { twoFormsFile, unitFile } from '../support/two-forms-file.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);

async function readDocument({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
	await page.goto('/so-khcn/documents');
	await awake(page);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(bytes) });
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
}

test('the Office adds, renames, moves and ends a unit, and is told each time', async () => {
	await office.open('/so-khcn/units');
	await page.getByText('Thêm đơn vị').first().click();
	const adding = page.locator('form[action="?/add"]');
	for (const [field, text] of Object.entries({ name: 'Phòng Thử', shortName: 'Thử', code: 'PT' })) await adding.locator(`[name=${field}]`).fill(text);
	await adding.getByRole('button').click();
	await page.getByText('Đã thêm đơn vị.').waitFor();
	await page.getByRole('button', { name: 'Đưa Phòng Thử lên trên' }).click();
	await page.getByText('Đã đổi thứ tự.').waitFor();
	const row = page.getByRole('row').filter({ hasText: 'Phòng Thử' });
	await row.getByText('Sửa').click();
	await row.getByLabel('Tên đơn vị').fill('Phòng Thử nghiệm');
	await row.getByRole('button', { name: 'Lưu' }).click();
	await page.getByText('Đã đổi thông tin đơn vị.').waitFor();
	const renamed = page.getByRole('row').filter({ hasText: 'Phòng Thử nghiệm' });
	await office.sound();
	await renamed.getByText('Sửa').click();
	await renamed.getByRole('button', { name: 'Thôi hoạt động' }).click();
	await page.getByText('Đã ghi ngày thôi hoạt động').waitFor();
	await expect.poll(() => page.getByRole('row').filter({ hasText: 'Phòng Thử nghiệm' }).getByText('thôi hoạt động sau').count()).toBe(1);
});

test('at the desk each task shows its own form; another is chosen for one task alone', async () => {
	await readDocument(twoFormsFile());
	const forms = page.getByLabel('Biểu mẫu', { exact: true });
	expect(await forms.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(['Phụ lục 1', 'Phụ lục 2']);
	await office.sound();
	await forms.nth(1).selectOption('Phụ lục 1');
	await expect.poll(() => forms.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(['Phụ lục 1', 'Phụ lục 1']);
	await forms.nth(1).selectOption('Phụ lục 2');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	const rounds = page.getByRole('navigation', { name: 'Các trang của kế hoạch' });
	await rounds.getByRole('link', { name: 'Tổng hợp kết quả' }).click();
	await page.waitForURL(/consolidation$/);
	await expect.poll(() => rounds.getByRole('link', { name: 'Tổng hợp kết quả' }).getAttribute('aria-current')).toBe('page');
	await office.sound();
});

test('a unit’s filled form at the desk of plans leads to filing for that unit', async () => {
	await readDocument(unitFile('registration', 'PHÒNG KẾ HOẠCH - TÀI CHÍNH', ['1', 'Trồng cây', 'Sân Sở', '15/10/2026', 'Chị Lan']));
	await page.getByText('Tệp này là mẫu đã điền').waitFor();
	await expect.poll(() => page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).count()).toBe(0);
	await office.sound();
	await page.getByRole('button', { name: /^Nhập thay Phòng Kế hoạch/ }).click();
	await page.waitForURL(/units\/[0-9a-f-]{36}\/import\?file=[0-9a-f]{64}$/);
	await page.getByText('Trồng cây').first().waitFor();
	await office.sound();
});
