import { withMark } from '@kheo/core';
import { markOf } from '#lib/features/agencies/server/service/verify-mark.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import type { FrozenPages } from '#lib/server/frozen-pages.ts';
import { findDraft } from '../queries.ts';
import { paperOf } from './write-paper.ts';

/** The frozen draft as it went to signature, under the act of the day on which it was frozen. */
export async function frozenDraftPages(ctx: Context, id: string): Promise<FrozenPages | null> {
	const draft = await readOnly(ctx, (tx) => findDraft(tx, id));
	if (!draft?.frozenAt) return null;
	const pdf = draft.pdf === null ? null : ((await readStored(ctx, draft.pdf)) ?? null);
	return {
		pdf,
		document: withMark(paperOf(draft.content, dayIn(draft.frozenAt)), await markOf(ctx, draft.sha256, draft.markAddress)),
		title: draft.content.about,
		at: draft.frozenAt
	};
}
