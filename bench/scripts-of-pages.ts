import { get } from 'node:http';
import type { Page } from 'playwright-core';

export type PageScripts = { readonly kind: string; readonly bytes: number };

/**
 * What every kind of page reached by links from `start` loads of JavaScript, gzipped. One page stands for its kind: addresses that differ in what they
 * name. The people's side brings none and is left out.
 */
export async function scriptsOfPages(page: Page, start: string): Promise<PageScripts[]> {
	const waiting = [start];
	const seen = new Set(waiting.map(kindOf));
	const found: PageScripts[] = [];
	for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
		if (!(await isPage(page, address))) continue;
		found.push({ kind: kindOf(address), bytes: await scriptBytes(page, address) });
		for (const next of await linksOn(page, start)) {
			if (seen.has(kindOf(next))) continue;
			seen.add(kindOf(next));
			waiting.push(next);
		}
	}
	return found;
}

const sizes = new Map<string, number>();

/** What one page loads of JavaScript, gzipped. */
export async function scriptBytes(page: Page, address: string): Promise<number> {
	const scripts = await scriptsOf(page, address);
	for (const script of scripts) sizes.set(script, sizes.get(script) ?? (await gzippedSize(script)));
	return scripts.reduce((sum, script) => sum + (sizes.get(script) ?? 0), 0);
}

/** The path of an address with what it names left out. */
function kindOf(address: string): string {
	return new URL(address).pathname.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g, '…').replaceAll(/(?<=\/)\d+(?=\/|$)/g, '…');
}

async function isPage(page: Page, address: string): Promise<boolean> {
	const answer = await page.request.get(address);
	return answer.ok() && (answer.headers()['content-type'] ?? '').startsWith('text/html');
}

async function scriptsOf(page: Page, address: string): Promise<string[]> {
	const asked = new Set<string>();
	const listen = (request: { resourceType(): string; url(): string }) => void (request.resourceType() === 'script' && asked.add(request.url()));
	page.on('request', listen);
	await page.goto(address);
	await page.locator('html[data-awake]').waitFor();
	await page.waitForLoadState('networkidle');
	page.off('request', listen);
	return [...asked];
}

async function linksOn(page: Page, start: string): Promise<string[]> {
	const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
	const paths = links.map((link) => new URL(link, page.url()));
	const { pathname: root } = new URL(start);
	return paths.filter(({ pathname }) => pathname.startsWith(root) && !pathname.startsWith(`${root}/people`)).map(({ href }) => href);
}

function gzippedSize(address: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
			if (answer.headers['content-encoding'] !== 'gzip') return reject(new Error(`${address} is not sent gzipped`));
			let bytes = 0;
			answer.on('data', (data: Buffer) => (bytes += data.length));
			answer.on('end', () => resolve(bytes));
		}).on('error', reject);
	});
}
