import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { frozenOf } from '../frozen-of.ts';
import { findPaper } from '../paper-queries.ts';
import { requireReader } from '../require-office.ts';

export const frozenFiles = ['paper.docx', 'paper.pdf'] as const;
export type FrozenFile = (typeof frozenFiles)[number];

/**
 * A paper as it was frozen and signed, for whoever numbers it and compares the issued file with it page by page. It opens with the signature: what is still written,
 * or waits for its signer, stays with those who write it. Throws paper.not-made-here for one that came from elsewhere.
 */
export async function writeFrozen(ctx: Context, id: string, file: FrozenFile): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const paper = await readOnly(ctx, (tx) => findPaper(tx, id));
	if (!paper) throw new Problem('paper.not-found');
	const frozen = await frozenOf(ctx, paper);
	if (!frozen) throw new Problem('paper.not-made-here');
	const { pdf, document, title, at } = frozen;
	const bytes = file === 'paper.docx' ? await writeDocx(document, { title }) : (pdf ?? (await setPages(document, { title, at })));
	return { bytes, name: `${paper.kind} ${paper.subject}`.slice(0, 90) + ` (bản chốt)${file.slice('paper'.length)}` };
}
