import { digestText } from '../../app/src/lib/features/digests/digest-text.ts';
import { readBoard } from '../../app/src/lib/features/board/server/service/read-board.ts';
import { messagesIn } from '../../app/src/lib/i18n/messages-in.ts';
import { enterProvince, inAgency, type Sized } from '../../app/tests/support/two-sizes.ts';
import { alternate, milliseconds } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { startDemoSite } from '../samples/demo-site.ts';
import { comparePages } from '../two-sizes.ts';

const SECOND = 1000;

/**
 * The generated province (120 agencies, 3,000 units, 60,000 rows, 200,000 pieces of evidence), with `--long`: what loading it takes, and its first agency of
 * 1,000 units against one of 17 beside it.
 */
export async function measure(): Promise<readonly Row[]> {
	if (!process.argv.includes('--long')) return [];
	const begun = performance.now();
	const site = await startDemoSite(['--size', 'province']);
	try {
		const loading = (performance.now() - begun) / SECOND;
		const sizes = await enterProvince(site.dataFolder);
		const taken = await comparePages(site, sizes);
		const digests = await inAgency(site.dataFolder, (contextOf) => {
			const write = (sized: Sized) => milliseconds(async () => digestOf(await readBoard(await contextOf(sized))));
			return alternate(
				() => write(sizes.large),
				() => write(sizes.small)
			);
		});
		return [
			judge({ name: 'the province, loaded and served', unit: 's', ratioIs: 'ours', op: '<=', must: 600, beyond: null }, [loading], null),
			...[...taken, { page: 'digest', ...digests }].map(({ page, ours, peer }) =>
				judge({ name: `${page} in the province, 1,000 units: an agency of 17`, unit: 'ms', ratioIs: 'ours/peer', op: '<=', must: 3, beyond: 1.5 }, ours, peer)
			)
		];
	} finally {
		await site.stop();
	}
}

function digestOf(board: Awaited<ReturnType<typeof readBoard>>): string {
	return digestText(board, messagesIn('vi').board, { name: '', agency: '', asOf: '', address: '', locale: 'vi' });
}
