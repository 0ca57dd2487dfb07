import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, checkoutFile, signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page, context } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);

async function drop(name: string, text: string): Promise<void> {
	await page.goto('/so-khcn/documents');
	await awake(page);
	const transfer = await page.evaluateHandle(
		([file, words]) => {
			const dropped = new DataTransfer();
			dropped.items.add(new File([words ?? ''], file ?? '', { type: 'text/markdown' }));
			return dropped;
		},
		[name, text]
	);
	await page.locator('form', { has: page.locator('input[type=file]') }).dispatchEvent('drop', { dataTransfer: transfer });
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
}

async function secondTab(): Promise<Visitor['page']> {
	const tab = await context.newPage();
	await tab.goto(page.url());
	await awake(tab);
	return tab;
}

test('a plan confirmed with two quick presses is made once, and a second tab that confirms it too ends at the same plan', async () => {
	await drop('ke-hoach-2023.md', readFileSync(checkoutFile('core', 'cases', 'seed', 'input.md'), 'utf8'));
	const [tab, late] = [await secondTab(), await secondTab()];
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).dblclick();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	await office.sound();
	await tab.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await tab.waitForURL(/plans\/[0-9a-f-]{36}$/);
	expect(tab.url()).toBe(page.url());
	await correctTooLate(late);
});

/** The card of a document that became a plan in another tab. */
async function correctTooLate(tab: Visitor['page']): Promise<void> {
	await tab.getByRole('button', { name: /^Cả \d+ nhiệm vụ đều đúng/ }).click();
	await tab.getByText('Văn bản này đã được xác nhận thành kế hoạch. Chưa có gì thay đổi').waitFor();
	await expect.poll(() => tab.getByRole('link', { name: 'Mở kế hoạch' }).count()).toBe(1);
}

test('a refused form stands in the site’s own frame, with the way back to the page it came from', async () => {
	await page.getByRole('link', { name: 'Văn bản', exact: true }).last().click();
	await page.waitForURL(/documents\/[0-9a-f-]{36}/);
	const address = `${new URL(page.url()).pathname}/revision`;
	const answer = await context.request.post(address, { form: { version: '1' }, headers: { origin: site.address, accept: 'text/html' } });
	expect(answer.status()).toBe(409);
	const { page: refusal } = await visitor(browser, site.address, { javaScript: false });
	await refusal.setContent(await answer.text());
	await expect.poll(() => refusal.getByRole('navigation').getByRole('link', { name: 'Kế hoạch' }).count()).toBe(1);
	await expect.poll(() => refusal.getByRole('heading', { level: 1 }).innerText()).toBe('Việc vừa bấm chưa thực hiện vì nội dung đã thay đổi');
	await expect.poll(() => refusal.getByText('Những gì đã lưu trước đó vẫn còn nguyên.').count()).toBe(1);
	await expect.poll(() => refusal.getByRole('link', { name: 'Mở lại trang vừa làm' }).getAttribute('href')).toBe(address);
});

test('a letter that asks nothing of anybody says so, says what it is and what can be done with it, and offers no confirmation', async () => {
	await drop(
		'cong-van.md',
		'SỞ KHOA HỌC VÀ CÔNG NGHỆ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 812/GM-SKHCN\n\nGIẤY MỜI\nDự hội nghị sơ kết công tác dân vận\n\nSở Khoa học và Công nghệ trân trọng kính mời các đồng chí tới dự.\n'
	);
	await expect.poll(() => page.getByText(/Không thấy nhiệm vụ nào trong văn bản này \(loại: Giấy mời\)/iu).count()).toBe(1);
	await expect.poll(() => page.getByText('0 nhiệm vụ').count()).toBe(0);
	await expect.poll(() => page.getByText('Văn bản đã được lưu và rà soát.').count()).toBe(1);
	await expect.poll(() => page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).count()).toBe(0);
	await office.sound();
	await office.open('/so-khcn/documents');
	await expect.poll(() => page.getByText('đã lưu, không có nhiệm vụ').count()).toBe(1);
});
