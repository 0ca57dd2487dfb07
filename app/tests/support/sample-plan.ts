import type { Page } from 'playwright-core';

/** The addresses of the sample plan's pages, as links on the Office's first page give them. */
export async function samplePlan(page: Page): Promise<{ readonly tracking: string; readonly consolidation: string }> {
	await page.goto('/so-khcn');
	const address = async (name: string) => (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
	return { tracking: await address('Xem ai đã gửi'), consolidation: await address('Mở bản tổng hợp') };
}

/** From the matrix of who has sent, opens the registration of one unit. */
export async function openUnitReturn(page: Page, tracking: string, unit: string): Promise<void> {
	await page.goto(tracking);
	await page.getByRole('row', { name: unit }).getByRole('link').first().click();
	await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'chưa gửi' }).waitFor();
}
