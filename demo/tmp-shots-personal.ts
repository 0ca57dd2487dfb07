// usage: out-folder user path[:name] ...   (user: van-phong, quan-tri, lanh-dao, ...; - for nobody)
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { freePort } from '../app/src/lib/server/postgres/free-port.ts';
import { startDemo } from '../bin/tasks/start-demo.ts';
const [out = '/tmp/shots', ...rest] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const demo = await startDemo(mkdtempSync(join(tmpdir(), 'shots-')), await freePort('127.0.0.1', 0), []);
const address = demo.address.replace(/\/$/, '');
console.log([...demo.passwords.keys()].join(' '));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const contexts = new Map<string, Awaited<ReturnType<typeof browser.newContext>>>();
for (const one of rest) {
	const [user = '-', path = '/', size = '1280', mode = 'light'] = one.split('@');
	const key = `${user}@${size}@${mode}`;
	let context = contexts.get(user);
	if (!context) {
		context = await browser.newContext({ baseURL: address, locale: 'vi-VN' });
		contexts.set(user, context);
		if (user !== '-') {
			const page = await context.newPage();
			await page.goto('/sign-in');
			await page.locator('input[name=username]').fill(user);
			await page.locator('input[name=password]').fill(demo.passwords.get(user) ?? '');
			await page.locator('main form button').first().click();
			await page.waitForURL(/so-khcn|confirm|account/).catch(() => console.log('sign-in', page.url()));
			await page.close();
		}
	}
	const page = await context.newPage();
	await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
	await page.setViewportSize({ width: Number(size), height: 900 });
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	const name = `${user}${path.replaceAll('/', '_').replaceAll('?', '-')}_${size}${mode === 'dark' ? '_dark' : ''}.png`;
	await page.screenshot({ path: join(out, name), fullPage: true });
	console.log(name, page.url(), await page.evaluate(() => `${document.documentElement.scrollWidth}`));
	await page.close();
}
await browser.close();
await demo.stop();
