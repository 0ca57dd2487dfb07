import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';

export type HeaderFacts = {
	readonly kind: string | null;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly issuer: string | null;
	readonly title: string | null;
	/** The full day printed, else null. */
	readonly date: string | null;
	/** Party papers part number and symbol with a hyphen. */
	readonly isParty: boolean;
};

/** What a document says of itself in its header, as people corrected it; null when there is none with this id. */
export async function readHeaderFacts(ctx: Context, id: string): Promise<HeaderFacts | null> {
	requireOffice(ctx);
	const document = /^[0-9a-f-]{36}$/.test(id) ? await readOnly(ctx, (tx) => findDocument(tx, id)) : undefined;
	if (!document) return null;
	const { kind, number, symbol, issuer, title, date } = document.facts.header;
	return { kind, number, symbol, issuer, title, date: date.iso, isParty: /^\p{L}+\/\p{Lu}/u.test(symbol ?? '') };
}
