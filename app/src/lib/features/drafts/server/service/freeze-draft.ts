import type { Draft, VerifyMark } from '@kheo/core';
import { markAddress, markAt } from '#lib/features/agencies/server/service/verify-mark.ts';
import type { ChainFields } from '#lib/features/approvals/schema.ts';
import { namedChain, openChain } from '#lib/features/approvals/server/service/open-chain.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { log } from '#lib/server/log.ts';
import { Problem } from '#lib/server/problem.ts';
import { appVersion } from '#lib/server/version.ts';
import { signerOf } from '../../signer-of.ts';
import { findDraft, lockDraft, type StoredDraft } from '../queries.ts';
import { asProblem } from '../refusals.ts';
import { requireOffice } from '../require-office.ts';
import { insertRound, putUpRound } from '../round-queries.ts';
import { keepVersion } from '../version-queries.ts';
import { paperBytes, type PaperFormat } from './write-paper.ts';

type KeptFile = { readonly sha256: string; readonly size: number };
type Putting = { readonly key?: string; readonly chain?: ChainFields };
type Kept = { readonly docx: KeptFile; readonly pdf: KeptFile | null; readonly address: string };

/**
 * Chốt, trình ký: content, its hash and its files are kept as they are. The files are made before the transaction, which then checks that the draft
 * is still the version that was looked at. The chain of approval is fixed with it.
 */
export async function freezeDraft(ctx: Context, id: string, version: number, { key = '', chain }: Putting = {}): Promise<void> {
	requireOffice(ctx);
	const seen = await readOnly(ctx, (tx) => findDraft(tx, id));
	if (!seen) throw new Problem('draft.not-found');
	const kept = await keepFiles(ctx, seen);
	await inTransaction(ctx, 'draft.frozen', (tx) =>
		onceFor(tx, key, async () => {
			const draft = await lockDraft(tx, id);
			if (draft?.status !== 'draft') throw new Problem('draft.frozen');
			if (draft.version !== version || draft.sha256 !== seen.sha256) throw new Problem('draft.moved');
			await insertFile(tx, { ...kept.docx, type: 'docx', state: 'clean' });
			if (kept.pdf) await insertFile(tx, { ...kept.pdf, type: 'pdf', state: 'clean' });
			await keepVersion(tx, { draftId: id, version, content: draft.content, name: null }, { at: ctx.now, by: actorName(ctx.actor) });
			const put = await putUp(tx, ctx, draft, chain);
			await markFrozen(tx, ctx, id, kept);
			const files = { docx: kept.docx.sha256, pdf: kept.pdf?.sha256 ?? null };
			await audit(tx, { subject: { type: 'draft', id }, data: { version, sha256: draft.sha256, ...files, ...put } });
		})
	).catch(asProblem);
}

async function putUp(tx: Tx, ctx: Context, { id, version, sha256, content }: StoredDraft, chain: ChainFields | undefined) {
	const roundId = newId();
	const round = await insertRound(tx, { id: roundId, draftId: id, version, sha256 }, { at: ctx.now, by: actorName(ctx.actor) });
	const steps = await namedChain(tx, ctx, signerOf(content), chain);
	await openChain(tx, ctx, { of: 'draft', id: roundId }, steps);
	await putUpRound(tx, roundId);
	return { round, chain: steps.map(({ part, title }) => ({ part, title })) };
}

async function keepFiles(ctx: Context, { content, sha256 }: StoredDraft): Promise<Kept> {
	const address = await markAddress(ctx, sha256);
	const keepAs = (format: PaperFormat) => keep(ctx, content, format, markAt(address));
	return { docx: await keepAs('docx'), pdf: await keepAs('pdf').catch(withoutPages), address };
}

/** Signing does not wait for pages: where none can be set, the Word file is what was frozen. */
function withoutPages(error: unknown): null {
	log.warn('draft.no-pages', { error });
	return null;
}

async function keep(ctx: Context, content: Draft, format: PaperFormat, mark: VerifyMark | null): Promise<KeptFile> {
	const bytes = await paperBytes(content, format, ctx.now, mark);
	return { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength };
}

async function markFrozen(tx: Tx, ctx: Context, id: string, { docx, pdf, address }: Kept): Promise<void> {
	await tx
		.updateTable('drafts')
		.set({ status: 'frozen', docx_sha256: docx.sha256, pdf_sha256: pdf?.sha256 ?? null, kheo_version: appVersion })
		.set({ mark_address: address, frozen_at: ctx.now, frozen_by: actorName(ctx.actor) })
		.where('id', '=', id)
		.execute();
}
