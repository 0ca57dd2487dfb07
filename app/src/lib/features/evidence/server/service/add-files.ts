import { sql } from 'kysely';
import { holdActivity } from '#lib/features/activities/server/service/held-activity.ts';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { leaveAsItWas, inTransaction } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Added } from '../../evidence.ts';
import { type Kept, keepEvidenceFile } from '../keep-evidence-file.ts';

export type NewFiles = { readonly activityId: string | null; readonly files: readonly File[] };

/**
 * Takes photos and documents, each kept as it came; without an activity they lie in the tray. One bad file does not keep the others out, and a file that
 * the unit has already handed in is not taken twice. Nobody has looked for viruses in them yet, and they say so.
 */
export async function addFiles(ctx: Context, key: Key, { activityId, files }: NewFiles, requestKey = ''): Promise<Added> {
	requireOwnOrOffice(ctx, key);
	const kept = [];
	for (const file of files) if (file.size > 0) kept.push(await keepEvidenceFile(ctx, new Uint8Array(await file.arrayBuffer()), file.name));
	const taken = kept.flatMap((one) => ('kind' in one ? [one] : []));
	const refused = kept.flatMap((one) => ('why' in one ? [one] : []));
	if (kept.length === 0) throw new Problem('evidence.no-file');
	if (taken.length === 0) return { added: 0, known: [], refused };
	return inTransaction(ctx, 'evidence.added', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (activityId) await holdActivity(tx, key, activityId);
			const known: string[] = [];
			const added: string[] = [];
			for (const one of taken) ((await insertKept(tx, ctx, key, activityId, one)) ? added : known).push(one.name);
			if (added.length === 0) leaveAsItWas(tx);
			else await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { unit: key.unitId, activity: activityId, files: hashesOf(taken) } });
			return { added: added.length, known, refused };
		})
	);
}

function hashesOf(taken: readonly Kept[]): string[] {
	return taken.map(({ original }) => original.sha256);
}

/** False when the unit has this very file already. */
async function insertKept(tx: Tx, ctx: Context, key: Key, activityId: string | null, one: Kept): Promise<boolean> {
	await insertFile(tx, { ...one.original, state: 'quarantine' });
	const made = one.kind === 'photo' ? [one.copy, one.thumb] : [];
	for (const file of made) await insertFile(tx, { ...file, state: 'clean' });
	const photo = one.kind === 'photo' ? photoColumns(one) : {};
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('evidence')
		.values({
			id: newId(),
			obligation_id: key.obligationId,
			unit_id: key.unitId,
			activity_id: activityId,
			kind: one.kind,
			name: one.name,
			file_sha256: one.original.sha256,
			added_at: ctx.now,
			added_by: actorName(ctx.actor),
			...photo
		})
		.onConflict((conflict) => conflict.columns(['agency_id', 'obligation_id', 'unit_id', 'file_sha256']).where('removed_at', 'is', null).doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

function photoColumns({ copy, thumb, width, height, look, taken }: Extract<Kept, { kind: 'photo' }>) {
	const files = { copy_sha256: copy.sha256, thumb_sha256: thumb.sha256, width, height };
	return { ...files, look: sql<string>`('x' || ${look}::text)::bit(64)`, taken_on: taken?.day ?? null, taken_at: taken?.time ?? null };
}
