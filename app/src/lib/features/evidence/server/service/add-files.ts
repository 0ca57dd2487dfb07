import { holdActivity } from '#lib/features/activities/server/service/held-activity.ts';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { leaveAsItWas, inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Added } from '../../evidence.ts';
import { insertAllKept } from '../insert-kept.ts';
import { keepEvidenceFile } from '../keep-evidence-file.ts';

type NewFiles = { readonly activityId: string | null; readonly files: readonly File[] };

/** More at one press would hold the line of pictures for minutes; scripts send one by one. */
const AT_ONCE = 100;

/**
 * Takes photos and documents, each kept as it came; without an activity they lie in the tray. One bad file does not keep the others out, and a file that
 * the unit has already handed in is not taken twice. Nobody has looked for viruses in them yet, and they say so.
 */
export async function addFiles(ctx: Context, key: Key, { activityId, files }: NewFiles, requestKey = ''): Promise<Added> {
	requireOwnOrOffice(ctx, key);
	if (files.length > AT_ONCE) throw new Problem('evidence.too-many-at-once');
	const kept = [];
	for (const file of files) if (file.size > 0) kept.push(await keepEvidenceFile(ctx, new Uint8Array(await file.arrayBuffer()), file.name));
	const taken = kept.flatMap((one) => ('kind' in one ? [one] : []));
	const refused = kept.flatMap((one) => ('why' in one ? [one] : []));
	if (kept.length === 0) throw new Problem('evidence.no-file');
	if (taken.length === 0) return { added: 0, known: [], refused };
	return inTransaction(ctx, 'evidence.added', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (activityId) await holdActivity(tx, key, activityId);
			const { known } = await insertAllKept(tx, key, activityId, taken);
			const hashes = taken.map(({ original }) => original.sha256);
			if (known.length === taken.length) leaveAsItWas(tx);
			else await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { unit: key.unitId, activity: activityId, files: hashes } });
			return { added: taken.length - known.length, known, refused };
		})
	);
}
