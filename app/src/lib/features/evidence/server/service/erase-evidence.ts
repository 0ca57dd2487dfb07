import type { Key } from '#lib/features/activities/server/service/access.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { isUnreferred } from '#lib/server/files/file-references.ts';
import { fileStore, findFile } from '#lib/server/files/files.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Erased } from '../../evidence.ts';
import type { Erase } from '../../schema.ts';
import { listPlacesOf, lockEvidence } from '../queries.ts';

/**
 * Destroys what was taken out, because somebody it shows asked for it: its bytes unless another piece is the same file, what was said of it here, and the
 * key under which the log keeps that. That it was there, who erased it and why stays. Cannot be undone; copies in backups go with these.
 */
export async function eraseEvidence(ctx: Context, key: Key, { id, reason, sure }: Erase, requestKey = ''): Promise<Erased> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (reason === '') throw new Problem('evidence.reason-missing');
	if (!sure) throw new Problem('evidence.not-sure');
	const { elsewhere, freed } = await inTransaction(ctx, 'evidence.erased', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id, 'aside');
			if (!found) throw new Problem('evidence.not-found');
			await blank(tx, ctx, id, reason);
			await destroyKeys(tx, `evidence:${id}`);
			const hashes = [found.file_sha256, found.copy_sha256, found.thumb_sha256].filter((hash) => hash !== null);
			const elsewhere = found.file_sha256 === null ? [] : await listPlacesOf(tx, found.file_sha256);
			const answer = { elsewhere, freed: await freeFiles(tx, hashes) };
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, reason, file: found.file_sha256, elsewhere: elsewhere.length } });
			return answer;
		})
	);
	dropHeldKey(ctx.agencyId, `evidence:${id}`);
	for (const sha256 of freed) await removeBytes(ctx, sha256);
	return { elsewhere };
}

async function blank(tx: Tx, ctx: Context, id: string, reason: string): Promise<void> {
	const files = { file_sha256: null, copy_sha256: null, thumb_sha256: null, width: null, height: null, look: null };
	const said = { name: '—', caption: '', taken_on: null, taken_at: null, blurred: jsonOf([]), removed_reason: reason };
	await tx
		.updateTable('evidence')
		.set({ ...files, ...said, erased_at: ctx.now, erased_by: actorName(ctx.actor) })
		.where('id', '=', id)
		.execute();
}

/** Those of the files that nothing names any more; their rows go now and not in a month. */
async function freeFiles(tx: Tx, hashes: readonly string[]): Promise<string[]> {
	if (hashes.length === 0) return [];
	const gone = await tx.deleteFrom('files').where('sha256', 'in', hashes).where(isUnreferred).returning('sha256').execute();
	return gone.map(({ sha256 }) => sha256);
}

/** Not those that somebody has handed in again meanwhile, as when an old request is repeated. */
async function removeBytes(ctx: Context, sha256: string): Promise<void> {
	const again = await readOnly(ctx, (tx) => findFile(tx, sha256));
	if (!again) await fileStore().removeOrphan(ctx.agencyId, sha256);
}
