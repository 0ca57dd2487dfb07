import { compareDrafts, type Draft, type DraftKind, emptyDraft, paperSystem, printBodyText } from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { draftOf } from '../../draft-form.ts';
import type { DraftForm } from '../../schema.ts';
import type { SaveAnswer } from '../../view.ts';
import { contentHash } from '../content-hash.ts';
import { insertDraft, lockDraft, type StoredDraft, writeContent, type Writing } from '../queries.ts';
import { requireOffice } from '../require-office.ts';
import { keepVersion, lastKept } from '../version-queries.ts';

/** Begins a paper of this kind with the parts that its template has; returns its id. */
export function createDraft(ctx: Context, kind: DraftKind, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'draft.created', (tx) =>
		onceFor(tx, key, async () => {
			const { system, name, parentName, abbreviation, place, style, actsFrom } = await getAgency(tx);
			const agency = { system: paperSystem(system), issuer: name, parentIssuer: parentName, abbreviation, place, style, actsFrom };
			const [id, content] = [newId(), emptyDraft(kind, agency, ctx.today, newId)];
			await insertDraft(tx, { id, kind, content }, writing(ctx));
			await keepVersion(tx, { draftId: id, version: 1, content, name: null }, writing(ctx));
			await audit(tx, { subject: { type: 'draft', id }, data: { kind, sha256: contentHash(content) } });
			return id;
		})
	);
}

/**
 * Saves what the page says on the version it was opened with. Where somebody saved between, nothing is written: their words come back beside what
 * would change, and the page can save again on top of them. With a name, the version is kept under it.
 */
export function saveDraft(ctx: Context, id: string, form: DraftForm): Promise<SaveAnswer> {
	requireOffice(ctx);
	return inTransaction(ctx, form.name === '' ? 'draft.saved' : 'draft.kept', async (tx) => {
		const draft = await lockDraft(tx, id);
		if (!draft) throw new Problem('draft.not-found');
		if (draft.status === 'frozen') throw new Problem('draft.frozen');
		const content = draftOf(draft.content, form, newId);
		if (draft.version !== form.version && contentHash(content) !== draft.sha256) {
			leaveAsItWas(tx);
			return { conflict: conflictOf(draft, content) };
		}
		return { saved: await save(tx, ctx, draft, content, form.name) };
	});
}

async function save(tx: Tx, ctx: Context, draft: StoredDraft, content: Draft, name: string): Promise<{ version: number; at: Date }> {
	const changed = contentHash(content) !== draft.sha256;
	if (changed) {
		await keepBefore(tx, ctx, draft);
		if (!(await writeContent(tx, draft, content, writing(ctx)))) throw new Problem('draft.moved');
	}
	const version = changed ? draft.version + 1 : draft.version;
	if (name !== '') {
		await keepVersion(tx, { draftId: draft.id, version, content, name }, writing(ctx));
		if (!changed) await audit(tx, { subject: { type: 'draft', id: draft.id }, data: { version, name } });
	} else if (!changed) leaveAsItWas(tx);
	return { version, at: changed ? ctx.now : draft.updatedAt };
}

const keptEvery = 10 * 60 * 1000;

/** While people type, what stood before is kept every ten minutes at most, and always when it was written by somebody else. */
async function keepBefore(tx: Tx, ctx: Context, { id, version, content, updatedBy }: StoredDraft): Promise<void> {
	const last = await lastKept(tx, id);
	const isDue = last === undefined || ctx.now.getTime() - last.getTime() >= keptEvery;
	if (!isDue && updatedBy === actorName(ctx.actor)) return;
	await keepVersion(tx, { draftId: id, version, content, name: null }, { at: ctx.now, by: updatedBy });
}

function conflictOf({ version, content, updatedAt, updatedBy }: StoredDraft, mine: Draft) {
	return { version, by: updatedBy, at: updatedAt, body: printBodyText(content.body), changes: compareDrafts(content, mine) };
}

function writing({ now, actor }: Context): Writing {
	return { at: now, by: actorName(actor) };
}
