import { findDocument, requireOffice } from '#lib/features/documents/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findRevised, type RevisablePlan } from '../queries.ts';

/** The running plan that a document is likely a later version of, or null. */
export function readRevised(ctx: Context, documentId: string): Promise<RevisablePlan | null> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, documentId);
		return document ? findRevised(tx, document) : null;
	});
}
