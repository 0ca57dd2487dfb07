import { type Citable, isPlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** The documents read here that have a number, as they may be cited; the last read first. */
export async function listCitable(tx: ReadTx, limit: number): Promise<Citable[]> {
	const part = (name: string) => sql<string | null>`facts #>> ${`{header,${name}}`}::text[]`;
	const rows = await tx
		.selectFrom('documents')
		.select([part('kind').as('kind'), part('number').as('number'), part('symbol').as('symbol'), part('issuer').as('issuer'), part('title').as('title')])
		.select(sql<string | null>`facts #>> '{header,date,iso}'`.as('date'))
		.where(part('number'), 'is not', null)
		.where(part('symbol'), 'is not', null)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ kind, number, symbol, issuer, title, date }) => ({
		kind: kind ?? '',
		number: `${number}${joinerOf(symbol ?? '')}${symbol}`,
		date: date !== null && isPlainDate(date) ? date : null,
		issuer: issuer ?? '',
		about: (title ?? '').replace(/\s+/gu, ' ').trim()
	}));
}

/** Party papers join number and kind by a hyphen ("12-KH/TU"), those of the state by a slash ("12/KH-UBND"). */
function joinerOf(symbol: string): string {
	return /^[\p{L}\d]+\//u.test(symbol) && !/^\d{4}\//u.test(symbol) ? '-' : '/';
}
