import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import type { Tx } from '../database/schema.ts';
import { inTransaction, leaveAsItWas } from '../database/transaction.ts';
import { type ContactPlace, contactPlaces, markColumn, sealedColumn } from './contact-places.ts';
import { type PersonalContact, sealContacts } from './sealed-contacts.ts';

const BATCH = 500;

/** Seals what earlier versions left open, batch by batch: each is a transaction, so that what was done before a kill stays done. Returns how many were sealed. */
export async function sealOpenContacts(ctx: Context): Promise<number> {
	let sealed = 0;
	for (const place of contactPlaces) for (let done = BATCH; done === BATCH; sealed += done) done = await sealBatch(ctx, place);
	return sealed;
}

function sealBatch(ctx: Context, place: ContactPlace): Promise<number> {
	return inTransaction(ctx, 'contacts.sealed', async (tx) => {
		const rows = await openRows(tx, place);
		if (rows.length === 0) leaveAsItWas(tx);
		else {
			await keepSealed(tx, place, rows);
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { table: place.table, rows: rows.length } });
		}
		return rows.length;
	});
}

type OpenRow = PersonalContact & { readonly id: string };

/** Locked, so that nobody changes one between reading and sealing it. */
async function openRows(tx: Tx, { table, key, column, whose, which }: ContactPlace): Promise<OpenRow[]> {
	const { rows } = await sql<OpenRow>`select ${sql.ref(`t.${key}`)}::text as id, ${sql.ref(`t.${column}`)} as text, ${whose} as whose from ${sql.table(table)} t
		where ${sql.ref(`t.${column}`)} is not null and ${which ?? sql`true`} order by 1 limit ${BATCH} for update of t`.execute(tx);
	return rows;
}

async function keepSealed(tx: Tx, place: ContactPlace, rows: readonly OpenRow[]): Promise<void> {
	const kept = await sealContacts(tx, rows);
	const lists = [rows.map(({ id }) => id), kept.map(({ sealed }) => sealed), kept.map(({ mark }) => mark)].map((list) => sql`${list}::text[]`);
	await sql`update ${sql.table(place.table)} t set ${sql.ref(sealedColumn(place))} = fresh.box, ${sql.ref(markColumn(place))} = fresh.mark, ${sql.ref(place.column)} = null
		from unnest(${sql.join(lists)}) as fresh (id, box, mark) where ${sql.ref(`t.${place.key}`)}::text = fresh.id`.execute(tx);
}
