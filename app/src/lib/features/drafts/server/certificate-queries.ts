import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { KeptCertificate } from '../certificates.ts';
import type { Writing } from './queries.ts';

/** What was set for this decision's certificates; null before anybody did. */
export async function findCertificateFields(tx: ReadTx, draftId: string): Promise<KeptCertificate | null> {
	return (await tx.selectFrom('draft_certificates').select('fields').where('draft_id', '=', draftId).executeTakeFirst())?.fields ?? null;
}

/** The same for whichever decision it was set last: the sheets that the agency's printer takes. */
export async function findLastCertificateFields(tx: ReadTx): Promise<KeptCertificate | null> {
	return (await tx.selectFrom('draft_certificates').select('fields').orderBy('kept_at', 'desc').limit(1).executeTakeFirst())?.fields ?? null;
}

export async function keepCertificateFields(tx: Tx, draftId: string, fields: KeptCertificate, { at, by }: Writing): Promise<void> {
	const kept = { fields: jsonOf(fields), kept_at: at, kept_by: by };
	await tx
		.insertInto('draft_certificates')
		.values({ draft_id: draftId, ...kept })
		.onConflict((conflict) => conflict.columns(['agency_id', 'draft_id']).doUpdateSet(kept))
		.execute();
}
