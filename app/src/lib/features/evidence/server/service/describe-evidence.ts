import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Describe } from '../../schema.ts';
import { lockEvidence } from '../queries.ts';

/** What a photo shows, when it was taken where the file does not say, and whether those whom it shows agreed. */
export async function describeEvidence(ctx: Context, key: Key, { id, caption, takenOn, consent }: Describe, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.described', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id);
			if (!found) throw new Problem('evidence.not-found');
			const taken = takenOn === found.taken_on ? {} : { taken_on: takenOn, taken_at: null };
			await tx
				.updateTable('evidence')
				.set({ caption, consent, ...taken })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, caption, consent, ...taken } });
		})
	);
}

/** Takes a piece out. Its file stays for as long as files that nothing names are kept, and the log says who took it out. */
export async function removeEvidence(ctx: Context, key: Key, id: string, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.removed', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id);
			if (!found) throw new Problem('evidence.not-found');
			await tx
				.updateTable('evidence')
				.set({ removed_at: ctx.now, removed_by: actorName(ctx.actor) })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, file: found.file_sha256, activity: found.activity_id } });
		})
	);
}
