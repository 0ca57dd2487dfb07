import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { startDemoSite } from '../samples/demo-site.ts';
import { comparePages } from '../two-sizes.ts';
import { loadTwoSizes } from '../../app/tests/support/two-sizes.ts';

/** The matrix and the board of a plan with 1,000 units and 12 products, against the same pages with 10 units; whole answers over HTTP, signed in. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const taken = await comparePages(site, await loadTwoSizes(site.dataFolder));
		return taken.map(({ page, ours, peer }) =>
			judge(
				{ name: `${page}, 1,000 units × 12 products: the same page with 10 units`, unit: 'ms', ratioIs: 'ours/peer', op: '<=', must: 3, beyond: 1.5 },
				ours,
				peer
			)
		);
	} finally {
		await site.stop();
	}
}
