import type { PaperDifference } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { CorrectionLine } from '../corrections.ts';

export async function listCorrections(tx: ReadTx, obligationId: string): Promise<CorrectionLine[]> {
	return tx
		.selectFrom('word_corrections as w')
		.innerJoin('consolidations as c', 'c.id', 'w.consolidation_id')
		.where('c.obligation_id', '=', obligationId)
		.select(['w.id', 'w.file_name as fileName', 'w.corrected_by as by', 'w.made_version as madeVersion'])
		.orderBy('w.uploaded_at')
		.execute();
}

export type StoredCorrection = NonNullable<Awaited<ReturnType<typeof findCorrection>>>;

export async function findCorrection(tx: ReadTx, obligationId: string, id: string) {
	return tx
		.selectFrom('word_corrections as w')
		.innerJoin('consolidations as c', 'c.id', 'w.consolidation_id')
		.where('c.obligation_id', '=', obligationId)
		.where('w.id', '=', id)
		.select(['w.id', 'w.file_sha256 as sha256', 'w.file_name as fileName', 'w.corrected_by as by', 'w.made_version as madeVersion'])
		.select(['w.taken', 'w.left_out as left', 'c.id as consolidationId', 'c.version', 'c.status', 'c.content'])
		.executeTakeFirst();
}

export async function insertCorrection(
	tx: Tx,
	row: { id: string; consolidationId: string; sha256: string; fileName: string; by: string; at: Date; uploadedBy: string }
): Promise<void> {
	const { id, consolidationId, sha256, fileName, by, at, uploadedBy } = row;
	const file = { file_sha256: sha256, file_name: fileName, corrected_by: by };
	await tx
		.insertInto('word_corrections')
		.values({ id, consolidation_id: consolidationId, ...file, uploaded_at: at, uploaded_by: uploadedBy })
		.execute();
}

export type Outcome = { readonly version: number; readonly taken: readonly PaperDifference[]; readonly left: readonly PaperDifference[] };

export async function closeCorrection(tx: Tx, id: string, { version, taken, left }: Outcome, at: Date, by: string): Promise<void> {
	await tx
		.updateTable('word_corrections')
		.set({ made_version: version, taken: jsonOf(taken), left_out: jsonOf(left), taken_at: at, taken_by: by })
		.where('id', '=', id)
		.execute();
}
