import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { findPieceOf, lockEvidence } from '../queries.ts';

type Removal = { readonly id: string; readonly reason: string };

/** Takes a piece out, with the reason. It counts nowhere and is shown to nobody; it can be brought back, or the Office erases it for good. */
export async function removeEvidence(ctx: Context, key: Key, { id, reason }: Removal, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	if (reason === '') throw new Problem('evidence.reason-missing');
	return inTransaction(ctx, 'evidence.removed', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id);
			if (!found) throw new Problem('evidence.not-found');
			await tx
				.updateTable('evidence')
				.set({ removed_at: ctx.now, removed_by: actorName(ctx.actor), removed_reason: reason, in_annex: false })
				.where('id', '=', id)
				.execute();
			const told = { file: found.file_sha256, activity: found.activity_id, reason: aboutPerson(`evidence:${id}`, reason) };
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, ...told } });
		})
	);
}

/** Brings a piece back to where it lay; not when the same file was handed in again meanwhile. */
export async function restoreEvidence(ctx: Context, key: Key, id: string, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.restored', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id, 'aside');
			if (!found) throw new Problem('evidence.not-found');
			const again = found.file_sha256 !== null && (await findPieceOf(tx, key, found.file_sha256));
			if (again) throw new Problem('evidence.there-again');
			await tx.updateTable('evidence').set({ removed_at: null, removed_by: null, removed_reason: null }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: key });
		})
	);
}
