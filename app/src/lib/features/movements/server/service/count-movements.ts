import type { ReadTx } from '#lib/server/database/schema.ts';

export type MovementCounts = { readonly running: number; readonly thanks: number };

/** What runs, and what of the people's words waits to be read. */
export async function countMovements(tx: ReadTx): Promise<MovementCounts> {
	const { running, thanks } = await tx
		.selectNoFrom(({ selectFrom, fn }) => [
			selectFrom('movements')
				.select(fn.countAll<string>().as('n'))
				.where('launched_at', 'is not', null)
				.where('closed_at', 'is', null)
				.where('stopped_at', 'is', null)
				.as('running'),
			selectFrom('nomination_thanks').select(fn.countAll<string>().as('n')).where('state', '=', 'waiting').as('thanks')
		])
		.executeTakeFirstOrThrow();
	return { running: Number(running), thanks: Number(thanks) };
}

export async function countPublicMovements(tx: ReadTx): Promise<number> {
	const counted = tx.selectFrom('movements').select(({ fn }) => fn.countAll<string>().as('n'));
	const { n } = await counted.where('is_public', '=', true).where('launched_at', 'is not', null).where('stopped_at', 'is', null).executeTakeFirstOrThrow();
	return Number(n);
}
