import { type Key, requireMayRead } from '#lib/features/activities/server/service/access.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { EvidenceView } from '../../evidence.ts';
import { findFiles, listEvidence } from '../queries.ts';

/** A unit's tray and what lies with each of its activities. */
export async function viewEvidence(ctx: Context, key: Key): Promise<EvidenceView> {
	const { unit, plan, activities, may } = await viewActivities(ctx, key);
	const evidence = await readOnly(ctx, (tx) => listEvidence(tx, key));
	return { unit, plan, evidence, may, activities: activities.map(({ id, name, scheduled }) => ({ id, name, scheduled })) };
}

export type EvidenceFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The original byte for byte, or of a photo the copy that may be shown or its small picture. What a scanner refused is not given out. */
export async function openEvidenceFile(ctx: Context, key: Key, id: string, which: string): Promise<EvidenceFile> {
	requireMayRead(ctx, key);
	const found = await readOnly(ctx, (tx) => findFiles(tx, key, id));
	const sha256 = found && { original: found.original, 'copy.jpg': found.copy, 'thumb.jpg': found.thumb }[which];
	const bytes = sha256 && found.state !== 'refused' ? await fileStore().get(ctx.agencyId, sha256) : null;
	if (!found || !bytes) throw new Problem('file.not-found');
	return { name: found.name, type: which === 'original' ? (found.type ?? '') : 'image/jpeg', bytes };
}
