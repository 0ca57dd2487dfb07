import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import type { Tx } from '../database/schema.ts';
import { inTransaction, leaveAsItWas } from '../database/transaction.ts';
import { type PersonalText, sealTexts } from './sealed-texts.ts';

type Place = {
	readonly table: string;
	readonly key: string;
	readonly open: string;
	readonly sealed: string;
	readonly whose: RawBuilder<string>;
	readonly which?: RawBuilder<boolean>;
};

const own = (column: string) => sql<string>`'user:' || ${sql.ref(`t.${column}`)}`;

/** A message whose reader is gone from the tables has a key of its own. */
const readerOf = sql<string>`coalesce(
	(select 'user:' || m.person from reminder_messages m where m.id = t.about_id), (select 'user:' || d.person from digests d where d.id = t.about_id), 'delivery:' || t.id)`;

const places: readonly Place[] = [
	{ table: 'reminder_phones', key: 'user_id', open: 'phone', sealed: 'sealed_phone', whose: own('user_id') },
	{ table: 'reminder_mailboxes', key: 'user_id', open: 'email', sealed: 'sealed_email', whose: own('user_id') },
	{ table: 'reminder_messages', key: 'id', open: 'email', sealed: 'sealed_email', whose: own('person') },
	{ table: 'deliveries', key: 'id', open: 'address', sealed: 'sealed_address', whose: readerOf, which: sql`t.channel in ('mail', 'zalo', 'sms')` }
];

const BATCH = 500;

/** Seals what earlier versions left open, batch by batch: each is a transaction, so that what was done before a kill stays done. Returns how many were sealed. */
export async function sealOpenContacts(ctx: Context): Promise<number> {
	let sealed = 0;
	for (const place of places) for (let done = BATCH; done === BATCH; sealed += done) done = await sealBatch(ctx, place);
	return sealed;
}

function sealBatch(ctx: Context, place: Place): Promise<number> {
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

type OpenRow = PersonalText & { readonly id: string };

/** Locked, so that nobody changes one between reading and sealing it. */
async function openRows(tx: Tx, { table, key, open, whose, which }: Place): Promise<OpenRow[]> {
	const { rows } = await sql<OpenRow>`select ${sql.ref(`t.${key}`)}::text as id, ${sql.ref(`t.${open}`)} as text, ${whose} as whose from ${sql.table(table)} t
		where ${sql.ref(`t.${open}`)} is not null and ${which ?? sql`true`} order by 1 limit ${BATCH} for update of t`.execute(tx);
	return rows;
}

async function keepSealed(tx: Tx, { table, key, open, sealed }: Place, rows: readonly OpenRow[]): Promise<void> {
	const boxes = await sealTexts(tx, rows);
	await sql`update ${sql.table(table)} t set ${sql.ref(sealed)} = fresh.box, ${sql.ref(open)} = null
		from unnest(${rows.map(({ id }) => id)}::text[], ${boxes}::text[]) as fresh (id, box) where ${sql.ref(`t.${key}`)}::text = fresh.id`.execute(tx);
}
