import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';

/** Debian's Chromium, or the one that KHEO_CHROMIUM names. */
const executablePath = process.env['KHEO_CHROMIUM'] ?? '/usr/bin/chromium';

/** Ends the run where there is no browser: a journey that was not made is no journey passed. */
export function requireChromium(): void {
	if (existsSync(executablePath)) return;
	throw new Error(`no Chromium at ${executablePath}: install it (sudo apt-get install -y chromium) or name one in KHEO_CHROMIUM, then run again`);
}

/** One browser for this test file, closed after it. Without a language of the machine it could not name a Vietnamese file. */
export async function ownBrowser(): Promise<Browser> {
	const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
	const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
	afterAll(() => browser.close());
	return browser;
}
