import type { Replacement } from '@kheo/core';
import { fixDocx } from '@kheo/documents/fix-docx';
import { actorName, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Facts } from '../../schema.ts';
import { findDocument } from '../queries.ts';
import { requireOffice } from '../require-office.ts';
import { openOriginalFile } from './open-file.ts';

/** A copy of the Word file in which everything mended here stands as a tracked change of the person who asks for it. */
export async function writeMended(ctx: Context, documentId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	requireOffice(ctx);
	const document = await readOnly(ctx, (tx) => findDocument(tx, documentId));
	if (document?.format !== 'docx') throw new Problem('file.not-found');
	const { bytes, name } = await openOriginalFile(ctx, documentId);
	const fixed = fixDocx(bytes, replacementsOf(document.facts), { author: actorName(ctx.actor), date: officeTime(ctx.now) });
	return { name: name.replace(/(\.docx)?$/iu, '-da-sua.docx'), bytes: fixed.bytes };
}

function replacementsOf({ repairs }: Facts): Replacement[] {
	return repairs.flatMap(({ places, texts }) => places.map((place, index) => ({ place, with: texts[index] ?? place.quote })));
}

/** Word shows this time as it stands, without turning it into the reader's zone. */
function officeTime(now: Date): string {
	return `${now.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replace(' ', 'T')}Z`;
}
