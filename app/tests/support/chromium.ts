import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';

const windowless = '/usr/bin/chromium-headless-shell';
/** The one that KHEO_CHROMIUM names, or Debian's: without its windows where it is there, which takes a third less time. */
const executablePath = process.env['KHEO_CHROMIUM'] ?? (existsSync(windowless) ? windowless : '/usr/bin/chromium');

/** Ends the run where there is no browser: a journey that was not made is no journey passed. */
export function requireChromium(): void {
	if (existsSync(executablePath)) return;
	throw new Error(`no Chromium at ${executablePath}: install it (sudo apt-get install -y chromium) or name one in KHEO_CHROMIUM, then run again`);
}

let launched: Promise<Browser> | undefined;

/** One browser for the files of this worker, which ends with it; what a file opened in it is closed after the file. */
export async function ownBrowser(): Promise<Browser> {
	launched ??= launch();
	const browser = await launched;
	afterAll(async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
	});
	return browser;
}

/** Without a language of the machine it could not name a Vietnamese file. */
function launch(): Promise<Browser> {
	const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
	return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
