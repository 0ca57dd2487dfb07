import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../steps/program.ts';
import { pictures, type Picture } from './pictures.ts';
import type { Demo } from './start-demo.ts';

const folder = join(root, 'docs', 'pictures');

/** Takes every picture in Debian's Chromium, or in the one KHEO_CHROMIUM names. */
export async function takePictures(demo: Demo): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const executablePath = process.env['KHEO_CHROMIUM'] ?? '/usr/bin/chromium';
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
	try {
		for (const picture of pictures) await takePicture(browser, demo, picture);
	} finally {
		await browser.close();
	}
}

async function takePicture(browser: Browser, { address, passwords }: Demo, { file, username, follow }: Picture): Promise<void> {
	const viewport = { width: 1280, height: 800 };
	const context = await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
	const page = await context.newPage();
	await signIn(page, address, username, passwords.get(username) ?? '');
	for (const name of follow) await page.getByRole('link', { name }).first().click();
	await page.waitForLoadState('networkidle');
	await page.screenshot({ path: join(folder, file) });
	await context.close();
}

async function signIn(page: Page, address: string, username: string, password: string): Promise<void> {
	await page.goto(new URL('/sign-in', address).href);
	await page.locator('input[name=username]').fill(username);
	await page.locator('input[name=password]').fill(password);
	await page.locator('main form button').click();
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}
