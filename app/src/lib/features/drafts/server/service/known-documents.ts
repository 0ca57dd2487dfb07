import { type Citable, type KnownDocuments, numberKey } from '@kheo/core';
import { besideAny } from '#lib/features/documents/server/service.ts';
import { listCitable } from '#lib/features/documents/server/service/list-citable.ts';
import { listCitablePapers } from '#lib/features/issuing/server/service/list-citable-papers.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { requireOffice } from '../require-office.ts';

const most = 1000;

/** What the agency may cite, and what it knows as replaced: its own papers, both books and what it has read. */
export function readKnownDocuments(ctx: Context): Promise<KnownDocuments> {
	requireOffice(ctx);
	return readOnly(ctx, knownDocuments);
}

export async function knownDocuments(tx: ReadTx): Promise<KnownDocuments> {
	const { registry } = await besideAny(tx);
	const held = [...(await listCitable(tx, most)), ...(await listCitablePapers(tx, most))];
	return { held: asOne(held), registry: registry.map(({ relation: _relation, ...known }) => known) };
}

/** A document that was read and stands in the book as well is one, with what each of the two says of it. */
function asOne(all: readonly Citable[]): Citable[] {
	const same = Map.groupBy(all, ({ kind, number, date }) => `${kind} ${numberKey(number)} ${date?.slice(0, 4) ?? ''}`);
	return [...same.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		return others.reduce(
			(known, { date, issuer, about }) => ({ ...known, date: known.date ?? date, issuer: known.issuer || issuer, about: known.about || about }),
			first
		);
	});
}
