import type { Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import { inTransaction, readOnly } from '../database/transaction.ts';
import { fileStore } from '../files/files.ts';
import { log } from '../log.ts';
import { Problem } from '../problem.ts';
import { type Clamd, clamdSettings, scan, type Verdict } from './clamd.ts';

/** A round comes again within minutes; what is left waits for it. */
const AT_ONCE = 200;

/**
 * Has the scanner look at files that nobody has looked at yet. While there is none, or it is down, they wait and are used as before, each saying that it was
 * not scanned; one that the scanner refuses is no longer given out. Returns how many were decided.
 */
export async function scanWaiting(ctx: Context, clamd: Clamd | null = clamdSettings()): Promise<number> {
	if (clamd === null) return 0;
	const waiting = await readOnly(ctx, (tx) =>
		tx.selectFrom('files').select('sha256').where('state', '=', 'quarantine').orderBy('kept_at').limit(AT_ONCE).execute()
	);
	let decided = 0;
	for (const { sha256 } of waiting) {
		const bytes = await readable(ctx, sha256);
		if (!bytes) continue;
		const verdict = await scan(clamd, bytes);
		if (verdict.said === 'unsure') log.warn('file.not-scanned', { fault: verdict.fault, sha256 });
		else decided += await decide(ctx, sha256, verdict);
		if (verdict.said === 'unsure' && isDown(verdict.fault)) break;
	}
	return decided;
}

/** A damaged file has raised its own alarm and must not keep the others waiting. */
async function readable(ctx: Context, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
	return fileStore()
		.get(ctx.agencyId, sha256)
		.catch((error: unknown) => {
			if (error instanceof Problem && error.code === 'file.damaged') return null;
			throw error;
		});
}

/** One file too large for the scanner does not keep the others waiting; a scanner that does not answer does. */
function isDown(fault: string): boolean {
	return !fault.endsWith('ERROR');
}

async function decide(ctx: Context, sha256: string, verdict: Exclude<Verdict, { said: 'unsure' }>): Promise<number> {
	const state = verdict.said === 'clean' ? 'clean' : 'refused';
	return inTransaction(ctx, 'file.scanned', async (tx) => {
		const { numUpdatedRows } = await tx.updateTable('files').set({ state }).where('sha256', '=', sha256).where('state', '=', 'quarantine').executeTakeFirst();
		await audit(tx, { subject: { type: 'file', id: sha256 }, data: verdict });
		return Number(numUpdatedRows);
	});
}
