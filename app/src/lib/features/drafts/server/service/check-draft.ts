import { checked, checkLayout, messageOf, readDocument, textOf } from '@kheo/core';
import { besideAny, isOff } from '#lib/features/documents/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DraftFinding } from '../../view.ts';
import { findDraft } from '../queries.ts';
import { requireReader } from '../require-office.ts';
import { paperOf } from './write-paper.ts';

/** What a careful clerk would raise about the paper as it would be printed now, text and look, each with the line that it is about. Advice, never a block. */
export async function checkDraft(ctx: Context, id: string): Promise<DraftFinding[]> {
	const { draft, off, registry } = await readOnly(ctx, async (tx) => {
		await requireReader(tx, ctx, id);
		return { draft: await findDraft(tx, id), ...(await besideAny(tx)) };
	});
	if (!draft) throw new Problem('draft.not-found');
	const paper = paperOf(draft.content, ctx.today);
	const reading = readDocument(paper);
	const found = [...checked(reading, paper, { isDraft: true, registry }).findings, ...checkLayout(paper, reading)];
	return found
		.filter(({ code }) => !isOff(code, off))
		.map((finding) => {
			const [place] = finding.places;
			const block = place && paper.blocks[place.block];
			const { code, severity, rule } = finding;
			return {
				code,
				severity,
				rule,
				message: messageOf(finding, ctx.locale),
				quote: place?.quote ?? '',
				line: block?.kind === 'paragraph' ? textOf(block) : ''
			};
		});
}
