import type { RegisterContent, VerifyMark } from '@kheo/core';
import { writeRegister } from '@kheo/documents/write-register';
import { markAddress, markAt } from '#lib/features/agencies/server/service/verify-mark.ts';
import type { ChainFields } from '#lib/features/approvals/schema.ts';
import { namedChain, openChain } from '#lib/features/approvals/server/service/open-chain.ts';
import { announce } from '#lib/features/webhooks/server/service/announce.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { FrozenSource } from '#lib/server/database/tables/consolidations.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { log } from '#lib/server/log.ts';
import { Problem } from '#lib/server/problem.ts';
import { appVersion } from '#lib/server/version.ts';
import { foldNow, type FoldNow } from '../fold-now.ts';
import { levelsOf } from '../levels-of.ts';
import { lockOpen } from '../opening.ts';
import { contentHash } from '../content-hash.ts';

/** A supplement may hold no row and still say that a unit registers nothing. */
function isEmpty({ fold: { content, register }, differences }: FoldNow): boolean {
	return differences === null ? register.length === 0 : content.rows.length === 0 && content.units.nil.length === 0;
}

type Kept = { readonly docx: KeptFile; readonly xlsx: KeptFile; readonly pdf: KeptFile | null };
type Marked = Kept & { readonly address: string };
type KeptFile = { readonly sha256: string; readonly size: number };

/**
 * Trình ký: the register, its hash, its files and the versions it was made from are kept as they are. The files are made and
 * stored before the transaction, which then checks that nothing moved meanwhile; a crash in between leaves nothing frozen. `looked` is the hash
 * of the content that the person had before them: what nobody looked at is not frozen. The chain of approval is fixed with it.
 */
export async function freezeConsolidation(
	ctx: Context,
	obligationId: string,
	version: number,
	{ key = '', looked = '', chain }: { readonly key?: string; readonly looked?: string; readonly chain?: ChainFields } = {}
): Promise<void> {
	const seen = await readOnly(ctx, (tx) => foldNow(tx, obligationId));
	if (isEmpty(seen)) throw new Problem('consolidation.empty');
	const hash = contentHash(seen.fold.content);
	if (looked !== '' && looked !== hash && seen.current?.status !== 'frozen') throw new Problem('consolidation.moved');
	const address = await markAddress(ctx, hash);
	const kept = { ...(await keepFiles(ctx, seen.fold.content, markAt(address))), address };
	await inTransaction(ctx, 'consolidation.frozen', (tx) =>
		onceFor(tx, key, async () => {
			const open = await lockOpen(tx, obligationId, version);
			const now = await foldNow(tx, obligationId);
			if (contentHash(now.fold.content) !== hash) throw new Problem('consolidation.moved');
			await insertFiles(tx, kept);
			const steps = await namedChain(tx, ctx, now.fold.content.heading.signature, chain);
			await openChain(tx, ctx, { of: 'consolidation', id: open.id }, steps);
			await freeze(tx, ctx, open.id, now, hash, kept);
			await announce(tx, { event: 'consolidation.frozen', data: { obligationId, consolidationId: open.id, version: open.version, sha256: hash } });
			await audit(tx, {
				subject: { type: 'consolidation', id: open.id },
				data: {
					version: open.version,
					sha256: hash,
					docx: kept.docx.sha256,
					pdf: kept.pdf?.sha256 ?? null,
					rows: now.fold.content.rows.length,
					supplement: open.supplement,
					chain: steps.map(({ part, title }) => ({ part, title }))
				}
			});
		})
	);
}

async function keepFiles(ctx: Context, content: RegisterContent, mark: VerifyMark | null): Promise<Kept> {
	const [docx, xlsx, pdf] = await Promise.all([writeRegister(content, 'docx', undefined, mark), writeRegister(content, 'xlsx'), pagesOf(ctx, content, mark)]);
	return { docx: await keep(ctx, docx), xlsx: await keep(ctx, xlsx), pdf: pdf && (await keep(ctx, pdf)) };
}

/** Signing does not wait for pages: where they cannot be set, the register is frozen without, and they can be set of the frozen content later. */
async function pagesOf(ctx: Context, content: RegisterContent, mark: VerifyMark | null): Promise<Uint8Array | null> {
	try {
		return await writeRegister(content, 'pdf', ctx.now, mark);
	} catch (error) {
		log.warn('consolidation.no-pages', { error });
		return null;
	}
}

async function keep(ctx: Context, bytes: Uint8Array): Promise<KeptFile> {
	return { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength };
}

async function insertFiles(tx: Tx, { docx, xlsx, pdf }: Kept): Promise<void> {
	await insertFile(tx, { ...docx, type: 'docx', state: 'clean' });
	await insertFile(tx, { ...xlsx, type: 'xlsx', state: 'clean' });
	if (pdf) await insertFile(tx, { ...pdf, type: 'pdf', state: 'clean' });
}

async function freeze(tx: Tx, ctx: Context, id: string, now: FoldNow, hash: string, kept: Marked): Promise<void> {
	const by = ctx.actor.kind === 'user' ? ctx.actor.name : ctx.actor.kind;
	await tx
		.updateTable('consolidations')
		.set({
			status: 'frozen',
			content: jsonOf(now.fold.content),
			whole: now.differences ? jsonOf(now.whole) : null,
			levels: jsonOf(await levelsOf(tx, now)),
			content_sha256: hash,
			sources: jsonOf(sourcesOf(now)),
			frozen_at: ctx.now,
			frozen_by: by
		})
		.set({
			docx_sha256: kept.docx.sha256,
			xlsx_sha256: kept.xlsx.sha256,
			pdf_sha256: kept.pdf?.sha256 ?? null,
			kheo_version: appVersion,
			mark_address: kept.address
		})
		.where('id', '=', id)
		.execute();
}

/** The versions the register was made from; what differs from them later has changed after the consolidation. */
export function sourcesOf({ returns }: Pick<FoldNow, 'returns'>): FrozenSource[] {
	return returns.map(({ unit, submissionId, version, sha256, rows }) => ({
		unit,
		submissionId,
		version,
		sha256,
		acceptedRows: rows.filter(({ state }) => state === 'accepted').map(({ id }) => id)
	}));
}
