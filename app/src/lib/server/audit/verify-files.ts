import type { DamagedFile } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { readOnly } from '../database/transaction.ts';
import { unrecordedFiles } from '../files/file-references.ts';
import { namedAmong } from '../files/named-among.ts';
import type { Shelves } from '../files/shelves.ts';
import type { FileStore } from '../files/store.ts';
import { Problem } from '../problem.ts';

export type FilesAnswer = {
	readonly files: number;
	readonly damagedFiles: readonly DamagedFile[];
	/** Bytes in the store that no row names: left by a crash, or put there by somebody. The sweep takes them; null where nobody looked. */
	readonly strays: number | null;
};

const batch = 500;

/** Reads every stored file and compares it with its hash; looks besides for files that are named and have no row, and for bytes that nothing names. */
export async function verifyFiles(ctx: Context, store: FileStore, shelves: Shelves | null, onSeen: (files: number) => Promise<void>): Promise<FilesAnswer> {
	const damagedFiles: DamagedFile[] = [];
	let [files, last] = [0, ''];
	for (let hashes = await hashesAfter(ctx, last); hashes.length > 0; hashes = await hashesAfter(ctx, last)) {
		for (const sha256 of hashes) {
			const why = await whatIsWrong(ctx, store, sha256);
			if (why) damagedFiles.push({ sha256, why });
		}
		[files, last] = [files + hashes.length, hashes.at(-1) ?? ''];
		await onSeen(hashes.length);
	}
	const unrecorded = (await readOnly(ctx, unrecordedFiles)).map((sha256) => ({ sha256, why: 'unrecorded' }) as const);
	return { files, damagedFiles: [...damagedFiles, ...unrecorded], strays: shelves && (await countStrays(ctx, shelves)) };
}

async function hashesAfter(ctx: Context, last: string): Promise<string[]> {
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').where('sha256', '>', last).orderBy('sha256').limit(batch).execute());
	return rows.map(({ sha256 }) => sha256);
}

/** A file whose row went while this ran is not missing: it was swept or erased. */
async function whatIsWrong(ctx: Context, store: FileStore, sha256: string): Promise<DamagedFile['why'] | null> {
	try {
		if (await store.get(ctx.agencyId, sha256)) return null;
	} catch (error) {
		return error instanceof Problem && error.code === 'file.damaged' ? 'changed' : 'unreadable';
	}
	const row = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('files')
			.select(sql`1`.as('one'))
			.where('sha256', '=', sha256)
			.executeTakeFirst()
	);
	return row ? 'missing' : null;
}

async function countStrays(ctx: Context, shelves: Shelves): Promise<number> {
	let strays = 0;
	for await (const lying of shelves.list()) {
		const named = await namedAmong(ctx, lying);
		strays += lying.filter(({ sha256 }) => !named.has(sha256)).length;
	}
	return strays;
}
