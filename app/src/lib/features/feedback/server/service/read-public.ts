import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { hasMost } from '#lib/server/database/has-most.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublicAnswer } from '../../feedback.ts';
import { wordsIn } from '../queries.ts';

const PAGE = 20;
/** Those that have most of the words, for whoever compares them more closely. */
const LOOSE_MOST = 500;
export type PublicFilter = { readonly q: string; readonly kind: 'voter' | null; readonly page: number; readonly isLoose?: boolean };

/** What was answered and made public, and the open kiến nghị cử tri. A search needs no accents; what has the words with theirs comes first. */
export function readPublicAnswers(ctx: Context, { q, kind, page, isLoose = false }: PublicFilter) {
	return readOnly(ctx, async (tx) => {
		const bare = wordsIn(q);
		const exact = q.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 12);
		const matching = shownOf(tx)
			.$if(kind !== null, (query) => query.where('f.kind', '=', 'voter'))
			.$if(isLoose, (query) => query.where(hasMost(bare, sql`p.search_key`)))
			.$if(!isLoose && bare.length > 0, (query) => query.where((where) => where.and(bare.map((word) => sql<boolean>`position(${word} in p.search_key) > 0`))));
		const { found } = await matching.select((of) => of.fn.countAll<string>().as('found')).executeTakeFirstOrThrow();
		const pages = Math.max(1, Math.ceil(Number(found) / PAGE));
		const at = Math.min(Math.max(1, page), pages);
		const hits =
			exact.length === 0
				? sql`0 + 0`
				: sql.join(
						exact.map((word) => sql`(position(${word} in p.exact_key) > 0)::int`),
						sql` + `
					);
		const rows = await columnsOf(matching)
			.orderBy(hits, 'desc')
			.orderBy('p.published_at', 'desc')
			.orderBy('f.id')
			.limit(isLoose ? LOOSE_MOST : PAGE)
			.offset((at - 1) * PAGE)
			.execute();
		return { answers: rows.map((row) => answerOf(row, ctx.today)), page: at, pages, found: Number(found) };
	});
}

export function readPublicAnswer(ctx: Context, id: string): Promise<PublicAnswer> {
	return readOnly(ctx, async (tx) => {
		const row = await columnsOf(shownOf(tx)).where('f.id', '=', id).executeTakeFirst();
		if (!row) throw new Problem('people.not-public');
		return answerOf(row, ctx.today);
	});
}

function shownOf(tx: ReadTx) {
	return tx
		.selectFrom('feedback_publications as p')
		.innerJoin('feedback as f', 'f.id', 'p.feedback_id')
		.where('p.withdrawn_at', 'is', null)
		.where((where) => where.or([where('f.state', '=', 'answered'), where.and([where('f.kind', '=', 'voter'), where('f.state', '<>', 'moved')])]));
}

function columnsOf(query: ReturnType<typeof shownOf>) {
	return query
		.select(['f.id', 'f.kind', 'f.state', 'p.title', 'p.words', 'p.answer', 'f.field'])
		.select(['f.received_on as receivedOn', 'f.answered_on as answeredOn', 'f.valid_to as validTo']);
}

type Row = Awaited<ReturnType<ReturnType<typeof columnsOf>['execute']>>[number];

function answerOf(row: Row, today: PlainDate): PublicAnswer {
	const isAnswered = row.state === 'answered';
	return { ...row, answer: isAnswered ? row.answer : null, isExpired: isAnswered && row.validTo !== null && row.validTo < today };
}
