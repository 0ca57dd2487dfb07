import type { Sized, TwoSizes } from '../app/tests/support/two-sizes.ts';
import { alternate, milliseconds } from './alternate.ts';
import type { DemoSite } from './samples/demo-site.ts';

const RUNS = 15;

export type PageTimes = { readonly page: string; readonly ours: number[]; readonly peer: number[] };

/** The matrix and the board of a large agency and of a small one in turn, as a browser asks for them. */
export async function comparePages({ address, office }: DemoSite, { large, small }: TwoSizes): Promise<PageTimes[]> {
	const cookie = (await office.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const get = (path: string) => milliseconds(() => fetched(`${address}${path}`, cookie));
	const taken: PageTimes[] = [];
	for (const [page, pathOf] of pages) {
		const times = await alternate(
			() => get(pathOf(large)),
			() => get(pathOf(small)),
			RUNS,
			3
		);
		taken.push({ page, ...times });
	}
	return taken;
}

const pages: readonly (readonly [string, (place: Sized) => string])[] = [
	['matrix', ({ slug, planId }) => `/${slug}/plans/${planId}/tracking`],
	['board', ({ slug }) => `/${slug}/board`]
];

async function fetched(url: string, cookie: string): Promise<void> {
	const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
}
