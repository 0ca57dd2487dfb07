import { readBlurredParts } from '@kheo/core';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import type { Context } from '#lib/server/context.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Describe } from '../../schema.ts';
import { blurredCopy } from '../blurred-copy.ts';
import { findFiles, lockEvidence } from '../queries.ts';

/** What a photo shows, when it was taken where the file does not say, and whether those whom it shows agreed. Whoever does not want it shown is not in the annex. */
export async function describeEvidence(ctx: Context, key: Key, { id, version, caption, takenOn, consent }: Describe, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.described', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await holdVersion(tx, key, id, version);
			const taken = takenOn === found.taken_on ? {} : { taken_on: takenOn, taken_at: null };
			const shown = consent === 'refused' ? { in_annex: false } : {};
			await tx
				.updateTable('evidence')
				.set({ caption, consent, ...taken, ...shown, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, caption: aboutPerson(`evidence:${id}`, caption), consent, ...taken, ...shown } });
		})
	);
}

/** Puts a photo into the annex or takes it out of it; never one whose people do not want it shown. */
export async function chooseForAnnex(
	ctx: Context,
	key: Key,
	{ id, inAnnex }: { readonly id: string; readonly inAnnex: boolean },
	requestKey = ''
): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.annex-chosen', (tx) =>
		onceFor(tx, requestKey, async () => {
			const found = await lockEvidence(tx, key, id);
			if (found?.kind !== 'photo') throw new Problem('evidence.not-found');
			if (inAnnex && found.consent === 'refused') throw new Problem('evidence.refused-by-people');
			await tx.updateTable('evidence').set({ in_annex: inAnnex }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, inAnnex } });
		})
	);
}

type Blur = { readonly id: string; readonly version: number; readonly parts: string };

/** Makes parts of a photo's copy unrecognisable, or all of it clear again: always from the original, which stays as it is. */
export async function blurEvidence(ctx: Context, key: Key, { id, version, parts: typed }: Blur, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	const parts = readBlurredParts(typed);
	if (!parts) throw new Problem('evidence.blur-unreadable');
	const files = await readOnly(ctx, (tx) => findFiles(tx, key, id));
	if (files?.kind !== 'photo' || files.original === null) throw new Problem('evidence.not-found');
	const made = await blurredCopy(ctx, files.original, files.type ?? '', parts);
	return inTransaction(ctx, 'evidence.blurred', (tx) =>
		onceFor(tx, requestKey, async () => {
			await holdVersion(tx, key, id, version);
			for (const file of [made.copy, made.thumb]) await insertFile(tx, { ...file, state: 'clean' });
			const copies = { copy_sha256: made.copy.sha256, thumb_sha256: made.thumb.sha256 };
			await tx
				.updateTable('evidence')
				.set({ ...copies, blurred: jsonOf(parts), version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'evidence', id }, data: { ...key, blurred: parts.length, copy: made.copy.sha256 } });
		})
	);
}

/** The piece, for a change that was made looking at this version. */
async function holdVersion(tx: Tx, key: Key, id: string, version: number) {
	const found = await lockEvidence(tx, key, id);
	if (!found) throw new Problem('evidence.not-found');
	if (found.version !== version) throw new Problem('evidence.moved');
	return found;
}
