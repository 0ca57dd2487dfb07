import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { signerOf } from '#lib/features/drafts/signer-of.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { readPaperOfDraft } from '#lib/features/issuing/server/service/read-paper.ts';
import { beginReport } from '#lib/features/reports/server/service/begin-report.ts';
import { makeResult } from '#lib/features/reports/server/service/make-result.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { sendNilReturn, submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import type { Month } from '../month.ts';
import { agreeAll, chainOf, numberAndIssue } from './papers.ts';
import { asUnit } from './players.ts';
import { isOpen, keyOf } from './returns.ts';

/** Every unit that has not yet reports what it registered as done, each with more people than the one before; a unit without anything says so. */
export async function sendReports(ctx: Context, { report }: Month): Promise<void> {
	for (const [at, one] of report.returns.entries()) {
		if (!isOpen(one)) continue;
		const [unit, key] = [asUnit(ctx, one.unitId), keyOf(one)];
		await beginReport(unit, key);
		const registered = (await viewReturn(unit, key)).rows.filter(({ cells }) => cells['of']?.v);
		const edits = registered.flatMap(({ id, cells }) => [
			edit(id, 'outcome', 'done', cells['outcome']?.n),
			edit(id, 'f-attendances', String(40 + 10 * at), cells['f-attendances']?.n)
		]);
		await saveSheet(unit, key, { arrangements: [], edits });
		await (registered.length > 0 ? submitSubmission(unit, key) : sendNilReturn(unit, key, 'Đơn vị không đăng ký hoạt động trong đợt này'));
	}
}

const edit = (rowId: string, column: string, value: string, baseVersion = 0) => ({ rowId, column, baseVersion, value });

export async function putUpReport(ctx: Context, { report }: Month): Promise<void> {
	const { draftId } = await makeResult(ctx, report.id);
	const { version, proposed } = await readDraft(ctx, draftId);
	await freezeDraft(ctx, draftId, version, { chain: chainOf(proposed) });
}

/** Agreed, signed, numbered and issued, as far as it has not been. */
export async function sendReportOut(ctx: Context, { result }: Month): Promise<void> {
	if (!result) return;
	const { chain, content } = await readDraft(ctx, result.draftId);
	if (chain && !result.paper) await agreeAll(ctx, { of: 'draft', id: chain.subjectId }, chain);
	const { position, name } = signerOf(content);
	const signs = chain?.steps.find(({ part }) => part === 'sign');
	if (!result.paper) await signDraft(ctx, result.draftId, { position: position || 'GIÁM ĐỐC', name: signs?.name || name, day: ctx.today });
	const paper = await readPaperOfDraft(ctx, result.draftId);
	if (paper) await numberAndIssue(ctx, paper, 902);
}
