import type { Page } from 'playwright-core';
import { awake } from './visitor.ts';

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Drops files on the page's drop zone, as from a folder of the desktop. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
	const coded = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
	const transfer = await page.evaluateHandle((all) => {
		const dropped = new DataTransfer();
		for (const { name, base64 } of all) dropped.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
		return dropped;
	}, coded);
	await page.locator('form', { has: page.locator('input[type=file]') }).dispatchEvent('drop', { dataTransfer: transfer });
}

/** Drops one file and waits until its page has opened. */
export async function dropPlan(page: Page, file: DroppedFile): Promise<void> {
	await page.goto('/so-khcn/documents');
	await awake(page);
	await dropFiles(page, [file]);
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
}
