import { isOverCounted, papersOf } from '@kheo/core';
import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewCount, Strike } from '../../schema.ts';
import { lockVote } from '../queries.ts';

/** The papers of one place, each place once; more papers than may vote are refused before anything is stored. */
export async function enterCount(ctx: Context, { voteId, place, yes, no, blank, on, file }: NewCount, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (on > ctx.today) throw new Problem('vote.in-future');
	const kept = await keepScan(ctx, file);
	return inTransaction(ctx, 'vote.counted', (tx) =>
		onceFor(tx, key, async () => {
			const { entitled } = await lockOpen(tx, voteId);
			const counted = await tx
				.selectFrom('vote_counts')
				.select(['place', 'yes', 'no', 'blank'])
				.where('vote_id', '=', voteId)
				.where('struck_at', 'is', null)
				.execute();
			if (counted.some((one) => one.place.toLowerCase() === place.toLowerCase())) throw new Problem('vote.place-counted');
			if (isOverCounted(papersOf([...counted, { yes, no, blank }]), entitled)) throw new Problem('vote.over-counted');
			const id = newId();
			await insertScan(tx, kept);
			const proof = { file_sha256: kept?.sha256 ?? null, file_name: kept?.name ?? null };
			await tx
				.insertInto('vote_counts')
				.values({ id, vote_id: voteId, place, yes, no, blank, counted_on: on, ...proof, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'vote', id: voteId }, data: { place, yes, no, blank, on, file: kept?.sha256 ?? null } });
			return id;
		})
	);
}

/** A count that was entered wrongly: it stays in the log with the reason, and the place may be entered anew. */
export async function strikeCount(ctx: Context, { voteId, countId, reason }: Strike, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'vote.count-struck', (tx) =>
		onceFor(tx, key, async () => {
			await lockOpen(tx, voteId);
			const struck = { struck_at: ctx.now, struck_by: actorName(ctx.actor), struck_because: reason };
			const done = await tx
				.updateTable('vote_counts')
				.set(struck)
				.where('id', '=', countId)
				.where('vote_id', '=', voteId)
				.where('struck_at', 'is', null)
				.executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('vote.moved');
			await audit(tx, { subject: { type: 'vote', id: voteId }, data: { count: countId, reason } });
		})
	);
}

async function lockOpen(tx: Tx, id: string) {
	const vote = await lockVote(tx, id);
	if (vote.opened_at === null || vote.closed_at !== null) throw new Problem('vote.not-open');
	return vote;
}
