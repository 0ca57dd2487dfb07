import { changeMessage, keptMessage, openPointMessage, type Change, type Renewal } from '@kheo/core';

export type RenewalResult = {
	readonly file: { readonly name: string; readonly sha256: string; readonly format: string };
	readonly blocks: readonly string[];
	readonly renewal: Renewal;
	/** Changes that the file did not take. */
	readonly left: readonly Change[];
	readonly out: { readonly path: string; readonly sha256: string };
};

/** What `--json` prints, "kheo.renewal/1": sources point into `blocks`, the text of the old plan. */
export function renewalJson({ file, blocks, renewal, left, out }: RenewalResult): object {
	const { from, to, changes, kept, open } = renewal;
	return {
		schema: 'kheo.renewal/1',
		file,
		blocks,
		from,
		to,
		changes: changes.map((change) => ({ ...change, message: changeMessage(change), written: !left.includes(change) })),
		kept: kept.map((each) => ({ ...each, message: keptMessage(each) })),
		open: open.map((point) => ({ ...point, message: openPointMessage(point) })),
		out
	};
}
