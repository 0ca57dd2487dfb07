import type { Envelope } from '@kheo/documents/edxml/message';
import { readEdxml } from '@kheo/documents/edxml/read-edxml';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

/** What the message says in which a document came over the exchange; null for one that came in another way. */
export async function readEnvelope(ctx: Context, id: string): Promise<Envelope | null> {
	requireOffice(ctx);
	const document = /^[0-9a-f-]{36}$/.test(id) ? await readOnly(ctx, (tx) => findDocument(tx, id)) : undefined;
	if (document?.format !== 'edxml') return null;
	const bytes = await readStored(ctx, document.sha256);
	const message = bytes && readEdxml(bytes);
	return message?.kind === 'document' ? message : null;
}
