import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { actsForOffice } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Breach } from '../breach.ts';
import type { PurposeName } from '../register/purposes.ts';

export type BreachRow = Awaited<ReturnType<typeof getBreachRow>>;

export async function getBreachRow(tx: ReadTx, id: string) {
	const row = await tx.selectFrom('data_breaches').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('data-breach.not-found');
	return row;
}

/** The next number of a year: of two at once one waits for the other. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('kheo.agency_id') || ' data-breaches', ${year}))`.execute(tx);
	const { last } = await tx
		.selectFrom('data_breaches')
		.select(({ fn }) => fn.max('number').as('last'))
		.where('year', '=', year)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}

export function asBreach(row: BreachRow): Breach {
	return {
		id: row.id,
		label: `${String(row.number).padStart(2, '0')}/${row.year}`,
		version: row.version,
		noticedAt: row.noticed_at,
		noticedBy: row.noticed_by,
		kind: row.kind,
		what: row.what,
		purposes: row.purposes as readonly PurposeName[],
		people: row.people,
		isSensitive: row.is_sensitive,
		consequences: row.consequences,
		measures: row.measures,
		officer: row.officer,
		notifyBy: row.notify_by,
		toldAt: row.told_at,
		toldWhom: row.told_whom,
		toldHow: row.told_how,
		lateBecause: row.late_because,
		notToldBecause: row.not_told_because,
		peopleToldOn: row.people_told_on,
		peopleToldHow: row.people_told_how,
		closedAt: row.closed_at,
		closedBy: row.closed_by,
		lessons: row.lessons
	};
}

export function requireBreachOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
