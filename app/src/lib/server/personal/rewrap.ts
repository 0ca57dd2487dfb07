import type pg from 'pg';
import { withClient } from '../postgres/roles.ts';
import { lock, unlock } from './cipher.ts';
import { keyOfMaster } from './master-key.ts';
import { placeOf } from './personal-key.ts';

export type Rewrapped = {
	readonly changed: number;
	readonly already: number;
	/** Under neither key: they were unreadable before. */ readonly unreadable: number;
};

type Boxes = {
	readonly table: string;
	readonly column: string;
	/** A key of the row, in its order. */
	readonly id: string;
	/** What the box is bound to. */
	readonly place: (agencyId: string, id: string, whose: string) => string;
	readonly whose: string;
	/** Trigger that keeps the app from doing what is done here. */
	readonly guard: string | null;
};

/** Every column that holds something under the master key. */
const everywhere: readonly Boxes[] = [
	{
		table: 'personal_keys',
		column: 'wrapped',
		id: 'id',
		whose: 'whose',
		guard: 'only_destroyed',
		place: (agencyId, id, whose) => placeOf(agencyId, whose, id)
	},
	{ table: 'package_sendings', column: 'address_box', id: 'id', whose: `''`, guard: 'in_order', place: (_, id) => id },
	{ table: 'zalo_tokens', column: 'refresh_box', id: 'agency_id', whose: `''`, guard: null, place: (agencyId) => `zalo ${agencyId}` },
	{ table: 'zalo_tokens', column: 'access_box', id: 'agency_id', whose: `''`, guard: null, place: (agencyId) => `zalo ${agencyId}` },
	{ table: 'webhook_endpoints', column: 'secret_box', id: 'id', whose: `''`, guard: null, place: (_, id) => `webhook ${id}` }
];

export type BoxInRow = { readonly column: string; readonly placeIn: (row: Readonly<Record<string, unknown>>) => string };

/** The columns of a table that hold something under the master key, and what each box of a row is bound to. */
export function boxesIn(table: string): BoxInRow[] {
	return everywhere
		.filter((boxes) => boxes.table === table)
		.map(({ column, id, place }) => ({ column, placeIn: (row) => place(String(row['agency_id']), String(row[id]), String(row['whose'] ?? '')) }));
}

const batch = 500;

/**
 * Locks everything that is under the old master key with the new one, as the owner of the tables, batch by batch: what was done before a kill stays done
 * and is known again. Afterwards nothing opens with the old key.
 */
export async function rewrapAll(ownerUrl: string, from: string, to: string, onBatch: (done: Rewrapped) => void = () => undefined): Promise<Rewrapped> {
	const keys = { from: keyOfMaster(from), to: keyOfMaster(to) };
	const done = { changed: 0, already: 0, unreadable: 0 };
	await withClient(ownerUrl, async (client) => {
		const { rows } = await client.query<{ agency_id: string }>('select agency_id from agency_directory order by agency_id');
		for (const { agency_id: agencyId } of rows) {
			for (const boxes of everywhere) {
				for (let last: string | null = ''; last !== null;) {
					last = await rewrapBatch(client, { agencyId, boxes, keys, last }, done);
					onBatch({ ...done });
				}
			}
		}
	});
	return done;
}

type Step = { readonly agencyId: string; readonly boxes: Boxes; readonly keys: { readonly from: Buffer; readonly to: Buffer }; readonly last: string };
type Row = { readonly id: string; readonly whose: string; readonly box: string };

/** Returns the last id of a full batch, from which the next one goes on; null at the end. */
async function rewrapBatch(client: pg.Client, { agencyId, boxes, keys, last }: Step, done: { changed: number; already: number; unreadable: number }) {
	const { table, column, id, whose, guard, place } = boxes;
	await client.query('begin');
	try {
		await client.query(`select set_config('kheo.agency_id', $1, true)`, [agencyId]);
		const { rows } = await client.query<Row>(
			`select ${id}::text as id, ${whose} as whose, ${column} as box from ${table} where ${column} is not null and ${id}::text > $1 order by ${id}::text limit ${batch}`,
			[last]
		);
		const changed: { id: string; box: string }[] = [];
		for (const row of rows) {
			const bound = place(agencyId, row.id, row.whose);
			const plain = unlock(keys.from, row.box, bound);
			if (plain) changed.push({ id: row.id, box: lock(keys.to, plain, bound) });
			else done[unlock(keys.to, row.box, bound) ? 'already' : 'unreadable'] += 1;
		}
		if (changed.length > 0) {
			if (guard) await client.query(`alter table ${table} disable trigger ${guard}`);
			await client.query(
				`update ${table} set ${column} = new.box from unnest($1::text[], $2::text[]) as new (id, box) where ${table}.${id}::text = new.id and ${column} is not null`,
				[changed.map((row) => row.id), changed.map((row) => row.box)]
			);
			if (guard) await client.query(`alter table ${table} enable trigger ${guard}`);
		}
		await client.query('commit');
		done.changed += changed.length;
		return rows.length < batch ? null : (rows.at(-1)?.id ?? null);
	} catch (error) {
		await client.query('rollback').catch(() => undefined);
		throw error;
	}
}
