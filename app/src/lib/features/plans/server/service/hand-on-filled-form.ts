import { requireOffice } from '#lib/features/documents/server/service.ts';
import { openOriginalFile } from '#lib/features/documents/server/service/open-file.ts';
import { keepReturn } from '#lib/features/submissions/server/service/import-file.ts';
import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { findFilledForm } from './find-filled-form.ts';

/** Where a unit's file now lies, read and not yet taken. */
export type HandedOn = { readonly obligationId: string; readonly unitId: string; readonly sha256: string };

/**
 * Gives a unit's filled form that came to the desk of plans to that unit's return, so that nobody sends the file twice. No row is taken yet.
 * Refuses a paper that is no such form or names no unit that owes it.
 */
export async function handOnFilledForm(ctx: Context, documentId: string): Promise<HandedOn> {
	requireOffice(ctx);
	const filled = await findFilledForm(ctx, documentId);
	if (!filled?.unit) throw new Problem('document.no-filled-form');
	const key = { obligationId: filled.obligationId, unitId: filled.unit.id };
	const { name, bytes } = await openOriginalFile(ctx, documentId);
	const kept = await keepReturn(ctx, key, { name, bytes });
	if (!kept.ok) throw new Problem('document.no-filled-form');
	return { ...key, sha256: kept.sha256 };
}
