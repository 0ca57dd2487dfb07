import { compareSlogans, type PlainDate } from '@kheo/core';
import { mendedSlogans } from '#lib/features/documents/mended.ts';
import { besideOf, findDocument, type StoredDocument } from '#lib/features/documents/server/service.ts';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Take } from '../../schema.ts';

/**
 * The slogans of a read document into the library, as corrected by people. The words are locked to the superior's: where its document has been read
 * and prints nearly the same slogan, its words are taken and ours kept beside them. Taken before, a slogan is not taken again, and where none is new nothing is written. Returns how many came.
 */
export async function takeSlogans(ctx: Context, { documentId }: Take, key = ''): Promise<number> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'slogans.taken', (tx) =>
		onceFor(tx, key, async () => {
			const document = await findDocument(tx, documentId);
			if (!document) throw new Problem('document.not-found');
			const { superior } = await besideOf(tx, document);
			const found = lockedTo(document, superior && { name: superior.name, slogans: superior.slogans ?? [] }, ctx.today);
			if (found.length === 0) throw new Problem('slogan.none-in-document');
			const added = { document_id: documentId, added_at: ctx.now, added_by: actorName(ctx.actor), added_by_id: actorKey(ctx.actor) };
			const came = await tx
				.insertInto('slogans')
				.values(found.map((slogan, index) => ({ id: newId(), ordinal: index + 1, ...slogan, ...added })))
				.onConflict((conflict) => conflict.columns(['agency_id', 'document_id', 'ordinal']).where('document_id', 'is not', null).doNothing())
				.returning('id')
				.execute();
			if (came.length === 0) {
				leaveAsItWas(tx);
				return 0;
			}
			await audit(tx, { subject: { type: 'document', id: documentId }, data: { slogans: came.length, superior: superior?.name ?? null } });
			return came.length;
		})
	);
}

type Original = { readonly name: string; readonly slogans: readonly string[] } | null;

function lockedTo({ reading, facts, name }: StoredDocument, superior: Original, today: PlainDate) {
	const own = reading.appendices.flatMap((appendix) => mendedSlogans(appendix, facts).map((slogan) => ({ ...slogan, appendix: appendix.label })));
	const { compared } = compareSlogans(
		own.map(({ text }) => text),
		superior?.slogans ?? []
	);
	const year = facts.header.date?.year ?? Number(today.slice(0, 4));
	const { kind, number, symbol } = facts.header;
	const cited = [kind, number && symbol ? `số ${number}/${symbol}` : ''].filter(Boolean).join(' ') || name;
	return own.map(({ label, text, appendix }, index) => {
		const beside = compared[index];
		const original = beside?.original ?? null;
		const state = superior === null || superior.slogans.length === 0 ? 'alone' : original === null ? 'own' : beside?.same ? 'same' : 'taken';
		const source = state === 'same' || state === 'taken' ? (superior?.name ?? cited) : [appendix, cited].filter(Boolean).join(', ');
		return { label, words: original ?? text, printed: text, compared: state as 'same' | 'taken' | 'own' | 'alone', year, source };
	});
}
