import type { Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import { inTransaction, readOnly } from '../database/transaction.ts';
import { isUnreferred, undeclaredHashes } from './file-references.ts';
import { namedAmong } from './named-among.ts';
import type { Lying, Shelves } from './shelves.ts';

/** A file is sent and named by what it belongs to in one transaction; a month is for the person who sent it and was called away, once pages allow that. */
export const UNREFERRED_KEPT_DAYS = 30;
/** Bytes reach the disk seconds before their row; after a day no upload is still under way, and what has no row or is half-written came from a crash. */
export const BYTES_WAIT_DAYS = 1;
/** A database restored from the wrong backup lacks the rows of files that are there; a month is for noticing it and restoring the right one. */
export const ASIDE_KEPT_DAYS = 30;

export type Swept = { readonly setAside: number; readonly broughtBack: number; readonly removed: number; readonly unfinished: number };

/** Deletes the rows of files that nothing names; their bytes then are without a row. Returns their hashes. */
export async function sweepFileRows(ctx: Context, now: Date): Promise<readonly string[]> {
	const before = daysBefore(now, UNREFERRED_KEPT_DAYS);
	const found = await readOnly(ctx, async (tx) => {
		const undeclared = await undeclaredHashes(tx);
		if (undeclared.length > 0) throw new Error(`not swept: nobody has said whether ${undeclared.join(', ')} names files (file-references.ts)`);
		return tx.selectFrom('files').select('sha256').where('kept_at', '<', before).where(isUnreferred).limit(1000).execute();
	});
	if (found.length === 0) return [];
	const hashes = found.map(({ sha256 }) => sha256);
	return inTransaction(ctx, 'files.rows-swept', async (tx) => {
		const gone = await tx.deleteFrom('files').where('sha256', 'in', hashes).where('kept_at', '<', before).where(isUnreferred).returning('sha256').execute();
		const swept = gone.map(({ sha256 }) => sha256);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { files: swept } });
		return swept;
	});
}

/** Sets bytes without a row aside, brings back those whose row turned up, and removes what has lain aside or half-written for long enough. */
export async function sweepBytes(ctx: Context, shelves: Shelves, now: Date): Promise<Swept> {
	const swept = { setAside: 0, broughtBack: 0, removed: 0, unfinished: 0 };
	for await (const lying of shelves.list()) {
		const named = await namedAmong(ctx, lying);
		for (const file of lying) {
			const fate = fateOf(file, named.has(file.sha256), now);
			if (fate === 'stays') continue;
			if (fate === 'setAside') await shelves.setAside(file.sha256, now);
			else if (fate === 'broughtBack') await shelves.bringBack(file.sha256);
			else await shelves.remove(file);
			swept[fate] += 1;
		}
	}
	if (Object.values(swept).some((count) => count > 0)) await leaveEntry(ctx, swept);
	return swept;
}

function fateOf({ kind, since }: Lying, isNamed: boolean, now: Date): keyof Swept | 'stays' {
	if (kind === 'unfinished') return since < daysBefore(now, BYTES_WAIT_DAYS) ? 'unfinished' : 'stays';
	if (kind === 'aside') return isNamed ? 'broughtBack' : since < daysBefore(now, ASIDE_KEPT_DAYS) ? 'removed' : 'stays';
	return !isNamed && since < daysBefore(now, BYTES_WAIT_DAYS) ? 'setAside' : 'stays';
}

async function leaveEntry(ctx: Context, swept: Swept): Promise<void> {
	await inTransaction(ctx, 'files.bytes-swept', (tx) => audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: swept }));
}

function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
}
