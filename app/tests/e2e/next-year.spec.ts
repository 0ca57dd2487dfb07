import { readFileSync } from 'node:fs';
import { readDocument, type Reading } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { sessionOf } from '../support/session.ts';
import { signIn, visitor } from '../support/visitor.ts';

const { address, passwords } = inject('site');
const browser = await ownBrowser();

test('from the running plan the Office composes next year’s, leaves one change out, and the Word file says so', async () => {
	const office = await visitor(browser, address);
	const { page, sound } = office;
	await signIn(office, 'van-phong', passwords['van-phong']);
	await page.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click();
	await page
		.getByRole('link', { name: /Tháng Dân vận/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Soạn kế hoạch năm sau' }).click();
	await page.getByRole('heading', { level: 1, name: 'Soạn kế hoạch năm 2027' }).waitFor();
	await sound();
	await expect.poll(() => page.locator('#open').getByText('Chờ văn bản năm mới').isVisible()).toBe(true);
	await expect
		.poll(() => page.locator('#open').getByText('rơi vào Chủ nhật 24/10/2027; đề xuất ghi “trước ngày 23/10”, tức hết thứ Sáu 22/10').isVisible())
		.toBe(true);
	await expect.poll(() => page.locator('#kept').getByText('Chờ văn bản mới thay 118-KH/BTGDVTU').isVisible()).toBe(true);
	await page.getByLabel('Đổi “28/10/2026” thành “28/10/2027”').uncheck();
	const { header, obligations, blocks } = await downloaded(page);
	expect(header).toMatchObject({ number: null, title: 'Triển khai các hoạt động “Tháng Dân vận” năm 2027', date: { year: 2027, month: 9, day: null } });
	expect(obligations.flatMap(({ deadline }) => deadline?.iso ?? [])).toEqual(['2027-09-25', '2027-10-23', '2027-09-30', '2026-10-28']);
	const text = blocks.join('\n');
	expect(text).toContain('97 năm Ngày truyền thống công tác dân vận của Đảng (15/10/1930 - 15/10/2027), 28 năm Ngày Dân vận của cả nước (10/1999 - 10/2027)');
	expect(text).not.toMatch(/\b(?:96|27) năm|NĂM 2025/u);
	expect(text).toContain('Kế hoạch số 118-KH/BTGDVTU ngày 10/9/2026');
});

test('without JavaScript, from the page where the plan is read, for another year', async () => {
	const office = await visitor(browser, address, { javaScript: false, width: 360 });
	const { page, sound } = office;
	await signIn(office, 'van-phong', passwords['van-phong']);
	await page.goto('/so-khcn/documents');
	await page
		.getByRole('main')
		.getByRole('link', { name: /Tháng Dân vận/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Soạn kế hoạch năm sau' }).click();
	await sound();
	await page.getByLabel('Soạn cho năm').fill('2028');
	await page.getByRole('button', { name: 'Xem lại' }).click();
	await page.getByRole('heading', { level: 1, name: 'Soạn kế hoạch năm 2028' }).waitFor();
	await sound();
	const { obligations, blocks } = await downloaded(page);
	expect(obligations.flatMap(({ deadline }) => deadline?.iso ?? [])).toEqual(['2028-09-23', '2028-10-25', '2028-09-30', '2028-10-28']);
	expect(blocks.join('\n')).toContain('98 năm Ngày truyền thống');
});

test('neither a unit nor a leader composes a plan', async () => {
	for (const username of ['cds', 'lanh-dao']) {
		const cookie = await sessionOf(address, username, passwords[username]);
		const path = `${address}/so-khcn/documents/00000000-0000-7000-8000-000000000000/next-year`;
		const headers = { cookie, accept: 'text/html', origin: address };
		expect((await fetch(path, { headers })).status).toBe(403);
		expect((await fetch(`${path}/file`, { method: 'POST', headers, body: new URLSearchParams({ year: '2027' }) })).status).toBe(403);
	}
});

/** What our own reader finds in the Word file that the page gives. */
async function downloaded(page: Page): Promise<Reading> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp Word' }).click()]);
	const { format, document } = await readFile(readFileSync(await download.path()), download.suggestedFilename());
	expect(format).toBe('docx');
	return readDocument(document);
}
