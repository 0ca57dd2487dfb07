import { countPages } from '@kheo/documents/count-pages';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { frozenOf } from './frozen-of.ts';
import type { StoredPaper } from './paper-queries.ts';

/** How many pages a file has: a PDF's are counted, a photo is one. Null where the file does not tell. */
export async function pagesOf(bytes: Uint8Array): Promise<number | null> {
	const type = scanTypeOf(bytes);
	if (type === 'image/jpeg' || type === 'image/png') return 1;
	if (type !== 'application/pdf') return null;
	try {
		return await countPages(bytes);
	} catch (error) {
		if (error instanceof FileRefused) return null;
		throw error;
	}
}

/** The same of a paper that was made here, by the pages that were frozen with it. */
export async function frozenPagesOf(ctx: Context, paper: Pick<StoredPaper, 'consolidationId' | 'draftId'>): Promise<number | null> {
	const frozen = await frozenOf(ctx, paper);
	return frozen?.pdf ? pagesOf(frozen.pdf) : null;
}

/** More than the exchange has room for is left to a person. */
export function exchanged(counted: number | null): number | null {
	return counted !== null && counted > 999 ? null : counted;
}
