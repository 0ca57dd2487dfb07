import { renew, type Reading, type Renewal } from '@kheo/core';
import type { Original } from '@kheo/documents/write-changed';
import { listUnits, type Unit } from '#lib/features/agencies/server/service.ts';
import { besideOf, type CheckBeside, findDocument, type StoredDocument } from '#lib/features/documents/server/service.ts';
import { openOriginalFile } from '#lib/features/documents/server/service/open-file.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

export type Prepared = { readonly document: StoredDocument; readonly renewal: Renewal; readonly original: Original };

/** A read plan made ready for another year, the next one unless told otherwise, with the file its words came from. */
export async function prepare(ctx: Context, documentId: string, year: number | null): Promise<Prepared> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const found = await readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, documentId);
		return document && { document, units: await listUnits(tx), beside: await besideOf(tx, document) };
	});
	if (!found) throw new Problem('document.not-found');
	const { document, units, beside } = found;
	const { bytes } = await openOriginalFile(ctx, documentId);
	const format = document.format === 'docx' ? 'docx' : 'txt';
	return { document, renewal: renewalOf(document, { units, beside }, ctx, year), original: { format, bytes, document: document.model } };
}

type Beside = { readonly units: readonly Unit[]; readonly beside: CheckBeside };

function renewalOf(document: StoredDocument, { units, beside: { superior, calendar } }: Beside, { today }: Context, year: number | null): Renewal {
	const { model, facts } = document;
	const known = units.map(({ name, shortName, position, activeFrom, activeTo }) => ({ name, shortName, order: position, aliases: [], activeFrom, activeTo }));
	const renewed = (to: number) => renew(model, corrected(document), to, { meaning: { before: facts.beforeMeaning }, units: known, superior, calendar });
	const asked = renewed(year ?? Number(today.slice(0, 4)) + 1);
	return asked.from === null || (year !== null && year > asked.from) ? asked : renewed(asked.from + 1);
}

/** The title and the date as people corrected them: they say which year the plan is for. */
function corrected({ reading, facts }: StoredDocument): Reading {
	const { title, date } = facts.header;
	return { ...reading, header: { ...reading.header, title, date } };
}
