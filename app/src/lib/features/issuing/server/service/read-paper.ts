import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PaperView } from '../../view.ts';
import { findPaper, findPaperOf, findPaperOfDraft } from '../paper-queries.ts';
import { paperView } from '../paper-view.ts';
import { requireReader } from '../require-office.ts';

/** The signed paper of a frozen register; null while it waits for the signature. */
export function readPaperOf(ctx: Context, consolidationId: string): Promise<PaperView | null> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const paper = await findPaperOf(tx, consolidationId);
		return paper ? paperView(tx, paper, ctx.today) : null;
	});
}

/** The same of a frozen draft. */
export function readPaperOfDraft(ctx: Context, draftId: string): Promise<PaperView | null> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const paper = await findPaperOfDraft(tx, draftId);
		return paper ? paperView(tx, paper, ctx.today) : null;
	});
}

export function readPaper(ctx: Context, id: string): Promise<PaperView> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const paper = isId(id) ? await findPaper(tx, id) : undefined;
		if (!paper) throw new Problem('paper.not-found');
		return paperView(tx, paper, ctx.today);
	});
}

/** The issued file as it was attached. */
export async function openIssuedFile(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const paper = isId(id) ? await readOnly(ctx, (tx) => findPaper(tx, id)) : undefined;
	const bytes = paper?.fileSha256 && (await readStored(ctx, paper.fileSha256));
	if (!paper || !bytes) throw new Problem('file.not-found');
	return { bytes, name: paper.fileName ?? 'van-ban.pdf' };
}

function isId(text: string): boolean {
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
