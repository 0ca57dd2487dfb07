import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { FileProof, FileProofView } from '../view.ts';

/** The same file sent again for the same paper is known already. */
export async function insertProof(tx: Tx, documentId: string, sha256: string, proof: FileProof, { at, by }: { at: Date; by: string }): Promise<void> {
	const { way, signatures, setAside, confirmedReason } = proof;
	await tx
		.insertInto('issued_file_proofs')
		.values({
			document_id: documentId,
			file_sha256: sha256,
			way,
			confirmed_reason: confirmedReason,
			entered_at: at,
			entered_by: by,
			signatures: jsonOf(signatures),
			set_aside: jsonOf(setAside)
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function findProof(tx: ReadTx, documentId: string, sha256: string): Promise<FileProofView | null> {
	const row = await tx
		.selectFrom('issued_file_proofs')
		.select(['way', 'signatures', 'set_aside as setAside', 'confirmed_reason as confirmedReason', 'entered_by as by'])
		.where('document_id', '=', documentId)
		.where('file_sha256', '=', sha256)
		.executeTakeFirst();
	return row ?? null;
}
