import { missingVotes, outcomeOf, papersOf } from '@kheo/core';
import type { Selectable } from 'kysely';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { VoteCountsTable, VotesTable } from '#lib/server/database/tables/votes.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlaceCount, Vote } from '../vote.ts';

export async function listVotes(tx: ReadTx, which: 'all' | 'public'): Promise<Vote[]> {
	const votes = await tx
		.selectFrom('votes')
		.selectAll()
		.$if(which === 'public', (query) => query.where('is_public', '=', true).where('opened_at', 'is not', null))
		.orderBy('entered_at', 'desc')
		.limit(200)
		.execute();
	const counts = await tx.selectFrom('vote_counts').selectAll().where('struck_at', 'is', null).orderBy('place').execute();
	const byVote = Map.groupBy(counts, ({ vote_id }) => vote_id);
	return votes.map((vote) => asVote(vote, (byVote.get(vote.id) ?? []).map(asCount)));
}

type Row = Selectable<VotesTable>;

function asCount({ id, place, yes, no, blank, counted_on: on, entered_by: by }: Selectable<VoteCountsTable>): PlaceCount {
	return { id, place, yes, no, blank, on, by };
}

function asVote(row: Row, counts: readonly PlaceCount[]): Vote {
	const { id, version, title, question, who, rule, scope, entitled } = row;
	const total = papersOf(counts);
	return {
		id,
		version,
		title,
		question,
		who,
		rule,
		scope,
		entitled,
		counts,
		total,
		isPublic: row.is_public,
		state: row.closed_at ? 'closed' : row.opened_at ? 'open' : 'prepared',
		openedOn: row.opened_at && dayIn(row.opened_at),
		closedOn: row.closed_at && dayIn(row.closed_at),
		outcome: outcomeOf(total.yes, entitled, rule),
		missing: missingVotes(total.yes, entitled, rule)
	};
}

/** The vote, held until the transaction ends: counting, striking and closing come one after another. */
export async function lockVote(tx: Tx, id: string) {
	const found = await tx.selectFrom('votes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!found) throw new Problem('vote.not-found');
	return found;
}
