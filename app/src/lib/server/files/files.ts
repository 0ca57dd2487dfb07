import { resolve } from 'node:path';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '../database/schema.ts';
import type { FileState } from '../database/tables/files.ts';
import { Problem } from '../problem.ts';
import { bucketAt } from './s3-bucket.ts';
import { s3Settings } from './s3-settings.ts';
import { s3Shelves, s3Store } from './s3-store.ts';
import { type Shelves, shelvesOn } from './shelves.ts';
import { diskStore, type FileStore } from './store.ts';

let store: FileStore | undefined;

/** The store of this installation: under KHEO_DATA, which the start sets for every process, or the bucket that the settings name. */
export function fileStore(): FileStore {
	store ??= storeIn(fileFolder());
	return store;
}

/** The same for a command, which knows its folder. */
export function storeIn(folder: string): FileStore {
	const bucket = s3Settings();
	return bucket ? s3Store(bucketAt(bucket)) : diskStore(folder);
}

/** The bytes of one agency as the sweep goes over them. */
export function shelvesIn(folder: string, agencyId: string): Shelves {
	const bucket = s3Settings();
	return bucket ? s3Shelves(bucketAt(bucket), agencyId) : shelvesOn(folder, agencyId);
}

export function fileFolder(): string {
	const { KHEO_DATA } = process.env;
	if (!KHEO_DATA) throw new Error('KHEO_DATA is not set');
	return resolve(KHEO_DATA, 'files');
}

/**
 * The row of bytes already put into the store: `quarantine` for what came from outside, `clean` for what we made ourselves. A second upload of the same content
 * finds the first row and holds it, so that no sweep takes it away before this transaction has named it; what the scanner refused once does not come in again.
 */
export async function insertFile(tx: Tx, file: { sha256: string; size: number; type: string; state: FileState }): Promise<void> {
	const { state } = await tx
		.insertInto('files')
		.values(file)
		.onConflict((conflict) => conflict.columns(['agency_id', 'sha256']).doUpdateSet({ kept_at: sql<Date>`now()` }))
		.returning('state')
		.executeTakeFirstOrThrow();
	if (state === 'refused') throw new Problem('file.refused');
}

export async function findFile(tx: ReadTx, sha256: string) {
	return tx.selectFrom('files').select(['sha256', 'size', 'type', 'state', 'created_at as createdAt']).where('sha256', '=', sha256).executeTakeFirst();
}
