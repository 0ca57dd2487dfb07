import type { DraftDifference } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { Writing } from './queries.ts';

export function listCorrections(tx: ReadTx, draftId: string) {
	return tx
		.selectFrom('word_corrections as w')
		.innerJoin('draft_rounds as r', 'r.id', 'w.draft_round_id')
		.where('r.draft_id', '=', draftId)
		.select(['w.id', 'w.file_name as fileName', 'w.corrected_by as by', 'w.made_version as madeVersion'])
		.orderBy('w.uploaded_at')
		.execute();
}

export type StoredCorrection = NonNullable<Awaited<ReturnType<typeof findCorrection>>>;

/** A corrected file with what the round that it belongs to had frozen. */
export function findCorrection(tx: ReadTx, draftId: string, id: string) {
	return tx
		.selectFrom('word_corrections as w')
		.innerJoin('draft_rounds as r', 'r.id', 'w.draft_round_id')
		.innerJoin('draft_versions as v', (join) => join.onRef('v.draft_id', '=', 'r.draft_id').onRef('v.version', '=', 'r.version'))
		.where('r.draft_id', '=', draftId)
		.where('w.id', '=', id)
		.select(['w.id', 'w.file_sha256 as sha256', 'w.file_name as fileName', 'w.corrected_by as by', 'w.made_version as madeVersion'])
		.select(['w.taken', 'w.left_out as left', 'r.id as roundId', 'r.round', 'r.status', 'v.content', 'r.put_up_at as putUpAt'])
		.executeTakeFirst();
}

type NewRow = { readonly id: string; readonly roundId: string; readonly sha256: string; readonly fileName: string; readonly name: string };

export async function insertCorrection(tx: Tx, { id, roundId, sha256, fileName, name }: NewRow, { at, by }: Writing): Promise<void> {
	const file = { file_sha256: sha256, file_name: fileName, corrected_by: name };
	await tx
		.insertInto('word_corrections')
		.values({ id, draft_round_id: roundId, ...file, uploaded_at: at, uploaded_by: by })
		.execute();
}

type Outcome = { readonly version: number; readonly taken: readonly DraftDifference[]; readonly left: readonly DraftDifference[] };

export async function closeCorrection(tx: Tx, id: string, { version, taken, left }: Outcome, { at, by }: Writing): Promise<void> {
	await tx
		.updateTable('word_corrections')
		.set({ made_version: version, taken: jsonOf(taken), left_out: jsonOf(left), taken_at: at, taken_by: by })
		.where('id', '=', id)
		.execute();
}
