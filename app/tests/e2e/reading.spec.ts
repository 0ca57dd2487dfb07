import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { dropFiles, dropPlan } from '../support/drop-files.ts';
import { ownSite } from '../support/own-site.ts';
import { seedFile } from '../support/seed-file.ts';
import { awake, checkoutFile, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page, sound } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);

const findings = page.locator('#findings');
const waiting = findings.locator('article[data-waiting]');

/** The seed with the units' registration on another day. */
function seedWith(name: string, day: string) {
	return { name, bytes: new TextEncoder().encode(new TextDecoder().decode(seedFile().bytes).replaceAll('25/9/2023', day)) };
}

test('of several files dropped at once each says what became of it, and one that is not taken holds up none', async () => {
	await office.open('/so-khcn/documents');
	const scan = { name: 'anh-chup.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) };
	await dropFiles(page, [seedWith('ban-1.md', '25/9/2023'), scan, seedWith('ban-1-sao.md', '25/9/2023')]);
	await page.getByRole('status').filter({ hasText: 'Đã đọc 2 trên 3 tệp' }).waitFor();
	const lineOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });
	await lineOf('ban-1.md').getByText('Kế hoạch: Triển khai').waitFor();
	await expect.poll(() => lineOf('ban-1.md').innerText()).toMatch(/đã đọc\n/);
	await expect.poll(() => lineOf('ban-1-sao.md').innerText()).toMatch(/đã đọc trước đây\n/);
	await expect.poll(() => lineOf('anh-chup.png').getByText('không nhận').count()).toBe(1);
	await expect.poll(() => lineOf('anh-chup.png').getByRole('link').count()).toBe(0);
	await sound();
	await lineOf('ban-1.md').getByRole('link').click();
	await page.getByText('25/9/2023').first().waitFor();
});

test('Alt with an arrow goes from finding to finding that waits, past those that are answered, and round', async () => {
	const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
	const ids = await waiting.evaluateAll((cards) => cards.map(({ id }) => id));
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(focused).toBe(ids[0]);
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(focused).toBe(ids[1]);
	await page.locator(`#${ids[1]}`).getByRole('button', { name: 'Chấp nhận, sẽ sửa ở văn bản' }).press('Enter');
	await page.locator(`#${ids[1]}`).getByText('Nguyễn Thị Hà trả lời').waitFor();
	await page.locator(`#${ids[0]}`).focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(focused).toBe(ids[2]);
	await page.locator(`#${ids[0]}`).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(focused).toBe(ids.at(-1));
});

test('a rule that is switched off is told no more, and is told again when it is on', async () => {
	const read = page.url();
	const stale = findings.getByText('9 chỗ ghi năm 2022');
	await expect.poll(() => stale.count()).toBeGreaterThan(0);
	const before = await findings.locator('article').count();
	const switchYear = async (on: boolean) => {
		await office.open('/so-khcn/documents/rules');
		await page.getByLabel('Tìm quy tắc').fill('year-mismatch');
		await page.getByRole('checkbox', { name: /year-mismatch/ }).setChecked(on);
		await page.getByRole('button', { name: 'Lưu' }).click();
		await page.getByText('Đã lưu. Các lần mở văn bản từ nay theo lựa chọn này.').waitFor();
		await sound();
		await page.goto(read);
	};
	await switchYear(false);
	await expect.poll(() => findings.locator('article').count()).toBe(before - 1);
	await expect.poll(() => stale.count()).toBe(0);
	await switchYear(true);
	await expect.poll(() => findings.locator('article').count()).toBe(before);
	await expect.poll(() => stale.count()).toBeGreaterThan(0);
});

test('the plan runs; a later version of it brings its answers along and shows what would be different', async () => {
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	await dropPlan(page, seedWith('ban-2.md', '28/9/2023'));
	await findings.getByText('1 điểm đã được trả lời ở bản trước').waitFor();
	await expect.poll(() => findings.getByRole('link', { name: 'ban-1.md' }).count()).toBe(1);
	await expect.poll(() => findings.getByText('Bản trước đã nhận sửa nhưng bản này vẫn còn.').count()).toBe(1);
	await sound();
	await page.getByRole('link', { name: 'So với kế hoạch đang chạy' }).click();
	await page.getByRole('heading', { level: 1, name: '1 nhiệm vụ thay đổi' }).waitFor();
	await expect.poll(() => page.getByText('hết Chủ nhật 24/9').first().isVisible()).toBe(true);
	await expect.poll(() => page.getByText('hết thứ Tư 27/9').first().isVisible()).toBe(true);
	await expect.poll(() => page.getByText('1 đoạn khác nhau').isVisible()).toBe(true);
	await sound();
});

test('the running plan takes the later version over, and a unit that it concerns is told once', async () => {
	await page.getByRole('button', { name: 'Kế hoạch chạy theo bản sửa' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	await expect.poll(() => page.getByText('hết thứ Tư 27/9').first().isVisible()).toBe(true);
	await expect.poll(() => page.getByText('hết Chủ nhật 24/9').count()).toBe(0);
	await expect.poll(() => page.getByText('Nguyễn Thị Hà cho kế hoạch chạy theo bản sửa').isVisible()).toBe(true);
	await sound();
	await slipsFor();
	const unit = await visitor(browser, site.address);
	await signIn(unit, 'cds', site.passwords['cds']);
	await unit.page.getByText(/Kế hoạch được sửa/).waitFor();
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Đơn vị đã nắm được' }).click();
	await unit.page.getByText(/Kế hoạch được sửa/).waitFor({ state: 'detached' });
});

/** Each unit that the revision touches has a slip and words for its chat, the Office that only gathers has none. */
async function slipsFor(): Promise<void> {
	await page.getByRole('link', { name: /^Phiếu và lời nhắn cho \d+ đơn vị liên quan$/ }).click();
	const count = Number(/\d+/.exec(await page.getByRole('heading', { level: 1, name: /^Nội dung thay đổi, báo \d+ đơn vị$/ }).innerText())?.[0]);
	const slips = page.locator('section.slip');
	await expect.poll(() => slips.count()).toBe(count);
	const mine = slips.filter({ has: page.getByRole('heading', { name: 'Phòng Chuyển đổi số' }) });
	await mine.getByText('Lời nhắn Zalo').click();
	const words = await mine.getByRole('textbox').inputValue();
	expect(words).toContain('Kính gửi các đồng chí Phòng Chuyển đổi số,');
	expect(words).toContain('thời hạn trước là trước ngày 25/9/2023 = hết Chủ nhật 24/9, nay là trước ngày 28/9/2023 = hết thứ Tư 27/9');
	await sound();
}

test('findings about the content come first; those about the layout are folded part by part, reached by keyboard and answered together', async () => {
	await dropPlan(page, { name: 'trinh-bay.docx', bytes: readFileSync(checkoutFile('documents', 'fixtures', 'ke-hoach-libreoffice.docx')) });
	const before = await waiting.count();
	await expect.poll(() => findings.locator('article:visible').count()).toBeLessThan(before);
	await findings.getByRole('link', { name: /^Trình bày: \d+$/ }).click();
	const part = findings.locator('details', { has: page.locator('#card-part-subject') }).last();
	await part.getByText('Trích yếu: kiểu chữ, căn chỉnh, đường kẻ').click();
	await part.getByRole('button', { name: 'Chấp nhận cả 3 điểm, sẽ sửa ở văn bản' }).click();
	await findings.getByText('đã chấp nhận một lượt 3 điểm về trình bày').waitFor();
	await expect.poll(() => waiting.count()).toBe(before - 3);
	await sound();
	await findings.locator('.card', { hasText: 'đã chấp nhận một lượt' }).getByRole('button', { name: 'Hoàn tác' }).click();
	await expect.poll(() => waiting.count(), { timeout: 10_000 }).toBe(before);
	await page.reload();
	await awake(page);
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => findings.locator('article:focus').isVisible()).toBe(true);
});

test('all findings about the layout are ignored for one reason, and asked again with one press', async () => {
	const before = await waiting.count();
	await findings.getByText(/^Bỏ qua cả \d+ điểm về trình bày…$/).click();
	await findings.locator('#answer-layout').getByLabel('Lý do bỏ qua').fill('Bản nháp, văn thư sẽ trình bày lại');
	await findings.getByRole('button', { name: /^Bỏ qua cả \d+ điểm về trình bày$/ }).click();
	await findings.getByText(/đã bỏ qua một lượt \d+ điểm về trình bày/).waitFor();
	await expect.poll(() => waiting.count()).toBeLessThan(before - 1);
	await sound();
	await findings.locator('.card', { hasText: 'đã bỏ qua một lượt' }).getByRole('button', { name: 'Hoàn tác' }).click();
	await expect.poll(() => waiting.count(), { timeout: 10_000 }).toBe(before);
});

/** Selects words of the drawn text as a pointer does, and waits for what can be done with them. */
async function select(words: string): Promise<void> {
	await page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
			return;
		}
		throw new Error(`not in one piece of the text: ${wanted}`);
	}, words);
	await page.getByRole('toolbar', { name: 'Việc với đoạn đã chọn' }).waitFor();
}

test('a PDF is shown page by page, and words selected in it go into the field that is being corrected, a day into a field for a day', async () => {
	await dropPlan(page, { name: 'ban-in.pdf', bytes: readFileSync(checkoutFile('documents', 'fixtures', 'ke-hoach-libreoffice.pdf')) });
	await expect
		.poll(() =>
			page
				.locator('.sheet')
				.getByText(/^Trang \d+$/)
				.allInnerTexts()
		)
		.toEqual(['Trang 1', 'Trang 2']);
	const header = page.locator('#header');
	await header.getByText('Sửa', { exact: true }).click();
	await header.getByLabel('Trích yếu').focus();
	await select('Tổng kết');
	await page.getByRole('button', { name: 'Đưa vào ô “Trích yếu”' }).click();
	await expect.poll(() => header.getByLabel('Trích yếu').inputValue()).toBe('Tổng kết');
	await header.getByLabel('Ngày ban hành').focus();
	await select('Tổng kết');
	await page.getByRole('button', { name: 'Đưa vào ô “Ngày ban hành”' }).click();
	await page.getByRole('alert').filter({ hasText: 'Đoạn đã chọn không có ngày đầy đủ' }).waitFor();
	await select('25/9/2026');
	await page.getByRole('button', { name: 'Đưa vào ô “Ngày ban hành”' }).click();
	await expect.poll(() => header.getByLabel('Ngày ban hành').inputValue()).toBe('2026-09-25');
	await header.getByRole('button', { name: 'Lưu' }).click();
	await header.getByText('thứ Sáu 25/9/2026').waitFor();
	await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Tổng kết');
	await sound();
});

test('a sentence selected in the text becomes an obligation with the place it was taken from', async () => {
	await select('Tổng kết');
	await page.getByRole('button', { name: 'Thêm từ đoạn đã chọn' }).click();
	const form = page.locator('#obligations form', { has: page.getByRole('button', { name: 'Thêm nhiệm vụ' }) });
	await expect.poll(() => form.getByLabel('Nội dung việc').inputValue()).toBe('Tổng kết');
	await form.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
	const card = page.locator('#obligations article', { hasText: 'Tổng kết' });
	await card.getByRole('link', { name: 'Chỗ trong văn bản' }).click();
	await page.locator('#text mark.lit').first().waitFor();
});
