import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expectSound, expectSoundInDark } from './sound-page.ts';

export type Visitor = {
	readonly page: Page;
	readonly context: BrowserContext;
	/** What the browser's console complained of so far. */
	readonly complaints: string[];
	/** Opens an address of the site and holds the page to what every page owes. */
	open(path: string): Promise<void>;
	/** Holds the page as it is now to what every page owes. */
	sound(): Promise<void>;
	/** Holds the page, sound by day, to what the dark may change. */
	soundInDark(): Promise<void>;
};

const SCRIPTS = '**/_app/immutable/**/*.js';

export type Ways = { readonly width?: number; readonly javaScript?: boolean };

/** Someone at a browser of their own, in the province's language and time. */
export async function visitor(browser: Browser, address: string, { width = 1280, javaScript = true }: Ways = {}): Promise<Visitor> {
	const context = await browser.newContext({
		baseURL: address,
		ignoreHTTPSErrors: address.startsWith('https:'),
		viewport: { width, height: 800 },
		javaScriptEnabled: javaScript,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		reducedMotion: 'reduce'
	});
	context.setDefaultTimeout(15_000);
	const page = await context.newPage();
	const complaints = complaintsOf(page);
	const sound = () => expectSound(page, complaints, javaScript);
	const open = async (path: string) => {
		await page.goto(path);
		if (javaScript) await awake(page);
		await sound();
	};
	const soundInDark = () => expectSoundInDark(page, complaints);
	return { page, context, complaints, open, sound, soundInDark };
}

/** Waits until the page answers by itself; some pages never do and say so by bringing no program. */
export async function awake(page: Page): Promise<void> {
	await page.waitForFunction(() => 'awake' in document.documentElement.dataset || ![...document.scripts].some(({ text }) => text.includes('__sveltekit')));
}

/** A slow line: the page's own scripts stay under way until the answer is called. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
	const { promise: line, resolve: arrives } = Promise.withResolvers<undefined>();
	await page.route(SCRIPTS, async (route) => {
		await line;
		await route.continue();
	});
	return async () => {
		arrives(undefined);
		await awake(page);
		await page.unroute(SCRIPTS);
	};
}

/** Signs in at the door and lands on one's own agency; a văn thư is led on to the book. */
export async function signIn({ page, sound }: Visitor, username: string, password: string | undefined): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill(username);
	await page.getByLabel('Mật khẩu').fill(password ?? '');
	await page.getByLabel('Mật khẩu').press('Enter');
	await page.waitForURL(/\/so-khcn(\/registers\/outgoing)?$/);
	await sound();
}

/** Presses keys that move or widen the selection, one after another, each once the page knows where the last one led: no hand is as quick as a script. */
export async function walk({ page }: Visitor, ...keys: readonly string[]): Promise<void> {
	for (const key of ['', ...keys]) {
		if (key) await page.keyboard.press(key);
		await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))));
	}
}

const folder = fileURLToPath(new URL('../../../', import.meta.url));

/** The path of a file of the checkout. */
export function checkoutFile(...parts: string[]): string {
	return join(folder, ...parts);
}

/** A refusal is answered with a status that the browser notes by itself; everything else in the console is a fault of ours. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		const noted = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
		if (message.type() === 'error' && !noted) complaints.push(message.text());
	});
	return complaints;
}
