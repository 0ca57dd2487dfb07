import { type Key, requireMayRead } from '#lib/features/activities/server/service/access.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { EvidenceView } from '../../evidence.ts';
import { findFiles, listAside, listEvidence } from '../queries.ts';

/** A unit's tray, what lies with each of its activities, and for those who may write what was taken out. */
export async function viewEvidence(ctx: Context, key: Key): Promise<EvidenceView> {
	const { unit, plan, activities, may } = await viewActivities(ctx, key);
	const [evidence, aside] = await readOnly(ctx, async (tx) => [
		await listEvidence(tx, key, ctx.actor.kind !== 'link'),
		may.write ? await listAside(tx, key) : []
	]);
	return {
		unit,
		plan,
		evidence,
		aside,
		activities: activities.map(({ id, name, scheduled }) => ({ id, name, scheduled })),
		may: { ...may, originals: mayOpenOriginals(ctx, key), erase: actsForOffice(ctx.actor) }
	};
}

/**
 * The original of a photo may tell where it was taken: it is for the unit's people and the Office, who answer under their own account. A link is passed on
 * from hand to hand, and a leader needs the picture and not the place.
 */
function mayOpenOriginals({ actor }: Context, { unitId }: Key): boolean {
	return actsForOffice(actor) || (actor.kind === 'user' && unitOf(actor) === unitId);
}

export type EvidenceFile = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The original byte for byte, or of a photo the copy that may be shown or its small picture. What a scanner refused is not given out. */
export async function openEvidenceFile(ctx: Context, key: Key, id: string, which: string): Promise<EvidenceFile> {
	requireMayRead(ctx, key);
	const found = await readOnly(ctx, (tx) => findFiles(tx, key, id));
	const sha256 = found && fileOf(found, which);
	if (which === 'original' && found?.copy && !mayOpenOriginals(ctx, key)) throw new Problem('actor.not-allowed');
	if (found?.state === 'refused') throw new Problem('file.refused');
	const bytes = sha256 ? await readStored(ctx, sha256) : null;
	if (!found || !sha256 || !bytes) throw new Problem('file.not-found');
	return { name: found.name, sha256, bytes };
}

function fileOf({ original, copy, thumb }: { readonly original: string | null; readonly copy: string | null; readonly thumb: string | null }, which: string) {
	if (which === 'copy.jpg') return copy;
	if (which === 'thumb.jpg') return thumb;
	return which === 'original' ? original : null;
}
