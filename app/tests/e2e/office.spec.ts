import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { registerLines } from '../support/register-lines.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { checkoutFile, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page, sound } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking, consolidation } = await samplePlan(page);
/** The unit that was asked for more. */
let returned: string;

test('a plan dropped on the page is read: its duties, its days and what is wrong with it', async () => {
	await office.open('/so-khcn/documents');
	const text = readFileSync(checkoutFile('core', 'cases', 'seed', 'input.md'), 'utf8');
	const transfer = await page.evaluateHandle((words) => {
		const dropped = new DataTransfer();
		dropped.items.add(new File([words], 'ke-hoach-2023.md', { type: 'text/markdown' }));
		return dropped;
	}, text);
	await page.locator('form', { has: page.locator('input[type=file]') }).dispatchEvent('drop', { dataTransfer: transfer });
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
	const findings = page.locator('#findings');
	await expect.poll(() => findings.getByText('2022').first().isVisible()).toBe(true);
	await expect.poll(() => findings.getByText('9 chỗ:').count()).toBe(1);
	await expect.poll(() => page.locator('#obligations').getByText('trước ngày 25/9/2023').first().isVisible()).toBe(true);
	await sound();
});

test('a finding is answered, what was read is confirmed, and the plan runs', async () => {
	const before = await page.locator('#findings').getByRole('button', { name: 'Chấp nhận, sẽ sửa ở văn bản' }).count();
	await page.locator('#findings').getByRole('button', { name: 'Chấp nhận, sẽ sửa ở văn bản' }).first().click();
	await page.locator('#findings').getByText('Nguyễn Thị Hà trả lời').waitFor();
	await expect.poll(() => page.locator('#findings').getByRole('button', { name: 'Chấp nhận, sẽ sửa ở văn bản' }).count()).toBe(before - 1);
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	await expect.poll(() => page.getByText('hết Chủ nhật 24/9').first().isVisible()).toBe(true);
	await sound();
	await page.getByRole('link', { name: 'Theo dõi' }).click();
	await page.getByRole('row', { name: 'Phòng Bưu chính, Viễn thông' }).waitFor();
	await sound();
});

test('the Office files for a unit from its paper, with the file as proof', async () => {
	await openUnitReturn(page, tracking, 'Phòng Bưu chính, Viễn thông');
	await page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Ra quân làm sạch tuyến cáp viễn thông tại 5 xã');
	await page.getByText('Đã lưu lúc').waitFor();
	await page.getByLabel('Nhận qua').selectOption('zalo');
	await page.getByLabel('Nhận lúc').fill('2026-09-24T16:00');
	await page.getByRole('button', { name: 'Ghi nhận bản của' }).click();
	await page.getByRole('alert').filter({ hasText: 'Xin chọn tệp làm căn cứ, hoặc ghi lý do không có tệp.' }).waitFor();
	await expect.poll(() => page.getByLabel('Tệp làm căn cứ').getAttribute('aria-invalid')).toBe('true');
	await expect.poll(() => page.getByLabel('Nhận lúc').inputValue()).toBe('2026-09-24T16:00');
	await page.getByLabel('Tệp làm căn cứ').setInputFiles(checkoutFile('demo', 'units', '07-phong-an-toan-thong-tin.docx'));
	await page.getByLabel('Nhận lúc').evaluate((field) => field.removeAttribute('max'));
	await page.getByLabel('Nhận lúc').fill('2036-09-24T16:00');
	await page.getByRole('button', { name: 'Ghi nhận bản của' }).click();
	await page.getByText('Thời điểm nhận không thể ở sau lúc này.').waitFor();
	await expect.poll(() => page.getByLabel('Hoặc tệp của đơn vị đã tải lên').locator('option:checked').innerText()).toBe('07-phong-an-toan-thong-tin.docx');
	await page.getByLabel('Nhận lúc').fill('2026-09-24T16:00');
	await page.getByRole('button', { name: 'Ghi nhận bản của' }).click();
	await page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => page.getByText('Zalo').first().isVisible()).toBe(true);
	await expect
		.poll(() =>
			page
				.getByText(/16:00.*24\/9/)
				.first()
				.isVisible()
		)
		.toBe(true);
	await sound();
});

test('a submission link is made for a unit without an account, with words to send and a code to scan', async () => {
	await openUnitReturn(page, tracking, 'Quỹ Phát triển');
	await page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const address = page.getByLabel('Địa chỉ');
	await address.waitFor();
	await expect.poll(() => address.inputValue()).toMatch(new RegExp(`^${site.address}/so-khcn/submit/[\\w-]{20,}$`));
	await expect.poll(() => page.getByRole('img', { name: 'Mã QR' }).isVisible()).toBe(true);
	await sound();
});

test('one return is accepted in one press, another goes back with a reason', async () => {
	await office.open(consolidation);
	const waiting = page.locator('article').filter({ hasText: 'chờ Văn phòng xem' });
	const count = await waiting.count();
	expect(count).toBeGreaterThan(2);
	const accepted = await waiting.first().getByRole('heading').innerText();
	await waiting.first().getByRole('button', { name: 'Nhận cả bản' }).click();
	await page.locator('article').filter({ hasText: accepted }).filter({ hasText: 'đã nhận' }).waitFor({ state: 'attached' });
	returned = await waiting.first().getByRole('heading').innerText();
	await waiting.first().getByText('Đề nghị bổ sung cả bản').click();
	await waiting.first().getByLabel('Lý do, điều cần bổ sung').first().fill('Văn phòng đề nghị đơn vị ghi rõ địa điểm.');
	await waiting.first().getByRole('button', { name: 'Gửi đề nghị' }).first().click();
	await page.locator('article').filter({ hasText: returned }).filter({ hasText: 'chờ đơn vị bổ sung' }).waitFor({ state: 'attached' });
	await expect.poll(() => waiting.count()).toBe(count - 2);
	while ((await waiting.count()) > 0) await acceptFirst();
	await sound();

	async function acceptFirst(): Promise<void> {
		const left = await waiting.count();
		await waiting.first().getByRole('button', { name: 'Nhận cả bản' }).click();
		await expect.poll(() => waiting.count(), { timeout: 10_000 }).toBe(left - 1);
	}
});

test('two units that wrote the same activity become one line with two sources', async () => {
	const rows = page.getByRole('region', { name: 'Bản tổng hợp' }).locator('tbody > tr');
	const before = await rows.count();
	await page
		.getByRole('button', { name: /^Gộp, giữ lời của/ })
		.first()
		.click();
	await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(before - 1);
	expect(await page.getByRole('region', { name: 'Bản tổng hợp' }).evaluate((region) => region.scrollWidth - region.clientWidth)).toBeLessThanOrEqual(0);
	const sources = await rows.evaluateAll((all) => all.map((row) => row.querySelectorAll('.sources a[href*="#row-"]').length));
	expect(sources.filter((count) => count === 2)).toHaveLength(1);
});

test('what went to signature is frozen, and its Word file holds every line of it', async () => {
	const rows = page.getByRole('region', { name: 'Bản tổng hợp' }).locator('tbody > tr');
	const shown = await rows.count();
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await expect.poll(() => page.getByText(/^Đang bổ sung: /).innerText()).toContain(returned);
	await sound();
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đã chốt để trình ký').waitFor();
	await sound();
	const lines = await downloadedLines();
	expect(lines).toHaveLength(shown);
	expect(lines.map(([ordinal]) => ordinal)).toEqual(lines.map((_, index) => String(index + 1)));
	expect(lines.flat().join('\n')).toContain('Ra quân làm sạch tuyến cáp viễn thông tại 5 xã');
});

test('a unit that writes anew after the freeze is named as changed; the frozen file stays', async () => {
	const frozen = await downloadedLines();
	const unit = await visitor(browser, site.address);
	await signIn(unit, 'cds', site.passwords['cds']);
	await openUnitReturn(unit.page, tracking, 'Phòng Chuyển đổi số');
	await unit.page.getByRole('button', { name: 'Gửi lại Văn phòng' }).click();
	await unit.page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await office.open(consolidation);
	await expect.poll(() => page.getByText('Đã thay đổi sau khi tổng hợp: Phòng Chuyển đổi số').isVisible()).toBe(true);
	expect(await downloadedLines()).toEqual(frozen);
	await expect.poll(() => page.getByRole('link', { name: 'Xem bản in (PDF)' }).getAttribute('href')).toBe(`${consolidation}/register.pdf`);
});

/** The register's lines as they stand in the Word file that the page gives. */
async function downloadedLines(): Promise<string[][]> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Word (.docx)' }).click()]);
	return registerLines(new Uint8Array(readFileSync(await download.path())));
}
