import { alternate } from '../alternate.ts';
import { buildConstantSite, type ConstantPage } from '../constant-site/build.ts';
import { serveConstantSite } from '../constant-site/serve.ts';
import { judge } from '../judge.ts';
import { pagesPerSecond } from '../pages-per-second.ts';
import type { Row } from '../row.ts';
import { makeLink, startDemoSite } from '../samples/demo-site.ts';

/** Many short turns: whatever else the machine does meets both alike. */
const SLICES = 15;

/** The pages a unit without an account opens, against the same Kit pages with constant data and no database. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const pages = {
			'submission link': { path: await makeLink(site), levels: ['+layout', '[agency]/+layout', '[agency]/submit/[token]/+page'] },
			'sign-in': { path: '/sign-in', levels: ['+layout', 'sign-in/+page'] }
		};
		const constant = Object.values(pages).map(({ path, levels }): ConstantPage => ({ address: site.address + path, levels }));
		const peer = await serveConstantSite(await buildConstantSite(constant));
		try {
			const rows: Row[] = [];
			for (const [name, { path }] of Object.entries(pages)) rows.push(await measurePage(name, site.address + path, peer.address + path));
			return rows;
		} finally {
			await peer.stop();
		}
	} finally {
		await site.stop();
	}
}

async function measurePage(page: string, ours: string, peer: string): Promise<Row> {
	const taken = await alternate(
		() => pagesPerSecond(ours),
		() => pagesPerSecond(peer),
		SLICES
	);
	const name = `public page, uncached (${page}): the same page, constant data`;
	return judge({ name, unit: '/s', ratioIs: 'ours/peer', op: '>=', must: 0.6, beyond: 0.8 }, taken.ours, taken.peer);
}
