import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { refusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { assertOffice } from '../access.ts';
import { listDropped } from '../dropped-queries.ts';

type Dropped = { readonly name: string; readonly size: number } & ({ readonly sha256: string } | { readonly refusal: string });

/**
 * Keeps the files of many units that the Office dropped together. One that cannot be read does not stop the others: its name stays with the
 * reason, nothing else of it. No return is touched yet.
 */
export async function dropFiles(ctx: Context, obligationId: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
	assertOffice(ctx);
	const dropped: Dropped[] = [];
	for (const file of files) dropped.push(await keep(ctx, file));
	await inTransaction(ctx, 'dropped-files.kept', async (tx) => {
		await insertDropped(tx, ctx, obligationId, dropped);
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { files: dropped } });
	});
}

/** Puts a dropped file aside, for good: it belongs to nobody, or was dropped by mistake. */
export function putAside(ctx: Context, obligationId: string, id: string): Promise<void> {
	assertOffice(ctx);
	return inTransaction(ctx, 'dropped-file.put-aside', async (tx) => {
		await tx.updateTable('dropped_files').set({ put_aside_at: ctx.now }).where('id', '=', id).where('obligation_id', '=', obligationId).execute();
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { file: id } });
	});
}

async function keep(ctx: Context, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Dropped> {
	const file = { name: name.slice(-500), size: bytes.byteLength };
	try {
		await readFile(bytes, name);
	} catch (error) {
		if (error instanceof FileRefused) return { ...file, refusal: refusedFile(error, ctx).message };
		throw error;
	}
	return { ...file, sha256: await fileStore().put(ctx.agencyId, bytes) };
}

async function insertDropped(tx: Tx, { now, actor }: Context, obligation_id: string, dropped: readonly Dropped[]): Promise<void> {
	const known = new Map((await listDropped(tx, obligation_id)).flatMap(({ id, sha256, sameAs }) => (sha256 && !sameAs ? [[sha256, id] as const] : [])));
	for (const file of dropped) {
		const id = newId();
		const sha256 = 'sha256' in file ? file.sha256 : null;
		if (sha256) await insertFile(tx, { sha256, size: file.size, type: 'application/octet-stream', state: 'quarantine' });
		const row = { id, obligation_id, name: file.name, added_at: now, added_by: actorName(actor) };
		const refusal = 'refusal' in file ? file.refusal : null;
		await tx
			.insertInto('dropped_files')
			.values({ ...row, file_sha256: sha256, refusal, same_as: sha256 ? (known.get(sha256) ?? null) : null })
			.execute();
		if (sha256 && !known.has(sha256)) known.set(sha256, id);
	}
}
