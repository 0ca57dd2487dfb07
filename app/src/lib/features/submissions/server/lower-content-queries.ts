import type { ResultContent, Standing } from '@kheo/core';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import type { ReturnKey } from './return-key.ts';

export type NewContent = {
	readonly submissionId: string;
	readonly version: number;
	readonly kind: 'register' | 'results';
	readonly sender: string;
	readonly contentSha256: string;
	readonly packageSha256: string;
	readonly standing: Standing;
	readonly content: ResultContent | null;
};

export async function insertLowerContent(tx: Tx, { standing, content, ...one }: NewContent): Promise<void> {
	const { now, actor } = contextOf(tx);
	await tx
		.insertInto('lower_contents')
		.values({
			id: newId(),
			submission_id: one.submissionId,
			version: one.version,
			kind: one.kind,
			sender: one.sender,
			content_sha256: one.contentSha256,
			package_sha256: one.packageSha256,
			standing: jsonOf(standing),
			content: content && jsonOf(content),
			taken_at: now,
			taken_by: actorName(actor)
		})
		.execute();
}

/** Is this content what the unit's return rests on now? Then the same again changes nothing. */
export async function restsOn(tx: ReadTx, { obligationId, unitId }: ReturnKey, contentSha256: string): Promise<boolean> {
	const last = await tx
		.selectFrom('lower_contents as l')
		.innerJoin('submissions as s', 's.id', 'l.submission_id')
		.select('l.content_sha256 as sha256')
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '=', unitId)
		.where('s.status', '<>', 'draft')
		.where('l.dropped_at', 'is', null)
		.orderBy('l.version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.sha256 === contentSha256;
}

/** What the other units' returns for this obligation rest on, the newest of each. */
export function otherStandings(tx: ReadTx, { obligationId, unitId }: ReturnKey): Promise<{ unit: string; standing: Standing }[]> {
	return tx
		.selectFrom('lower_contents as l')
		.innerJoin('submissions as s', 's.id', 'l.submission_id')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.select(['u.name as unit', 'l.standing'])
		.distinctOn('s.id')
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '<>', unitId)
		.where('s.status', '<>', 'draft')
		.where('l.dropped_at', 'is', null)
		.orderBy('s.id')
		.orderBy('l.version', 'desc')
		.execute();
}

/** What the Office accepts with the return: the newest content it rests on; `accepted` false takes that back. */
export async function settleContent(tx: Tx, submissionId: string, accepted: boolean): Promise<void> {
	const contents = tx.updateTable('lower_contents').where('submission_id', '=', submissionId).where('dropped_at', 'is', null);
	await contents
		.set({ accepted_at: accepted ? contextOf(tx).now : null })
		.where('version', '=', ({ selectFrom }) =>
			selectFrom('lower_contents as l')
				.select(({ fn }) => fn.max('l.version').as('version'))
				.where('l.submission_id', '=', submissionId)
				.where('l.dropped_at', 'is', null)
		)
		.execute();
}

/** A unit that has nothing to report rests on no content any more. */
export async function dropContents(tx: Tx, submissionId: string): Promise<void> {
	await tx
		.updateTable('lower_contents')
		.set({ dropped_at: contextOf(tx).now })
		.where('submission_id', '=', submissionId)
		.where('dropped_at', 'is', null)
		.execute();
}
