import { draftKinds } from '@kheo/core';
import { readTurns } from '#lib/features/approvals/server/service/read-chain.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PutUpDraft } from '../../view.ts';
import { isPutUpTo } from '../require-office.ts';
import { roundsUp } from '../round-queries.ts';

/** Drafts that went to signature and are not signed, the oldest first: all of them to the Office, to anybody else those put up to them. */
export async function listPutUp(tx: ReadTx, ctx: Context): Promise<PutUpDraft[]> {
	const rounds = await roundsUp(tx);
	const rows = await waiting(tx);
	const turns = await readTurns(
		tx,
		ctx,
		[...rounds.values()].map(({ id }) => id)
	);
	return rows.flatMap(({ id, kind, title, frozenAt }) => {
		const round = rounds.get(id);
		const chain = round && turns.get(round.id);
		if (!actsForOffice(ctx.actor) && !(chain && isPutUpTo(chain, ctx))) return [];
		const has = chain?.turn ? { step: chain.turn, since: chain.since } : null;
		return [{ id, task: `${draftKinds[kind]}: ${title}`, version: round?.round ?? 1, frozenAt, has, isTheirs: chain?.mayAgree ?? false }];
	});
}

function waiting(tx: ReadTx) {
	return tx
		.selectFrom('drafts as d')
		.select(['d.id', 'd.kind', 'd.title', 'd.frozen_at as frozenAt'])
		.where('d.status', '=', 'frozen')
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('outgoing_documents as o').select('o.id').whereRef('o.draft_id', '=', 'd.id').where('o.withdrawn_at', 'is', null)))
		)
		.orderBy('d.frozen_at')
		.execute();
}
