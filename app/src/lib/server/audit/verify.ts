import type { LogAnchor } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { readOnly } from '../database/transaction.ts';
import type { Shelves } from '../files/shelves.ts';
import type { FileStore } from '../files/store.ts';
import { type ChainAnswer, verifyChain } from './verify-chain.ts';
import { type FilesAnswer, verifyFiles } from './verify-files.ts';

export type Verification = ChainAnswer &
	FilesAnswer & {
		/** Entries the sealer has not reached yet, and autosaves still being gathered. */
		readonly unsealed: number;
		readonly gathering: number;
	};

type Wanted = {
	readonly anchors?: readonly LogAnchor[];
	readonly shelves?: Shelves | null;
	/** How many links and files were looked at so far, and how many there were at the beginning. */
	readonly onProgress?: (seen: number, all: number) => Promise<void>;
};

/** Recomputes the agency's whole chain and every stored file's hash. */
export async function verify(ctx: Context, store: FileStore, { anchors = [], shelves = null, onProgress }: Wanted = {}): Promise<Verification> {
	const { all, ...counts } = await countAll(ctx);
	let seen = 0;
	const onSeen = async (more: number) => {
		seen += more;
		await onProgress?.(seen, Math.max(seen, all));
	};
	const chain = await verifyChain(ctx, anchors, onSeen);
	return { ...chain, ...counts, ...(await verifyFiles(ctx, store, shelves, onSeen)) };
}

/** Whether nothing is wrong. Bytes that nothing names are no damage: a crash leaves them. */
export function isSound({ firstBroken, damagedFiles, anchors }: Verification): boolean {
	return firstBroken === null && damagedFiles.length === 0 && anchors.every(({ found }) => found === 'same');
}

async function countAll(ctx: Context): Promise<{ readonly all: number; readonly unsealed: number; readonly gathering: number }> {
	const { rows } = await readOnly(ctx, (tx) =>
		sql<{ all: number; unsealed: number; gathering: number }>`
			select (select count(*) from audit_seals) + (select count(*) from files) as all, (select count(*) from audit_drafts) as gathering,
				(select count(*) from audit_entries e where not exists (select from audit_seals s where s.agency_id = e.agency_id and s.entry_id = e.id)) as unsealed`.execute(
			tx
		)
	);
	return rows[0] ?? { all: 0, unsealed: 0, gathering: 0 };
}
