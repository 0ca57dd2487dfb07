import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { codesInWords } from '../support/codes-in-words.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const { address, passwords } = inject('site');
const browser = await ownBrowser();

test.each([
	['the Office', 'van-phong', 11],
	['a văn thư', 'van-thu', 4],
	['a leader', 'lanh-dao', 8],
	['a unit', 'cds', 6]
])('every kind of page that %s reaches is sound, in light and in dark, and says words where the program has codes', async (_, username, atLeast) => {
	const person = await visitor(browser, address);
	await signIn(person, username, passwords[username]);
	const seen = await soundPages(person, '/so-khcn');
	expect(seen.size).toBeGreaterThanOrEqual(atLeast);
});

test('the pages at the door are sound, and a stranger can turn them into English', async () => {
	const stranger = await visitor(browser, address);
	await stranger.open('/');
	await stranger.open('/sign-in');
	await stranger.open('/khong-co-co-quan-nay');
	await stranger.open('/');
	await stranger.page.getByRole('button', { name: 'English' }).click();
	await stranger.page.getByRole('link', { name: 'Sign in' }).waitFor();
	await stranger.sound();
	await expect.poll(() => stranger.page.locator('html').getAttribute('lang')).toBe('en');
});

/** Follows every link to a page of a kind not seen yet; gives the kinds. */
async function soundPages({ page, open, soundInDark }: Visitor, first: string): Promise<Set<string>> {
	const seen = new Set<string>();
	const ahead = [first];
	for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
		if (seen.has(kindOf(path))) continue;
		seen.add(kindOf(path));
		await open(path);
		expect(await codesInWords(page), `codes among the words of ${path}`).toEqual([]);
		await soundInDark();
		ahead.push(...(await linksOf(page)));
	}
	return seen;
}

function kindOf(path: string): string {
	return path.replaceAll(/[0-9a-f-]{36}/g, '[id]').replace(/\?.*/, '');
}

async function linksOf(page: Page): Promise<string[]> {
	const paths = await page.locator('a[href]:not([download])').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	return paths.filter((path) => path.startsWith('/so-khcn') && !/\.(docx|xlsx|pdf|json)$|\/file$|\/files\//.test(path));
}
