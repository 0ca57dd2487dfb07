import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import type { Page } from 'playwright-core';
import { samplePlan } from '../../app/tests/support/sample-plan.ts';
import { type PageScripts, scriptBytes, scriptsOfPages } from '../scripts-of-pages.ts';
import { startDemoSite } from '../samples/demo-site.ts';

const KILOBYTE = 1024;

/** The JavaScript that an office page brings to an empty browser, as it goes over the wire: the heaviest of all kinds of page the Office reaches. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const pages = [...(await scriptsOfPages(site.office, site.agency)), await frozenRegister(site.office)];
		const [heaviest, ...others] = pages.toSorted((a, b) => b.bytes - a.bytes);
		if (!heaviest) throw new Error('the Office reached no page');
		for (const { kind, bytes } of [heaviest, ...others.slice(0, 4)]) console.error(`bench: ${(bytes / KILOBYTE).toFixed(1)} KB ${kind}`);
		const name = `office pages, the heaviest of ${pages.length} (${heaviest.kind}): JavaScript, gzipped`;
		return [judge({ name, unit: 'KB', ratioIs: 'ours', op: '<=', must: 120, beyond: 80 }, [heaviest.bytes / KILOBYTE], null)];
	} finally {
		await site.stop();
	}
}

/** Crawled while it was open, the consolidation is weighed once more when it has been put up for signature. */
async function frozenRegister(page: Page): Promise<PageScripts> {
	const { consolidation } = await samplePlan(page);
	await page.goto(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: chức vụ').fill('Phó Chánh Văn phòng');
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đang chờ Phó Chánh Văn phòng').waitFor();
	return { kind: 'a frozen consolidation', bytes: await scriptBytes(page, page.url()) };
}
