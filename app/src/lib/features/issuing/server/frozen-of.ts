import { frozenPages } from '#lib/features/consolidations/server/service/frozen-pages.ts';
import { frozenDraftPages } from '#lib/features/drafts/server/service/frozen-draft-pages.ts';
import type { Context } from '#lib/server/context.ts';
import type { FrozenPages } from '#lib/server/frozen-pages.ts';
import type { StoredPaper } from './paper-queries.ts';

/** What was frozen and is signed; null for a paper that was not made here. */
export async function frozenOf(ctx: Context, { consolidationId, draftId }: Pick<StoredPaper, 'consolidationId' | 'draftId'>): Promise<FrozenPages | null> {
	if (draftId !== null) return frozenDraftPages(ctx, draftId);
	return consolidationId === null ? null : frozenPages(ctx, consolidationId);
}
