import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { misfits } from './narrow-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What every page owes: axe finds nothing, the console is quiet, and on a phone or at 200 % zoom nothing scrolls sideways or is cut. Axe cannot run where scripts are off. */
export async function expectSound(page: Page, complaints: readonly string[], javaScript: boolean): Promise<void> {
	await page.waitForLoadState();
	const where = new URL(page.url()).pathname;
	if (javaScript) expect(await violations(page), `axe on ${where}`).toEqual([]);
	expect(await misfits(page), `does not fit: ${where}`).toEqual([]);
	expect(complaints, `console of ${where}`).toEqual([]);
}

/** The dark has colours of its own and nothing else. */
export async function expectSoundInDark(page: Page, complaints: readonly string[]): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, ['color-contrast']), `axe in the dark on ${new URL(page.url()).pathname}`).toEqual([]);
	expect(complaints, `console in the dark of ${page.url()}`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
	if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
	const options: RunOptions = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: [...rules] }) };
	const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`));
}
