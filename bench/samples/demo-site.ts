import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openUnitReturn, samplePlan } from '../../app/tests/support/sample-plan.ts';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { startDemo } from '../../bin/tasks/start-demo.ts';

export type DemoSite = {
	/** Without a slash at the end. */
	readonly address: string;
	/** The first page of the demo's agency. */
	readonly agency: string;
	/** Someone of the Office, signed in. */
	readonly office: Page;
	readonly browser: Browser;
	readonly dataFolder: string;
	stop(): Promise<void>;
};

/** The demo, served as `kheo serve` serves, with someone of the Office in a browser. */
export async function startDemoSite(more: readonly string[] = []): Promise<DemoSite> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const demo = await startDemo(dataFolder, await freePort('127.0.0.1', 0), more);
	const address = demo.address.replace(/\/$/, '');
	const browser = await chromium.launch({
		executablePath: process.env['KHEO_CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-dev-shm-usage']
	});
	const stop = async () => {
		await browser.close();
		await demo.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	};
	const office = await signedIn(browser, address, demo.passwords.get('van-phong') ?? '');
	return { address, agency: office.url(), browser, office, dataFolder, stop };
}

async function signedIn(browser: Browser, baseURL: string, password: string): Promise<Page> {
	const page = await (await browser.newContext({ baseURL, locale: 'vi-VN' })).newPage();
	await page.goto('/sign-in');
	await page.locator('input[name=username]').fill('van-phong');
	await page.locator('input[name=password]').fill(password);
	await page.locator('main form button').click();
	await page.waitForURL(/\/so-khcn$/);
	return page;
}

/** The path of a fresh link for a unit that has sent nothing yet, as the Office makes it. */
export async function makeLink({ office }: DemoSite): Promise<string> {
	const { tracking } = await samplePlan(office);
	await openUnitReturn(office, tracking, 'Phòng Bưu chính, Viễn thông');
	await office.getByRole('link', { name: 'Liên kết nộp' }).click();
	await office.getByRole('button', { name: /Tạo liên kết/ }).click();
	return new URL(await office.getByLabel('Địa chỉ').inputValue()).pathname;
}
