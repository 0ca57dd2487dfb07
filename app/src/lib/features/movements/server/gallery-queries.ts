import type { ReadTx } from '#lib/server/database/schema.ts';

/** What is shown now, the newest first: of public movements, and not taken back. */
export function listShown(tx: ReadTx) {
	return tx
		.selectFrom('nomination_showings as s')
		.innerJoin('nominations as n', 'n.id', 's.nomination_id')
		.innerJoin('movements as m', 'm.id', 'n.movement_id')
		.select(['n.id', 's.title', 's.words', 's.place', 's.picture_alt as alt', 's.picture_sha256 as picture', 'n.name', 'm.title as movement', 'm.year'])
		.select(({ selectFrom, fn }) =>
			selectFrom('nomination_thanks as t')
				.select(fn.countAll<number>().as('n'))
				.whereRef('t.nomination_id', '=', 'n.id')
				.where('t.state', '=', 'shown')
				.as('thanks')
		)
		.where('s.withdrawn_at', 'is', null)
		.where('m.is_public', '=', true)
		.orderBy('s.shown_at', 'desc');
}

export type ShownRow = Awaited<ReturnType<ReturnType<typeof listShown>['execute']>>[number];

export function asShown({ picture, alt, thanks, ...row }: ShownRow) {
	return { ...row, alt: picture === null ? null : alt, thanks: Number(thanks) };
}
