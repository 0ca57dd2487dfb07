import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { scriptsOfPages } from '../scripts-of-pages.ts';
import { startDemoSite } from '../samples/demo-site.ts';

const KILOBYTE = 1024;

/** The JavaScript that an office page brings to an empty browser, as it goes over the wire: the heaviest of all kinds of page the Office reaches. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const pages = await scriptsOfPages(site.office, site.agency);
		const [heaviest, ...others] = pages.toSorted((a, b) => b.bytes - a.bytes);
		if (!heaviest) throw new Error('the Office reached no page');
		for (const { kind, bytes } of [heaviest, ...others.slice(0, 4)]) console.error(`bench: ${(bytes / KILOBYTE).toFixed(1)} KB ${kind}`);
		const name = `office pages, the heaviest of ${pages.length} (${heaviest.kind}): JavaScript, gzipped`;
		return [judge({ name, unit: 'KB', ratioIs: 'ours', op: '<=', must: 120, beyond: 80 }, [heaviest.bytes / KILOBYTE], null)];
	} finally {
		await site.stop();
	}
}
