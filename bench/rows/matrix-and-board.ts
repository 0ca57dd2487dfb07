import { alternate, milliseconds } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { startDemoSite } from '../samples/demo-site.ts';
import { loadTwoSizes } from '../../app/tests/support/two-sizes.ts';

const RUNS = 9;

/** The matrix and the board of a plan with 1,000 units and 12 products, against the same pages with 10 units; whole answers over HTTP, signed in. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const { large, small } = await loadTwoSizes(site.dataFolder);
		const cookie = (await site.office.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
		const get = (path: string) => milliseconds(() => fetched(`${site.address}${path}`, cookie));
		const rows: Row[] = [];
		for (const [page, pathOf] of pages) {
			const taken = await alternate(
				() => get(pathOf(large)),
				() => get(pathOf(small)),
				RUNS,
				2
			);
			const name = `${page}, 1,000 units × 12 products: the same page with 10 units`;
			rows.push(judge({ name, unit: 'ms', ratioIs: 'ours/peer', op: '<=', must: 3, beyond: 1.5 }, taken.ours, taken.peer));
		}
		return rows;
	} finally {
		await site.stop();
	}
}

type Place = { readonly slug: string; readonly planId: string };
const pages: readonly (readonly [string, (place: Place) => string])[] = [
	['matrix', ({ slug, planId }) => `/${slug}/plans/${planId}/tracking`],
	['board', ({ slug }) => `/${slug}/board`]
];

async function fetched(url: string, cookie: string): Promise<void> {
	const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
}
