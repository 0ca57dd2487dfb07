import {
	actFor,
	checkLayout,
	composePaper,
	type Document,
	type Draft,
	draftKinds,
	type Finding,
	paperSystem,
	type PlainDate,
	readDocument,
	type VerifyMark,
	withMark
} from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import { markOf } from '#lib/features/agencies/server/service/verify-mark.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { findDraft, type StoredDraft } from '../queries.ts';
import { requireReader } from '../require-office.ts';

export type PaperFormat = 'docx' | 'pdf';

/** The paper as a file: the kept bytes once frozen, what the draft says now before that. */
export async function writePaper(ctx: Context, id: string, format: PaperFormat): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const draft = await openDraft(ctx, id);
	const sha256 = draft.status === 'frozen' ? draft[format] : null;
	const kept = sha256 === null ? undefined : await readStored(ctx, sha256);
	const bytes = kept ?? (await paperBytes(draft.content, format, draft.frozenAt ?? ctx.now, await markOf(ctx, draft.sha256, draft.markAddress)));
	return { bytes, name: `${draftKinds[draft.kind]} ${draft.title}`.slice(0, 100) + `${draft.status === 'frozen' ? '' : ' (bản nháp)'}.${format}` };
}

/** What the checker of layout has to say about the paper as it would be printed now. */
export async function checkPaper(
	ctx: Context,
	id: string
): Promise<{ readonly draft: Pick<StoredDraft, 'id' | 'kind' | 'title'>; readonly findings: Finding[] }> {
	const { content, kind, title } = await openDraft(ctx, id);
	const document = paperOf(content, ctx.today);
	return { draft: { id, kind, title }, findings: checkLayout(document, readDocument(document), { actsFrom: content.actsFrom }) };
}

export async function paperBytes(content: Draft, format: PaperFormat, at: Date, mark: VerifyMark | null): Promise<Uint8Array> {
	const document = withMark(paperOf(content, dayIn(at)), mark);
	const title = content.about;
	return format === 'pdf' ? setPages(document, { title, at }) : writeDocx(document, { title });
}

/** The paper as it is printed under the act in force on this day. */
export function paperOf(content: Draft, today: PlainDate): Document {
	return composePaper(content, actFor(paperSystem(content.system), today, content.actsFrom));
}

async function openDraft(ctx: Context, id: string): Promise<StoredDraft> {
	const draft = await readOnly(ctx, async (tx) => {
		await requireReader(tx, ctx, id);
		return findDraft(tx, id);
	});
	if (!draft) throw new Problem('draft.not-found');
	return draft;
}
