import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewFile } from '../../schema.ts';
import { lockNomination } from '../nomination-queries.ts';
import { holdMovement } from '../queries.ts';
import { requireUnit } from './sign-up.ts';

/** Proof of what a nomination says: a picture, a scan or a PDF, of one criterion or of the whole. */
export async function addFile(ctx: Context, { id, criterion, file }: NewFile, key = ''): Promise<string> {
	const kept = await keepScan(ctx, file);
	if (!kept) throw new Problem('nomination.file-missing');
	return inTransaction(ctx, 'nomination.file-added', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockNomination(tx, id);
			requireUnit(ctx, row.unit_id);
			await holdMovement(tx, row.movement_id, 'open');
			await insertScan(tx, kept);
			const fileId = newId();
			await tx
				.insertInto('nomination_files')
				.values({ id: fileId, nomination_id: id, criterion, file_sha256: kept.sha256, file_name: kept.name, entered_at: ctx.now })
				.execute();
			await audit(tx, { subject: { type: 'nomination', id }, data: { file: kept.sha256, criterion } });
			return fileId;
		})
	);
}

export async function removeFile(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'nomination.file-removed', (tx) =>
		onceFor(tx, key, async () => {
			const found = await tx.selectFrom('nomination_files').select('nomination_id').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
			if (!found) throw new Problem('movement.moved');
			const row = await lockNomination(tx, found.nomination_id);
			requireUnit(ctx, row.unit_id);
			await holdMovement(tx, row.movement_id, 'open');
			await tx.updateTable('nomination_files').set({ removed_at: ctx.now }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'nomination', id: row.id }, data: { removed: id } });
		})
	);
}

/** For members of the agency: the unit reads its own, the Office, leaders and whoever sits on the council all of them. */
export async function readNominationFile(ctx: Context, movementId: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const found = await readOnly(ctx, async (tx) => {
		const file = await tx
			.selectFrom('nomination_files as f')
			.innerJoin('nominations as n', 'n.id', 'f.nomination_id')
			.select(['f.file_name as name', 'n.unit_id as unitId'])
			.where('f.file_sha256', '=', sha256)
			.where('n.movement_id', '=', movementId)
			.where('f.removed_at', 'is', null)
			.executeTakeFirst();
		const { actor } = ctx;
		if (!file || actor.kind !== 'user') return null;
		const seat = tx.selectFrom('movement_council').select('id').where('movement_id', '=', movementId).where('user_id', '=', actor.userId);
		const may = actor.role !== 'unit' || actor.unitId === file.unitId || (await seat.where('removed_at', 'is', null).executeTakeFirst()) !== undefined;
		return may ? file : null;
	});
	const bytes = found && (await readStored(ctx, sha256));
	if (!bytes) throw new Problem('nomination.not-found');
	return { bytes, name: found.name };
}
