import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codesInWords } from './codes-in-words.ts';
import type { Visitor } from './visitor.ts';

/** One test opens dozens of pages, each at several sizes. */
export const crawlTimeout = 300_000;

/** Follows every link to a page of a kind not seen yet, among those wanted, and holds each to what every page owes; gives the kinds. The dark has the same parts for every reader, so that one crawl in it is enough. */
export async function soundPages(
	{ page, open, soundInDark }: Visitor,
	first: string,
	wanted: (path: string) => boolean = () => true,
	inDark: (path: string) => boolean = () => true
): Promise<Set<string>> {
	const seen = new Set<string>();
	const ahead = [first];
	for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
		if (seen.has(kindOf(path))) continue;
		seen.add(kindOf(path));
		await open(path);
		expect(await codesInWords(page), `codes among the words of ${path}`).toEqual([]);
		if (inDark(path)) await soundInDark();
		ahead.push(...(await linksOf(page)).filter(wanted));
	}
	return seen;
}

function kindOf(path: string): string {
	return path.replaceAll(/[0-9a-f-]{36}(\.[\w-]{22})?/g, '[id]').replace(/\?.*/, '');
}

async function linksOf(page: Page): Promise<string[]> {
	const paths = await page.locator('a[href]:not([download])').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	return paths.filter((path) => path.startsWith('/so-khcn') && !/\.(docx|xlsx|pdf|json|png|jpg|ics|atom|csv|zip)$|\/file$|\/files\//.test(path));
}

/** Pages reached from a plan: about half of the Office's. */
export function isOfPlans(path: string): boolean {
	return /\/(?:plans|obligations)\b|\/units\/links$/.test(path);
}
