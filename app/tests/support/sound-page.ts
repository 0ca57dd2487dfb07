import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 360, height: 740 };

/** What every page owes: axe finds nothing, the console is quiet, and a phone need not scroll sideways. Axe cannot run where scripts are off. */
export async function expectSound(page: Page, complaints: readonly string[], javaScript: boolean): Promise<void> {
	const where = new URL(page.url()).pathname;
	if (javaScript) expect(await violations(page), `axe on ${where}`).toEqual([]);
	expect(await overflowAtPhone(page), `wider than a phone: ${where}`).toEqual([]);
	expect(complaints, `console of ${where}`).toEqual([]);
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = (await page.evaluate('axe.run()')) as AxeResults;
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`));
}

/** The outermost elements that reach past the right edge of a phone, when the page scrolls sideways. */
async function overflowAtPhone(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	await page.setViewportSize(phone);
	const wide = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const reaching = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
		return [`${scrollWidth} px`, ...reaching.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
	});
	if (before) await page.setViewportSize(before);
	return wide;
}
