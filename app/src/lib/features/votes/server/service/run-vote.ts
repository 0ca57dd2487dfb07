import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Closing, NewVote, Opening } from '../../schema.ts';
import type { Vote } from '../../vote.ts';
import { listVotes, lockVote } from '../queries.ts';

/** Members see all votes of the agency; the public those that are public and were opened. */
export function readVotes(ctx: Context): Promise<Vote[]> {
	return readOnly(ctx, (tx) => listVotes(tx, ctx.actor.kind === 'user' ? 'all' : 'public'));
}

/** What will be put to the vote, before anybody votes. */
export async function prepareVote(ctx: Context, { title, question, who, rule, scope, isPublic }: NewVote, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'vote.prepared', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('votes')
				.values({ id, title, question, who, rule, scope, is_public: isPublic, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'vote', id }, data: { title, who, rule, scope, isPublic } });
			return id;
		})
	);
}

/** Opens it: from here on the question, the rule and how many may vote stay as they are. */
export async function openVote(ctx: Context, { id, version, entitled }: Opening, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'vote.opened', (tx) =>
		onceFor(tx, key, async () => {
			const vote = await lockVote(tx, id);
			if (vote.opened_at !== null || vote.version !== version) throw new Problem('vote.moved');
			await tx
				.updateTable('votes')
				.set({ entitled, opened_at: ctx.now, opened_by: actorName(ctx.actor), version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'vote', id }, data: { entitled } });
		})
	);
}

/** Ends the counting; nothing of it is changed afterwards. */
export async function closeVote(ctx: Context, { id, version }: Closing, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'vote.closed', (tx) =>
		onceFor(tx, key, async () => {
			const vote = await lockVote(tx, id);
			if (vote.opened_at === null || vote.closed_at !== null || vote.version !== version) throw new Problem('vote.moved');
			const counts = await tx.selectFrom('vote_counts').select('id').where('vote_id', '=', id).where('struck_at', 'is', null).execute();
			if (counts.length === 0) throw new Problem('vote.nothing-counted');
			await tx
				.updateTable('votes')
				.set({ closed_at: ctx.now, closed_by: actorName(ctx.actor), version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'vote', id }, data: { places: counts.length } });
		})
	);
}
