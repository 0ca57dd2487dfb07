import { type Draft, type DraftKind, type DraftPart, emptyDraft, paperSystem } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { contentHash } from '../content-hash.ts';
import { findDraft, insertDraft, lockDraft, writeContent } from '../queries.ts';
import { keepVersion } from '../version-queries.ts';

/** What another use case has to say in a paper of its own. */
export type PaperWords = Pick<Draft, 'about' | 'addressees' | 'recipients' | 'signatures' | 'annexes' | 'body'>;

/** Begins, inside another use case, a paper that already says something; that use case leaves the audit entry. */
export async function placeDraft(tx: Tx, ctx: Context, kind: DraftKind, words: PaperWords): Promise<string> {
	const { system, name, parentName, abbreviation, place, style, actsFrom } = await getAgency(tx);
	const agency = { system: paperSystem(system), issuer: name, parentIssuer: parentName, abbreviation, place, style, actsFrom };
	const [id, content] = [newId(), { ...emptyDraft(kind, agency, ctx.today, newId), ...words }];
	await insertDraft(tx, { id, kind, content }, { at: ctx.now, by: actorName(ctx.actor) });
	await keepVersion(tx, { draftId: id, version: 1, content, name: null }, { at: ctx.now, by: actorName(ctx.actor) });
	return id;
}

/** What the paper says now, and whether it can still be written in. */
export async function paperNow(
	tx: ReadTx,
	id: string
): Promise<{ readonly body: readonly DraftPart[]; readonly isOpen: boolean; readonly sha256: string; readonly frozenAt: Date | null } | null> {
	const draft = await findDraft(tx, id);
	return draft ? { body: draft.content.body, isOpen: draft.status === 'draft', sha256: draft.sha256, frozenAt: draft.frozenAt } : null;
}

/** A paper that went to signature, as it is; null while it can still be written in. */
export async function frozenPaper(
	tx: ReadTx,
	id: string
): Promise<{ readonly about: string; readonly body: readonly DraftPart[]; readonly sha256: string; readonly frozenAt: Date } | null> {
	const draft = await findDraft(tx, id);
	if (draft?.status !== 'frozen' || !draft.frozenAt) return null;
	return { about: draft.content.about, body: draft.content.body, sha256: draft.sha256, frozenAt: draft.frozenAt };
}

/**
 * Writes, inside another use case, what a paper is to say on top of what it says now; the words of before are kept as a version. Leaves the audit entry where
 * something changed, and says whether it did.
 */
export async function rewriteDraft(tx: Tx, ctx: Context, id: string, change: (content: Draft) => Draft): Promise<boolean> {
	const draft = await lockDraft(tx, id);
	if (!draft) throw new Problem('draft.not-found');
	if (draft.status === 'frozen') throw new Problem('draft.frozen');
	const content = change(draft.content);
	if (contentHash(content) === draft.sha256) return false;
	const writing = { at: ctx.now, by: actorName(ctx.actor) };
	await keepVersion(tx, { draftId: id, version: draft.version, content: draft.content, name: null }, { at: ctx.now, by: draft.updatedBy });
	if (!(await writeContent(tx, draft, content, writing))) throw new Problem('draft.moved');
	return true;
}
