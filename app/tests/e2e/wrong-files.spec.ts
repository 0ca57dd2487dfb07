import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { wrongFiles, type WrongFile } from '@kheo/documents/testing/wrong-files';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor, type Ways } from '../support/visitor.ts';

const unit = 'Phòng Bưu chính, Viễn thông';
const folder = mkdtempSync(join(tmpdir(), 'kheo-large-'));
afterAll(() => rmSync(folder, { recursive: true }));
const large = join(folder, 'anh-quet.docx');
writeFileSync(large, '');
truncateSync(large, 200 * 1024 * 1024);
const tooLarge = refusalMessagesVi['file.too-large']({ limit: 50 });
const forReturns = wrongFiles().filter(({ code }) => code !== 'file.not-a-plan');

const site = await ownSite();
const browser = await ownBrowser();
const office = await officeAt({});
const { tracking } = await samplePlan(office.page);
await openUnitReturn(office.page, tracking, unit);
const unitPage = new URL(office.page.url()).pathname;
await office.page.goto(`${unitPage}/links`);
await office.page.getByRole('button', { name: /Tạo liên kết/ }).click();
const link = await office.page.getByLabel('Địa chỉ').inputValue();
const before = keptFiles();

async function officeAt(ways: Ways) {
	const person = await visitor(browser, site.address, ways);
	await signIn(person, 'van-phong', site.passwords['van-phong']);
	return person;
}

/** Every file under the data folder's store, drafts included. */
function keptFiles(): string[] {
	return readdirSync(join(site.dataFolder, 'files'), { recursive: true }).map(String).toSorted();
}

async function wordsOf({ name, bytes }: WrongFile): Promise<string> {
	const refused: unknown = await readFile(bytes, name, { expects: 'plan' }).catch((error: unknown) => error);
	return refused instanceof FileRefused ? refusalMessagesVi[refused.code](refused.params) : '';
}

async function refusedAs(page: Page, file: WrongFile): Promise<void> {
	const alert = page.getByRole('alert').filter({ hasText: await wordsOf(file) });
	await alert.waitFor();
	expect([file.what, await alert.getByText(file.code, { exact: true }).count()]).toEqual([file.what, 1]);
}

function chosen({ name, bytes }: WrongFile) {
	return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

test('the Office is told in one line why a wrong file is not read, and nothing of it is kept', async () => {
	const { page, sound } = office;
	await page.goto('/so-khcn/documents');
	const documents = await page.locator('tbody tr').count();
	for (const file of wrongFiles()) {
		await page.locator('input[type=file]').setInputFiles(chosen(file));
		await page
			.getByRole('alert')
			.filter({ hasText: `“${file.name}”` })
			.waitFor();
		await refusedAs(page, file);
	}
	await sound();
	await page.reload();
	await expect.poll(() => page.locator('tbody tr').count()).toBe(documents);
	expect(keptFiles()).toEqual(before);
});

test.each(['the Office on the page of a unit', 'the holder of a link'])(
	'%s is told the same of a wrong return, and the page keeps what it had',
	async (who) => {
		const person = who === 'the holder of a link' ? await visitor(browser, site.address) : office;
		const { page, sound } = person;
		await page.goto(who === 'the holder of a link' ? link : unitPage);
		await page.getByText('Lấy từ tệp Word, Excel').click();
		for (const file of forReturns) {
			await page.getByLabel('Tệp của đơn vị').setInputFiles(chosen(file));
			await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
			await refusedAs(page, file);
		}
		await sound();
		expect(keptFiles()).toEqual(before);
	}
);

test('a wrong file is no proof of a return filed for a unit: what was typed stays and the return is not sent', async () => {
	const { page, sound } = office;
	await page.goto(unitPage);
	await page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Rà soát tuyến cáp trước mùa mưa');
	await page.getByText('Đã lưu lúc').waitFor();
	await page.getByLabel('Nhận qua').selectOption('email');
	await page.getByLabel('Nhận lúc').fill('2026-09-23T09:30');
	for (const file of forReturns) {
		await page.getByLabel('Tệp làm căn cứ').setInputFiles(chosen(file));
		await page.getByRole('button', { name: 'Ghi nhận bản của' }).click();
		await refusedAs(page, file);
	}
	await expect.poll(() => page.getByLabel('Nhận qua').inputValue()).toBe('email');
	await expect.poll(() => page.getByLabel('Nhận lúc').inputValue()).toBe('2026-09-23T09:30');
	await page.reload();
	await expect.poll(() => page.getByLabel('Hoặc tệp của đơn vị đã tải lên').count()).toBe(0);
	await sound();
	expect(keptFiles()).toEqual(before);
});

test('a file of 200 MB is refused before anything of it is sent', async () => {
	const { page } = office;
	const posted: string[] = [];
	page.on('request', (request) => void (request.method() === 'POST' && posted.push(request.url())));
	await page.goto('/so-khcn/documents');
	await page.locator('input[type=file]').setInputFiles(large);
	await page.getByRole('alert').filter({ hasText: tooLarge }).filter({ hasText: 'anh-quet.docx' }).waitFor();
	await page.goto(unitPage);
	await page.getByText('Lấy từ tệp Word, Excel').click();
	await page.getByLabel('Tệp của đơn vị').setInputFiles(large);
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	await page.getByLabel('Tệp làm căn cứ').setInputFiles(large);
	await page.getByRole('button', { name: 'Ghi nhận bản của' }).click();
	await expect.poll(() => page.getByRole('alert').filter({ hasText: tooLarge }).count()).toBe(2);
	expect(posted).toEqual([]);
	await office.sound();
});

test('without JavaScript the server answers a file of 200 MB, and any wrong one, with the same words on the same page', async () => {
	const plain = await officeAt({ javaScript: false });
	const holder = await visitor(browser, site.address, { javaScript: false, width: 360 });
	await plain.open('/so-khcn/documents');
	await plain.page.locator('input[type=file]').setInputFiles(large);
	await plain.page.getByRole('button', { name: 'Đọc tệp này' }).click();
	await plain.page.getByRole('alert').filter({ hasText: tooLarge }).waitFor({ timeout: 60_000 });
	await expect.poll(() => plain.page.locator('input[type=file]').count()).toBe(1);
	await plain.sound();
	await holder.open(link);
	await holder.page.getByText('Lấy từ tệp Word, Excel').click();
	for (const file of forReturns) {
		await holder.page.getByLabel('Tệp của đơn vị').setInputFiles(chosen(file));
		await holder.page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
		await refusedAs(holder.page, file);
	}
	await holder.page.getByLabel('Tệp của đơn vị').setInputFiles(large);
	await holder.page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	await holder.page.getByRole('alert').filter({ hasText: tooLarge }).waitFor({ timeout: 60_000 });
	await holder.sound();
	expect(keptFiles()).toEqual(before);
});
